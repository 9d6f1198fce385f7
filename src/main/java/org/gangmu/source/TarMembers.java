package org.gangmu.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Members of a tar archive; links, folders and devices are none. */
final class TarMembers implements Members {

    private final TarArchiveInputStream tar;
    private final MemberNames names = new MemberNames();

    TarMembers(InputStream in) {
        // Byte for byte: only the whole name tells its encoding.
        this.tar = new TarArchiveInputStream(in, StandardCharsets.ISO_8859_1.name());
    }

    @Override
    public Member next() throws IOException {
        try {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (isFile(entry)) {
                    String refusal = tar.canReadEntryData(entry) ? null : "is packed in a way that cannot be read; pack the archive anew";
                    return new Member(names.give(name(entry)), entry.getSize(), refusal, () -> tar);
                }
            }
            return null;
        } catch (IllegalArgumentException e) {
            throw new IOException("no tar archive there", e);
        }
    }

    private static boolean isFile(TarArchiveEntry entry) {
        return !entry.isDirectory() && !entry.isSymbolicLink() && !entry.isLink() && !entry.isFIFO() && !entry.isCharacterDevice() && !entry.isBlockDevice();
    }

    private static String name(TarArchiveEntry entry) {
        String name = entry.getName();
        // Names in extended headers are decoded already.
        return name.chars().allMatch(c -> c < 256) ? MemberNames.decode(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
