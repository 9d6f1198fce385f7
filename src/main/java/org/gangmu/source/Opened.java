package org.gangmu.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A document's bytes, at hand in memory or, where they are many, in a file.
 *
 * @param sha256 of the bytes
 * @param size   in bytes
 * @param bytes  null if they lie in the file
 * @param file   null if they are in memory; the document itself or a copy that is deleted on closing
 * @param onClose deletes the copy
 */
public record Opened(String sha256, long size, byte[] bytes, Path file, Runnable onClose) implements AutoCloseable {

    /** A file where it stands, not read yet. */
    static Opened at(Path file, long size) {
        return new Opened("", size, null, file, () -> {
        });
    }

    public InputStream stream() throws IOException {
        return bytes == null ? Files.newInputStream(file) : new ByteArrayInputStream(bytes);
    }

    /** Its bytes from any place. */
    SeekableByteChannel channel() throws IOException {
        return bytes == null ? Files.newByteChannel(file) : new SeekableInMemoryByteChannel(bytes);
    }

    @Override
    public void close() {
        onClose.run();
    }
}
