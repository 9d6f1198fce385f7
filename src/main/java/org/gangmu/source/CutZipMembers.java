package org.gangmu.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Members of a zip archive whose directory is lost: as far as they follow one another from its start. */
final class CutZipMembers implements Members {

    private final ZipArchiveInputStream zip;
    private final SourceLimits limits;
    private final MemberNames names = new MemberNames();

    CutZipMembers(InputStream in, SourceLimits limits) {
        this.zip = new ZipArchiveInputStream(in, StandardCharsets.UTF_8.name(), true, true);
        this.limits = limits;
    }

    @Override
    public Member next() throws IOException {
        for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                return new Member(names.give(ZipMembers.name(entry)), entry.getSize(), ZipMembers.refusal(entry, zip.canReadEntryData(entry)),
                        () -> new GuardedStream(zip, zip::getCompressedCount, limits));
            }
        }
        throw new IOException("its end is missing");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
