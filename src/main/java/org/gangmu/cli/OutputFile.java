package org.gangmu.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file beside its place and moves it there when it is whole, so that a run that breaks off leaves no half file. */
final class OutputFile {

    /** Writes the content; says whether there was any. */
    @FunctionalInterface
    interface Content {
        boolean writeTo(OutputStream out) throws IOException;
    }

    private OutputFile() {
    }

    /** Of a file's name, without the dot; empty if there is none. */
    static String ending(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1);
    }

    static void write(Path named, Content content) throws IOException {
        Path file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            // A device or a pipe is written to, never replaced.
            writeTo(file, content);
            return;
        }
        Path folder = file.getParent();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        // Not createTempFile, which lets nobody but the owner read the result.
        Path half = folder.resolve(".gangmu-" + UUID.randomUUID() + ".part");
        try {
            if (!writeTo(half, content)) {
                return;
            }
            try {
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** Why a file could not be written, for the user: the message of these exceptions is but a path. */
    static String reason(Path file, IOException error) {
        if (Files.isDirectory(file)) {
            return Console.words("unwritten.folder");
        }
        return error instanceof AccessDeniedException ? Console.words("unwritten.right") : error.getMessage();
    }

    private static boolean writeTo(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return content.writeTo(out);
        }
    }
}
