package org.gangmu.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Finds where an RTF document ends, and gives an end to one that has none.
 *
 * @param whole behind the last part of it that is there as a whole: of an escape or a control word that is cut nobody knows what it was
 * @param open  groups that are still open there
 */
record RtfEnd(int whole, int open) {

    /** Binary data follows so many bytes long, in which braces are none. */
    private static final String BINARY = "bin";

    static RtfEnd of(byte[] bytes) {
        int open = 0;
        int at = 0;
        while (at < bytes.length) {
            int next = bytes[at] == '\\' ? behindControl(bytes, at + 1) : at + 1;
            if (next > bytes.length) {
                return new RtfEnd(at, open);
            }
            open += bytes[at] == '{' ? 1 : bytes[at] == '}' ? -1 : 0;
            if (open == 0) {
                return new RtfEnd(next, 0);
            }
            at = next;
        }
        return new RtfEnd(at, open);
    }

    boolean isMissing() {
        return open > 0;
    }

    /** The document up to there, with its last paragraph and all groups ended. */
    byte[] closed(byte[] bytes) {
        int kept = open == 0 ? whole - 1 : whole;
        ByteArrayOutputStream out = new ByteArrayOutputStream(kept + 16);
        out.write(bytes, 0, kept);
        for (int i = 1; i < open; i++) {
            out.write('}');
        }
        // Text that no paragraph ends, and none before it, the parser takes for a part of the header.
        out.writeBytes("\\par}".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** Beyond the end of the document if the control is cut. */
    private static int behindControl(byte[] bytes, int at) {
        if (at >= bytes.length) {
            return bytes.length + 1;
        }
        if (bytes[at] == '\'') {
            return at + 3;
        }
        if (!isLetter(bytes[at])) {
            return at + 1;
        }
        int end = at;
        while (end < bytes.length && isLetter(bytes[end])) {
            end++;
        }
        String word = new String(bytes, at, end - at, StandardCharsets.US_ASCII);
        int digits = end < bytes.length && bytes[end] == '-' ? end + 1 : end;
        int number = 0;
        for (end = digits; end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9'; end++) {
            number = Math.min(100_000_000, number * 10 + bytes[end] - '0');
        }
        if (end == bytes.length) {
            return bytes.length + 1;
        }
        int behind = bytes[end] == ' ' ? end + 1 : end;
        return word.equals(BINARY) ? Math.min(behind + number, bytes.length + 1) : behind;
    }

    private static boolean isLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }
}
