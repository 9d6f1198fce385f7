package org.gangmu.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a text file is turned into bytes: its encoding, and whether it begins with a byte order mark.
 *
 * @param charset UTF-8, GB18030, UTF-16LE or UTF-16BE
 * @param bom     whether the file begins with U+FEFF
 */
record TextForm(Charset charset, boolean bom) {

    static final TextForm UTF_8 = new TextForm(StandardCharsets.UTF_8, false);
    private static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * A file's text, without the byte order mark.
     *
     * @param form how to turn it into the same bytes again
     * @param text the rest of the file
     */
    record Decoded(TextForm form, String text) {
    }

    /** Decodes; nothing if the bytes are no text of any encoding that spreadsheet programs write, so that the same bytes could not be written again. */
    static Optional<Decoded> decode(byte[] bytes) {
        if (starts(bytes, 0xff, 0xfe)) {
            return decode(bytes, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return decode(bytes, StandardCharsets.UTF_16BE);
        }
        Optional<Decoded> utf8 = decode(bytes, StandardCharsets.UTF_8);
        return utf8.isPresent() || starts(bytes, 0xef, 0xbb, 0xbf) ? utf8 : decode(bytes, GB18030);
    }

    private static Optional<Decoded> decode(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
            boolean bom = text.startsWith("\ufeff");
            Decoded decoded = new Decoded(new TextForm(charset, bom), bom ? text.substring(1) : text);
            // UTF-8 and UTF-16 have one way to write a character; GB18030 has not for all.
            boolean same = charset != GB18030 || Arrays.equals(bytes, decoded.form().encode(decoded.text()));
            return same && text.indexOf('\0') < 0 ? Optional.of(decoded) : Optional.empty();
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    byte[] encode(String text) {
        return (bom ? "\ufeff" + text : text).getBytes(charset);
    }

    private static boolean starts(byte[] bytes, int... values) {
        for (int i = 0; i < values.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
