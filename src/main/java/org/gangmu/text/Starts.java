package org.gangmu.text;

import java.util.BitSet;
import java.util.Collection;

/** The places of a text at which one of some words, or a match of an expression, may start, told by two characters. Immutable. */
public final class Starts {

    /** Characters that share their last bits share one here, so that all is small enough to stay at hand: the few places that are told wrongly are found out. */
    private static final int WORDS = 64;

    private final long[] firsts;
    private final long[] alone;
    private final long[] seconds;

    /**
     * @param firsts  with which one can start
     * @param alone   those of them behind which any character may come, as it may end there
     * @param seconds what comes second behind the others
     */
    Starts(BitSet firsts, BitSet alone, BitSet seconds) {
        this.firsts = bits(firsts);
        this.alone = bits(alone);
        this.seconds = bits(seconds);
    }

    private static long[] bits(BitSet chars) {
        long[] all = chars.toLongArray();
        long[] out = new long[WORDS];
        for (int i = 0; i < all.length; i++) {
            out[i & WORDS - 1] |= all[i];
        }
        return out;
    }

    private static boolean has(long[] bits, char c) {
        return (bits[c >> 6 & WORDS - 1] & 1L << c) != 0;
    }

    /** @param words none empty */
    public static Starts of(Collection<String> words) {
        BitSet firsts = new BitSet();
        BitSet alone = new BitSet();
        BitSet seconds = new BitSet();
        for (String word : words) {
            firsts.set(word.charAt(0));
            (word.length() > 1 ? seconds : alone).set(word.charAt(Math.min(1, word.length() - 1)));
        }
        return new Starts(firsts, alone, seconds);
    }

    /** Whether one that ends before an offset may start at another. */
    public boolean at(CharSequence text, int at, int to) {
        return at < to && has(firsts, text.charAt(at)) && (has(alone, text.charAt(at)) || at + 1 < to && has(seconds, text.charAt(at + 1)));
    }

    /** Whether one may start with two characters. */
    public boolean with(char first, char second) {
        return has(firsts, first) && (has(alone, first) || has(seconds, second));
    }

    /** The first place from an offset on at which one may start that ends before another; that other if there is none. */
    public int next(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (has(firsts, c) && (has(alone, c) || i + 1 < to && has(seconds, text.charAt(i + 1)))) {
                return i;
            }
        }
        return to;
    }
}
