package org.gangmu.edit;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Puts several files into place: all are written beside their places first, then moved there, so that a full disk leaves the old ones whole. */
final class FileSwap {

    private FileSwap() {
    }

    static void write(Map<Path, byte[]> files) throws IOException {
        Map<Path, Path> halves = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, byte[]> entry : files.entrySet()) {
                // A link stays a link: the file that it leads to is changed.
                Path file = Files.exists(entry.getKey()) ? entry.getKey().toRealPath() : entry.getKey().toAbsolutePath();
                Files.createDirectories(file.getParent());
                Path half = file.resolveSibling(".gangmu-" + UUID.randomUUID() + ".part");
                halves.put(half, file);
                Files.write(half, entry.getValue());
            }
            for (Map.Entry<Path, Path> entry : halves.entrySet()) {
                move(entry.getKey(), entry.getValue());
            }
        } finally {
            for (Path half : halves.keySet()) {
                Files.deleteIfExists(half);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
