package org.gangmu.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;

/** Members of a 7z archive, one after the other: many are packed as one, so that any other order would unpack them again and again. */
final class SevenZMembers implements Members {

    private final SevenZFile archive;
    private final SourceLimits limits;
    private final long packed;
    private final MemberNames names = new MemberNames();
    private long unpacked;

    SevenZMembers(Opened box, SourceLimits limits) throws IOException {
        SeekableByteChannel channel = box.channel();
        this.packed = channel.size();
        this.limits = limits;
        try {
            this.archive = SevenZFile.builder().setSeekableByteChannel(channel).setMaxMemoryLimitKiB(Unpacking.memory()).get();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e instanceof PasswordRequiredException ? new LockedException() : Unpacking.told(e);
        }
    }

    @Override
    public Member next() throws IOException {
        try {
            for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!entry.isDirectory() && !entry.isAntiItem()) {
                    count(entry.getSize());
                    InputStream bytes = entry.hasStream() ? new Bytes() : InputStream.nullInputStream();
                    return new Member(names.give(entry.getName() == null ? "" : entry.getName()), entry.getSize(), isEncrypted(entry) ? LockedException.REASON : null, () -> bytes);
                }
            }
            return null;
        } catch (PasswordRequiredException e) {
            throw new LockedException();
        } catch (MemoryLimitException e) {
            throw Unpacking.told(e);
        }
    }

    /** No member unpacks to more than the archive says, so that what it says is enough to tell a bomb. */
    private void count(long bytes) throws BombException {
        unpacked += bytes;
        if (unpacked > limits.free() && unpacked / limits.ratio() > packed) {
            throw new BombException(limits.ratio());
        }
    }

    private static boolean isEncrypted(SevenZArchiveEntry entry) {
        return entry.getContentMethods() != null
                && StreamSupport.stream(entry.getContentMethods().spliterator(), false).anyMatch(m -> m.getMethod() == SevenZMethod.AES256SHA256);
    }

    /** Of the member at which the archive stands. */
    private final class Bytes extends InputStream {

        @Override
        public int read() throws IOException {
            return archive.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return length == 0 ? 0 : archive.read(buffer, offset, length);
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
