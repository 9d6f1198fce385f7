package org.gangmu.catalogue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The right of one process to write a catalogue file: a lock of the operating system on a file beside it, which dies with its holder. */
final class WriterLock implements AutoCloseable {

    /** Far behind the text, so that systems whose locks also bar readers let the text be read. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    static WriterLock take(Path catalogue) {
        Path beside = catalogue.resolveSibling(catalogue.getFileName() + ".lock");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                channel.close();
                throw new CatalogueException(catalogue + ": is being written by another process (" + Files.readString(beside).strip()
                        + "); wait for its end or stop it; status, search, show and export work meanwhile");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(("process " + ProcessHandle.current().pid() + " on " + host() + " since "
                    + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            return new WriterLock(channel);
        } catch (OverlappingFileLockException e) {
            // The channel stays open: closing it would free the lock that this very process holds.
            throw new CatalogueException(catalogue + ": is being written by this process already", e);
        } catch (IOException e) {
            throw new CatalogueException(catalogue + ": cannot be written: its folder is read-only or full", e);
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
        }
    }
}
