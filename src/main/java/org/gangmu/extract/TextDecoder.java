package org.gangmu.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes bytes in a known encoding and counts what is malformed. */
final class TextDecoder {

    private TextDecoder() {
    }

    /**
     * Every byte in {@code charset}. A UTF-8 byte order mark stays as U+FEFF, a UTF-16 one is dropped: offsets then agree with
     * what other programs read under the names utf-8 and utf-16.
     */
    static Decoded decode(byte[] bytes, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            // The platform's fast path; U+FFFD in the result is either in the file or a malformed byte, and only then looked at closely.
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.indexOf('\ufffd') < 0) {
                return new Decoded(text, charset, 0, -1);
            }
        }
        return slowly(bytes, charset, bytes.length);
    }

    /** The first {@code length} bytes only; a character cut at that place is not counted as malformed. */
    static Decoded decodeStart(byte[] bytes, int length, Charset charset) {
        return slowly(bytes, charset, Math.min(length, bytes.length));
    }

    private static Decoded slowly(byte[] bytes, Charset charset, int length) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer out = CharBuffer.allocate(Math.min(length + 16, 1 << 16));
        StringBuilder text = new StringBuilder(length / 2 + 16);
        boolean whole = length == bytes.length;
        boolean pairs = charset.name().startsWith("UTF-16") && bytes.length > 1;
        int malformed = 0;
        int firstBad = -1;
        while (true) {
            CoderResult result = decoder.decode(in, out, whole);
            out.flip();
            text.append(out);
            out.clear();
            if (result.isError()) {
                malformed++;
                firstBad = firstBad < 0 ? in.position() : firstBad;
                text.append('\ufffd');
                // A half character is reported together with the sound one behind it.
                in.position(in.position() + (pairs ? Math.min(2, result.length()) : result.length()));
            } else if (result.isUnderflow()) {
                break;
            }
        }
        if (whole) {
            decoder.flush(out);
            out.flip();
            text.append(out);
        }
        return new Decoded(text.toString(), charset, malformed, firstBad);
    }
}
