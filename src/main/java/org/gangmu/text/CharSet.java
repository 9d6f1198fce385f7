package org.gangmu.text;

import java.util.BitSet;

/** Some characters, asked at each character of a text. Immutable. */
public final class CharSet {

    /** One bit a character, up to the last of them. */
    private final long[] bits;

    private CharSet(BitSet chars) {
        this.bits = chars.toLongArray();
    }

    CharSet(CharRanges chars) {
        this(bits(chars));
    }

    private static BitSet bits(CharRanges chars) {
        BitSet out = new BitSet();
        for (int n = 0; n < chars.ranges(); n++) {
            out.set(chars.from(n), chars.to(n));
        }
        return out;
    }

    /** All characters of a text. */
    public static CharSet of(String chars) {
        BitSet out = new BitSet();
        chars.chars().forEach(out::set);
        return new CharSet(out);
    }

    public boolean has(char c) {
        int word = c >> 6;
        return word < bits.length && (bits[word] & 1L << c) != 0;
    }

    /** Whether one of them stands in a part of a text. */
    public boolean isIn(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (has(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
