package org.gangmu.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.gangmu.text.Chars;

/** Packs numbers and strings into few bytes: small numbers take one, a string that was written before takes its number. */
public final class CompactWriter {

    private static final int MOST = Integer.MAX_VALUE - 8;

    private byte[] out = new byte[1 << 10];
    private int length;
    private final Map<String, Integer> names = new HashMap<>();

    public CompactWriter number(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        write(rest);
        return this;
    }

    public CompactWriter real(double value) {
        long bits = Double.doubleToLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            write((int) (bits >>> shift));
        }
        return this;
    }

    /** A string that comes but once. */
    public CompactWriter text(String value) {
        // Lone surrogates come out of damaged documents and must come back as they were.
        boolean whole = Chars.isWhole(value);
        byte[] bytes = value.getBytes(whole ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE);
        number(bytes.length * 2 + (whole ? 0 : 1));
        write(bytes);
        return this;
    }

    /** A string that comes often. */
    public CompactWriter name(String value) {
        Integer known = names.putIfAbsent(value, names.size() + 1);
        if (known != null) {
            return number(known);
        }
        return number(0).text(value);
    }

    /** Bytes as they are. */
    public CompactWriter bytes(byte[] value) {
        number(value.length);
        write(value);
        return this;
    }

    /** All that was written. */
    public byte[] bytes() {
        return Arrays.copyOf(out, length);
    }

    private void write(int value) {
        if (length == out.length) {
            room(1);
        }
        out[length++] = (byte) value;
    }

    private void write(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, out, length, bytes.length);
        length += bytes.length;
    }

    private void room(int more) {
        if (more > out.length - length) {
            long least = (long) length + more;
            if (least > MOST) {
                throw new OutOfMemoryError("more bytes than an array holds");
            }
            out = Arrays.copyOf(out, (int) Math.min(MOST, Math.max(least, 2L * out.length)));
        }
    }
}
