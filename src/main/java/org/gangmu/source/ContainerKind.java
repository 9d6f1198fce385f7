package org.gangmu.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.io.input.CountingInputStream;

/** The kinds of containers, told by the ending of a name and held against the first bytes. */
enum ContainerKind {
    TAR_GZ(".tar.gz", ".tgz"), TAR_BZ2(".tar.bz2", ".tbz2", ".tbz"), TAR_XZ(".tar.xz", ".txz"), ZIP(".zip"), SEVEN_Z(".7z"), TAR(".tar"), GZ(".gz"), BZ2(".bz2"), XZ(".xz"),
    MAILBOX(".mbox", ".mbx"), MAIL(".eml");

    private static final int HEAD = 512;

    private final List<String> endings;

    ContainerKind(String... endings) {
        this.endings = List.of(endings);
    }

    /** Null if the name is none of a container. */
    static ContainerKind of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (ContainerKind kind : values()) {
            if (kind.endings.stream().anyMatch(lower::endsWith)) {
                return kind;
            }
        }
        return null;
    }

    /**
     * What stands in it.
     *
     * @param name of the container; what is in a {@code a.txt.gz} has its name from it
     * @return null if it is no container at all, whatever its name says
     * @throws IOException if it is one, but too damaged to be opened
     */
    Members open(Opened box, String name, SourceLimits limits) throws IOException {
        byte[] head;
        try (InputStream in = box.stream()) {
            head = in.readNBytes(HEAD);
        }
        if (!fits(head)) {
            return null;
        }
        switch (this) {
            case ZIP:
                return zip(box, limits);
            case SEVEN_Z:
                return new SevenZMembers(box, limits);
            case MAILBOX:
                return new MailboxMembers(box);
            default:
                break;
        }
        InputStream in = box.stream();
        try {
            return switch (this) {
                case TAR -> new TarMembers(in);
                case MAIL -> new MessageMembers(new BufferedInputStream(in));
                case TAR_GZ, TAR_BZ2, TAR_XZ -> new TarMembers(unpacked(in, limits));
                default -> new SingleMember(unpacked(in, limits), inner(name));
            };
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static Members zip(Opened box, SourceLimits limits) throws IOException {
        ZipMembers members;
        try {
            members = new ZipMembers(box, limits);
        } catch (IOException | IllegalArgumentException e) {
            return new CutZipMembers(new BufferedInputStream(box.stream()), limits);
        }
        if (members.isDocument()) {
            members.close();
            return null;
        }
        return members;
    }

    private InputStream unpacked(InputStream in, SourceLimits limits) throws IOException {
        CountingInputStream packed = new CountingInputStream(new BufferedInputStream(in, 1 << 16));
        InputStream unpacked = switch (this) {
            case GZ, TAR_GZ -> new GZIPInputStream(packed, 1 << 16);
            case XZ, TAR_XZ -> xz(packed);
            default -> new UpToDamage(new BZip2CompressorInputStream(packed, true));
        };
        return new BufferedInputStream(new GuardedStream(unpacked, packed::getByteCount, limits), 1 << 16);
    }

    private static InputStream xz(InputStream packed) throws IOException {
        return new FilterInputStream(new XZCompressorInputStream(packed, true, Unpacking.memory())) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                try {
                    return super.read(bytes, from, length);
                } catch (MemoryLimitException e) {
                    throw Unpacking.told(e);
                }
            }
        };
    }

    private String inner(String name) {
        int slash = name.lastIndexOf('/') + 1;
        String ending = endings.get(0);
        return name.substring(slash, Math.max(slash, name.length() - ending.length()));
    }

    private boolean fits(byte[] head) {
        return switch (this) {
            case ZIP -> starts(head, "PK\u0003\u0004") || starts(head, "PK\u0005\u0006") || starts(head, "PK\u0000\u0000PK");
            case TAR -> TarArchiveInputStream.matches(head, head.length) || isHeader(head);
            case GZ, TAR_GZ -> starts(head, "\u001f\u008b");
            case BZ2, TAR_BZ2 -> starts(head, "BZh");
            case XZ, TAR_XZ -> starts(head, "\u00fd7zXZ\u0000");
            case SEVEN_Z -> starts(head, "7z\u00bc\u00af'\u001c");
            case MAILBOX -> starts(head, "From ");
            case MAIL -> true;
        };
    }

    /** A tar header of the old kind, without signature, by its checksum. */
    private static boolean isHeader(byte[] head) {
        return head.length == HEAD && TarUtils.verifyCheckSum(head);
    }

    private static boolean starts(byte[] head, String signature) {
        for (int i = 0; i < signature.length(); i++) {
            if (i >= head.length || (head[i] & 0xff) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
