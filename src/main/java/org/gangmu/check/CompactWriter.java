package org.gangmu.check;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Packs numbers and strings into few bytes: small numbers take one, a string that was written before takes its number. */
public final class CompactWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
    private final Map<String, Integer> names = new HashMap<>();

    public CompactWriter number(int value) {
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        return this;
    }

    public CompactWriter real(double value) {
        long bits = Double.doubleToLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (bits >>> shift));
        }
        return this;
    }

    /** A string that comes but once. */
    public CompactWriter text(String value) {
        // Lone surrogates come out of damaged documents and must come back as they were.
        boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(value);
        byte[] bytes = value.getBytes(whole ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE);
        number(bytes.length * 2 + (whole ? 0 : 1));
        out.writeBytes(bytes);
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
        out.writeBytes(value);
        return this;
    }

    /** All that was written. */
    public byte[] bytes() {
        return out.toByteArray();
    }
}
