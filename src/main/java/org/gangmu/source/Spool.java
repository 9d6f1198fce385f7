package org.gangmu.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.FileBytes;

/** Takes the bytes of a document to hand, into memory while they are few, else into a file. */
public final class Spool {

    /** Up to here in memory; several documents are open at once. */
    static final int IN_MEMORY = 8 << 20;

    private static final int BUFFER = 1 << 16;

    private Spool() {
    }

    /**
     * All of a stream.
     *
     * @throws ExtractException if it has more than {@code maxBytes}
     * @throws IOException      if it cannot be read, or not be written
     */
    public static Opened copy(InputStream in, long maxBytes) throws IOException, ExtractException {
        return copy(in, maxBytes, IN_MEMORY);
    }

    /**
     * As {@link #copy(InputStream, long)}.
     *
     * @param inMemory bytes from which on they lie in a file
     */
    public static Opened copy(InputStream in, long maxBytes, int inMemory) throws IOException, ExtractException {
        MessageDigest digest = sha256();
        byte[] head = read(in, (int) Math.min(inMemory, maxBytes) + 1);
        if (head.length > maxBytes) {
            throw FileBytes.tooLarge(maxBytes);
        }
        digest.update(head);
        if (head.length <= inMemory) {
            return new Opened(hex(digest), head.length, head, null, () -> {
            });
        }
        return copy(head, in, maxBytes, digest);
    }

    private static Opened copy(byte[] head, InputStream in, long maxBytes, MessageDigest digest) throws IOException, ExtractException {
        TemporaryFile file = new TemporaryFile();
        boolean whole = false;
        try {
            file.write(head);
            long size = head.length;
            for (byte[] more = read(in, BUFFER); more.length > 0; more = read(in, BUFFER)) {
                size += more.length;
                if (size > maxBytes) {
                    throw FileBytes.tooLarge(maxBytes);
                }
                digest.update(more);
                file.write(more);
            }
            file.finish();
            whole = true;
            return new Opened(hex(digest), size, null, file.path(), file::delete);
        } finally {
            if (!whole) {
                file.delete();
            }
        }
    }

    private static byte[] read(InputStream in, int most) throws IOException {
        try {
            return in.readNBytes(most);
        } catch (RuntimeException e) {
            // Libraries throw what they like at bytes that are not as they should be.
            throw new IOException(e);
        }
    }

    /** A file where it stands: only its digest is made, and its bytes are read into memory if they are few. */
    static Opened inPlace(Path file, long size) throws IOException {
        MessageDigest digest = sha256();
        ByteArrayOutputStream kept = size <= IN_MEMORY ? new ByteArrayOutputStream((int) size) : null;
        long read = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[(int) Math.max(1, Math.min(size + 1, BUFFER))];
            // Not past its size: a file that grows is found out by that.
            for (int n = in.read(buffer); n >= 0 && read <= size; n = in.read(buffer)) {
                read += n;
                digest.update(buffer, 0, n);
                if (kept != null) {
                    kept.write(buffer, 0, n);
                }
            }
        }
        return new Opened(hex(digest), read, kept == null ? null : kept.toByteArray(), kept == null ? file : null, () -> {
        });
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
