package org.gangmu.extract;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The parts of a sound archive, each unpacked when asked for; damage and all that is not plain zip is refused as unusual. */
final class ZipDirectory {

    /** No deflated byte unpacks to more; what declares more lies. */
    static final int MOST_UNPACKED = 1_050;

    private static final int MAX_PARTS = 1_000;
    private static final int MAX_PART = 1 << 26;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int FORBIDDEN_FLAGS = ~(1 << 1 | 1 << 2 | 1 << 3 | 1 << 11) & 0xffff;
    private static final Pattern PLAIN_NAME = Pattern.compile("\\[Content_Types]\\.xml|(?:[\\w-][\\w.-]*/)*(?:[\\w-][\\w.-]*\\w|\\w|_?\\.rels)");

    private record Part(int dataAt, int method, int packed, int size, int crc) {
    }

    private final byte[] bytes;
    private final Map<String, Part> parts = new HashMap<>();

    ZipDirectory(byte[] bytes) throws Unusual {
        this.bytes = bytes;
        int end = ZipParts.directoryEnd(bytes);
        require(end >= 0 && end + 22 + ZipParts.int16(bytes, end + 20) == bytes.length, "end");
        int count = ZipParts.int16(bytes, end + 10);
        int at = ZipParts.int32(bytes, end + 16);
        require(count <= MAX_PARTS && at >= 0 && at + (long) ZipParts.int32(bytes, end + 12) == end, "directory");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            require(at + 46 <= end && ZipParts.int32(bytes, at) == ZipParts.CENTRAL, "directory");
            int nameLength = ZipParts.int16(bytes, at + 28);
            require(at + 46 + nameLength <= end, "name");
            String name = new String(bytes, at + 46, nameLength, StandardCharsets.ISO_8859_1);
            // Names that differ in case alone are one part to some readers.
            require(PLAIN_NAME.matcher(name).matches() && names.add(name.toLowerCase(Locale.ROOT)), "name");
            parts.put(name, part(at, name));
            at += 46 + nameLength + ZipParts.int16(bytes, at + 30) + ZipParts.int16(bytes, at + 32);
        }
        require(at == end, "directory");
    }

    private Part part(int at, String name) throws Unusual {
        int method = ZipParts.int16(bytes, at + 10);
        int packed = ZipParts.int32(bytes, at + 20);
        int size = ZipParts.int32(bytes, at + 24);
        int local = ZipParts.int32(bytes, at + 42);
        require((ZipParts.int16(bytes, at + 8) & FORBIDDEN_FLAGS) == 0 && (method == STORED || method == DEFLATED), "way of packing");
        // Some readers go by the directory, others by the parts' own headers: they must tell the same.
        require(local >= 0 && local + 30 <= bytes.length && ZipParts.int32(bytes, local) == ZipParts.LOCAL
                && ZipParts.int16(bytes, local + 6) == ZipParts.int16(bytes, at + 8) && ZipParts.int16(bytes, local + 8) == method
                && ZipParts.int16(bytes, local + 26) == name.length(), "header");
        int dataAt = local + 30 + name.length() + ZipParts.int16(bytes, local + 28);
        require(packed >= 0 && size >= 0 && dataAt + (long) packed <= bytes.length, "size");
        require(new String(bytes, local + 30, name.length(), StandardCharsets.ISO_8859_1).equals(name), "header");
        require(method == DEFLATED ? size <= (long) MOST_UNPACKED * packed : size == packed, "size");
        return new Part(dataAt, method, packed, size, ZipParts.int32(bytes, at + 16));
    }

    Set<String> names() {
        return parts.keySet();
    }

    /** The content of a part, proved by its checksum. */
    byte[] read(String name) throws Unusual {
        Part part = parts.get(name);
        require(part != null && part.size <= MAX_PART, name);
        byte[] content = new byte[part.size];
        if (part.method == STORED) {
            System.arraycopy(bytes, part.dataAt, content, 0, part.size);
        } else {
            inflate(part, content);
        }
        CRC32 crc = new CRC32();
        crc.update(content);
        require((int) crc.getValue() == part.crc, name);
        return content;
    }

    private void inflate(Part part, byte[] content) throws Unusual {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, part.dataAt, part.packed);
            int length = 0;
            while (length < content.length && !inflater.finished() && !inflater.needsInput()) {
                length += inflater.inflate(content, length, content.length - length);
            }
            // The stream's end may still be unread when its content is complete.
            require(length == content.length && inflater.inflate(new byte[1]) == 0 && inflater.finished(), "size");
        } catch (DataFormatException e) {
            throw new Unusual(String.valueOf(e.getMessage()));
        } finally {
            inflater.end();
        }
    }

    private static void require(boolean plain, String what) throws Unusual {
        if (!plain) {
            throw new Unusual(what);
        }
    }
}
