package org.gangmu.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and moves it there when it is whole, so that a run that breaks off leaves no half file. */
final class OutputFile {

    /** Writes the content; says whether there was any. */
    @FunctionalInterface
    interface Content {
        boolean writeTo(OutputStream out) throws IOException;
    }

    private OutputFile() {
    }

    static void write(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Not createTempFile: that makes a file only its owner may read, and the result would stay so.
        Path half = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            boolean any;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
                any = content.writeTo(out);
            }
            if (!any) {
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
}
