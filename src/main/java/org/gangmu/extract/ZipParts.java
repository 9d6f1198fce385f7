package org.gangmu.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Looks into a packed document: which format it is, whether it unpacks to a sane size, and what can be saved of a damaged one. */
final class ZipParts {

    private static final int MAX_PARTS = 20_000;
    /** A part of text is not so large and so much larger than the whole file; a picture may be. */
    private static final long LARGE = 1L << 26;
    private static final int MOST_TIMES = 200;
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    private ZipParts() {
    }

    /** The format by the names of the parts; nothing is unpacked and damage is not looked for. */
    static Format formatOf(byte[] bytes) throws ExtractException {
        Format found = null;
        boolean ooxml = false;
        List<String> names = names(bytes);
        if (names.isEmpty()) {
            throw new ExtractException("is damaged: it starts like a packed document (docx, xlsx, odt …), but nothing can be found in it");
        }
        for (String name : names) {
            if (name.equals("mimetype")) {
                return ofMimetype(firstPart(bytes));
            }
            ooxml |= PackedDocument.PARTS.contains(name);
            found = found == null ? ofPart(name) : found;
        }
        if (ooxml && found != null) {
            return found;
        }
        if (ooxml) {
            throw new ExtractException("is damaged: it starts like an Office document, but holds no text");
        }
        throw new ExtractException(ExtractException.Reason.NO_DOCUMENT, "is an archive, not a document; unpack it first (application/zip)");
    }

    /** Names from the directory at the end, or from the parts' own headers when the end is missing. */
    private static List<String> names(byte[] bytes) {
        List<String> names = new ArrayList<>();
        int end = directoryEnd(bytes);
        int at = end < 0 ? 0 : int32(bytes, end + 16);
        int header = end < 0 ? LOCAL : CENTRAL;
        int nameAt = end < 0 ? 30 : 46;
        for (; at >= 0 && at + nameAt <= bytes.length && names.size() < MAX_PARTS; at++) {
            if (int32(bytes, at) == header) {
                int length = int16(bytes, at + nameAt - (end < 0 ? 4 : 18));
                if (at + nameAt + length <= bytes.length) {
                    names.add(new String(bytes, at + nameAt, length, StandardCharsets.ISO_8859_1));
                    at += nameAt + length - 1;
                }
            }
        }
        return names;
    }

    private static String firstPart(byte[] bytes) throws ExtractException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
            ZipEntry first = in.getNextEntry();
            return first == null || !first.getName().equals("mimetype") ? "" : new String(in.readNBytes(200), StandardCharsets.ISO_8859_1).strip();
        } catch (IOException e) {
            throw new ExtractException("is damaged: " + OneLine.of(e), e);
        }
    }

    private static Format ofMimetype(String type) throws ExtractException {
        if (type.startsWith("application/vnd.oasis.opendocument.text")) {
            return Format.ODT;
        }
        if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return Format.ODS;
        }
        if (type.startsWith("application/vnd.oasis.opendocument.presentation")) {
            return Format.ODP;
        }
        if (type.startsWith("application/epub+zip")) {
            return Format.EPUB;
        }
        throw TikaTypes.unreadable(type.matches("[\\w.+-]+/[\\w.+-]+") ? type : "application/zip");
    }

    private static Format ofPart(String name) {
        return name.startsWith("word/") ? Format.DOCX : name.startsWith("ppt/") ? Format.PPTX : name.startsWith("xl/") ? Format.XLSX : null;
    }

    /**
     * Unpacks every part without keeping it: declared sizes lie, so only unpacking tells.
     *
     * @throws ExtractException when the parts together are larger than {@code maxUnpacked}, one of text is beyond all proportion, or they are encrypted
     */
    static void checkSize(byte[] bytes, long maxUnpacked) throws ExtractException {
        long total = 0;
        int parts = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                long before = total;
                long most = entry.getName().endsWith(".xml") ? Math.max(LARGE, (long) MOST_TIMES * bytes.length) : Long.MAX_VALUE;
                if (++parts > MAX_PARTS) {
                    throw new ExtractException(ExtractException.Reason.TOO_LARGE, "has more than " + FileBytes.amount(MAX_PARTS) + " parts (a zip bomb?)");
                }
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    total += n;
                    if (total - before > most) {
                        throw new ExtractException(ExtractException.Reason.TOO_LARGE, "unpacks to more than " + MOST_TIMES + " times its size (a zip bomb?)");
                    }
                    if (total > maxUnpacked) {
                        throw new ExtractException(ExtractException.Reason.TOO_LARGE, "unpacks to more than the limit of " + FileBytes.amount(maxUnpacked) + " bytes (a zip bomb?)");
                    }
                }
            }
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw TikaTypes.encrypted();
            }
            // Damage is for the parser to find; it may read what this quick look cannot.
        } catch (IOException | IllegalArgumentException e) {
            // As above.
        }
    }

    /** Whether the archive's end is missing: it always holds the directory. */
    static boolean isCut(byte[] bytes) {
        return directoryEnd(bytes) < 0;
    }

    static int directoryEnd(byte[] bytes) {
        for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 65_535); i--) {
            if (int32(bytes, i) == END) {
                return i;
            }
        }
        return -1;
    }

    static int int16(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    static int int32(byte[] bytes, int at) {
        return at < 0 || at + 4 > bytes.length ? -1 : int16(bytes, at) | int16(bytes, at + 2) << 16;
    }

    /** A new archive of all that can be unpacked of a damaged one, the cut part included as far as it goes. */
    static byte[] salvage(byte[] bytes) throws ExtractException {
        Map<String, byte[]> parts = unpack(bytes);
        Relationships.removeDangling(parts);
        return pack(parts);
    }

    /** The archive with another content in one part, or itself if it has no such part or cannot be packed anew without loss. */
    static byte[] replace(byte[] bytes, String part, String content) throws ExtractException {
        List<String> names = names(bytes);
        if (!names.contains(part)) {
            return bytes;
        }
        Map<String, byte[]> parts = unpack(bytes);
        if (!isWhole(parts, names)) {
            // Reading front to back stops at kinds of parts that a reader of the directory copes with: better a comment too much than text lost.
            return bytes;
        }
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return pack(parts);
    }

    /** Whether reading front to back finds all parts sound, so that {@link #replace} can do its work. */
    static boolean isWhole(byte[] bytes) {
        return isWhole(unpack(bytes), names(bytes));
    }

    private static boolean isWhole(Map<String, byte[]> parts, List<String> names) {
        return parts.keySet().containsAll(names.stream().filter(n -> n.chars().allMatch(c -> c < 128)).toList());
    }

    private static Map<String, byte[]> unpack(byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String open = null;
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                open = entry.getName();
                part.reset();
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    part.write(buffer, 0, n);
                }
                parts.put(open, part.toByteArray());
                open = null;
            }
        } catch (IOException | IllegalArgumentException e) {
            if (open != null && part.size() > 0) {
                parts.put(open, part.toByteArray());
            }
        }
        return parts;
    }

    private static byte[] pack(Map<String, byte[]> parts) throws ExtractException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new ExtractException("is damaged: " + OneLine.of(e), e);
        }
        return out.toByteArray();
    }
}
