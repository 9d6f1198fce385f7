package org.gangmu.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Unpacks what {@link CompactWriter} packed; damaged bytes end in some {@link RuntimeException}. */
public final class CompactReader {

    private final ByteBuffer in;
    private final List<String> names = new ArrayList<>();

    public CompactReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    public int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    public double real() {
        return in.getDouble();
    }

    public String text() {
        int head = number();
        int length = head >>> 1;
        String value = new String(in.array(), in.position(), length, (head & 1) == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE);
        in.position(in.position() + length);
        return value;
    }

    public byte[] bytes() {
        byte[] value = new byte[number()];
        in.get(value);
        return value;
    }

    /** All that is not read yet. */
    public byte[] rest() {
        byte[] value = new byte[in.remaining()];
        in.get(value);
        return value;
    }

    public String name() {
        int number = number();
        if (number > 0) {
            return names.get(number - 1);
        }
        names.add(text());
        return names.get(names.size() - 1);
    }
}
