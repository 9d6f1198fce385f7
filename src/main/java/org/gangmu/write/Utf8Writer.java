package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/**
 * Encodes UTF-8 and stays valid where the text is not: an unpaired surrogate becomes an escape in JSON and U+FFFD elsewhere.
 *
 * <p>Broken documents do hold unpaired surrogates, and Java's own encoder would write "?" for them, so that a JSON reader's offsets no longer
 * quote the text. Flushes the stream when closed and leaves it open.
 */
final class Utf8Writer extends Writer {

    private final OutputStream out;
    private final boolean json;
    private final byte[] buffer = new byte[8192];
    private int used;
    private char high;

    private Utf8Writer(OutputStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    static Utf8Writer plain(OutputStream out) {
        return new Utf8Writer(out, false);
    }

    /** Also escapes the line ends that only some readers know (U+0085, U+2028, U+2029), so that one object stays one line for all. */
    static Utf8Writer json(OutputStream out) {
        return new Utf8Writer(out, true);
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            put(chars[i]);
        }
    }

    private void put(char c) throws IOException {
        if (used > buffer.length - 16) {
            drain();
        }
        if (high != 0) {
            char first = high;
            high = 0;
            if (Character.isLowSurrogate(c)) {
                encode(Character.toCodePoint(first, c));
                return;
            }
            unpaired(first);
        }
        if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            unpaired(c);
        } else if (json && (c == '\u0085' || c == '\u2028' || c == '\u2029')) {
            escape(c);
        } else {
            encode(c);
        }
    }

    private void unpaired(char c) {
        if (json) {
            escape(c);
        } else {
            encode('\ufffd');
        }
    }

    private void escape(char c) {
        String escaped = String.format("\\u%04x", (int) c);
        for (int i = 0; i < escaped.length(); i++) {
            buffer[used++] = (byte) escaped.charAt(i);
        }
    }

    private void encode(int c) {
        if (c < 0x80) {
            buffer[used++] = (byte) c;
            return;
        }
        if (c < 0x800) {
            buffer[used++] = (byte) (0xc0 | c >> 6);
        } else {
            if (c < 0x10000) {
                buffer[used++] = (byte) (0xe0 | c >> 12);
            } else {
                buffer[used++] = (byte) (0xf0 | c >> 18);
                buffer[used++] = (byte) (0x80 | c >> 12 & 0x3f);
            }
            buffer[used++] = (byte) (0x80 | c >> 6 & 0x3f);
        }
        buffer[used++] = (byte) (0x80 | c & 0x3f);
    }

    private void drain() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    /** Hands on what is complete; a high surrogate waits for its partner. */
    @Override
    public void flush() throws IOException {
        drain();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (high != 0) {
            unpaired(high);
            high = 0;
        }
        flush();
    }
}
