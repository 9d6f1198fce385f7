package org.gangmu.catalogue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right of one process to write a catalogue file: a lock of the operating system on a file beside it, which dies with its holder. */
final class WriterLock implements AutoCloseable {

    /** Far behind the text, so that systems whose locks also bar readers let the text be read. */
    private static final long LOCKED_BYTE = 1L << 40;

    /**
     * Catalogues that this process writes. The file of a lock is not so much as opened a second time: whenever any channel to a file is closed, if only with the
     * garbage, the system frees all locks that the process has on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final FileChannel channel;
    private final Path beside;

    private WriterLock(FileChannel channel, Path beside) {
        this.channel = channel;
        this.beside = beside;
    }

    static WriterLock take(Path catalogue) {
        try {
            // By whatever link it is reached, there is one lock.
            Path real = catalogue.toRealPath();
            Path beside = real.resolveSibling(real.getFileName() + ".lock");
            if (!HELD.add(beside)) {
                throw new CatalogueException(catalogue + ": is being written by this process already");
            }
            try {
                return new WriterLock(locked(catalogue, beside), beside);
            } catch (IOException | RuntimeException e) {
                HELD.remove(beside);
                throw e;
            }
        } catch (IOException e) {
            throw new CatalogueException(catalogue + ": cannot be written: its folder is read-only or full", e);
        }
    }

    private static FileChannel locked(Path catalogue, Path beside) throws IOException {
        FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw new CatalogueException(catalogue + ": is being written by another process (" + Files.readString(beside).strip()
                        + "); wait for its end or stop it; status, search, show and export work meanwhile");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(("process " + ProcessHandle.current().pid() + " on " + host() + " since "
                    + OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS) + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            locked = true;
            return channel;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this machine";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CatalogueException("the lock of the catalogue cannot be given back", e);
        } finally {
            HELD.remove(beside);
        }
    }
}
