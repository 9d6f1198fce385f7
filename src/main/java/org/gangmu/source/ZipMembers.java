package org.gangmu.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.gangmu.extract.PackedDocument;

/** Members of a zip archive, as its directory names them. */
final class ZipMembers implements Members.ByName {

    private final ZipFile zip;
    private final SourceLimits limits;
    private final Enumeration<ZipArchiveEntry> entries;
    private final MemberNames names = new MemberNames();
    private Map<String, ZipArchiveEntry> byName;

    ZipMembers(Opened box, SourceLimits limits) throws IOException {
        this.zip = ZipFile.builder().setSeekableByteChannel(box.channel()).setCharset(StandardCharsets.UTF_8).get();
        this.limits = limits;
        this.entries = zip.getEntries();
    }

    /** Whether it is a document that is packed as such. */
    boolean isDocument() {
        return PackedDocument.PARTS.stream().anyMatch(part -> zip.getEntry(part) != null);
    }

    @Override
    public Member next() {
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                return member(names.give(name(entry)), entry);
            }
        }
        return null;
    }

    @Override
    public Member get(String name) {
        if (byName == null) {
            byName = new HashMap<>();
            MemberNames again = new MemberNames();
            for (ZipArchiveEntry entry : (Iterable<ZipArchiveEntry>) () -> zip.getEntries().asIterator()) {
                if (!entry.isDirectory()) {
                    byName.put(again.give(name(entry)), entry);
                }
            }
        }
        ZipArchiveEntry entry = byName.get(name);
        return entry == null ? null : member(name, entry);
    }

    /** The name in the encoding that the archive states, else that fits. */
    static String name(ZipArchiveEntry entry) {
        boolean stated = entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD || entry.getRawName() == null;
        return stated ? entry.getName() : MemberNames.decode(entry.getRawName());
    }

    static String refusal(ZipArchiveEntry entry, boolean readable) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return "is encrypted; remove the password first";
        }
        return readable ? null : "is packed in a way that cannot be read; pack the archive anew";
    }

    private Member member(String name, ZipArchiveEntry entry) {
        return new Member(name, entry.getSize(), refusal(entry, zip.canReadEntryData(entry)),
                () -> new GuardedStream(zip.getInputStream(entry), entry::getCompressedSize, limits));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
