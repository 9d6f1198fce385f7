package org.gangmu.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gangmu.extract.OneLine;
import org.gangmu.text.TemporaryFolder;

/** A copy of what is too large for memory. That it cannot be written is said as such: the document is not to blame. */
final class TemporaryFile {

    private final Path path;
    private final OutputStream out;

    TemporaryFile() {
        try {
            path = Files.createTempFile(TemporaryFolder.path(), "document", ".part");
            out = Files.newOutputStream(path);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    Path path() {
        return path;
    }

    void write(byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    void finish() {
        try {
            out.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    void delete() {
        try {
            out.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Windows keeps files that are open elsewhere.
            path.toFile().deleteOnExit();
        }
    }

    private static SpoolException unwritable(IOException error) {
        return new SpoolException(OneLine.of(error), error);
    }
}
