package org.gangmu.text;

import java.util.Collection;

/** The places of a text at which one of some words, or a match of an expression, may start, told by two characters. Immutable. */
public final class Starts {

    /** Characters that share their last bits share one here, so that all is small enough to stay at hand: the few places that are told wrongly are found out. */
    private static final int WORDS = 64;
    static final int KNOWN_BITS = 12;

    /** One may start anywhere, also behind the last character. */
    static final Starts ANYWHERE = new Starts((long[]) null, null, null);

    private final long[] firsts;
    private final long[] alone;
    private final long[] seconds;

    /**
     * @param firsts  with which one can start
     * @param alone   those of them behind which any character may come, as it may end there
     * @param seconds what comes second behind the others
     */
    Starts(CharRanges firsts, CharRanges alone, CharRanges seconds) {
        this(bits(firsts), bits(alone), bits(seconds));
    }

    private Starts(long[] firsts, long[] alone, long[] seconds) {
        this.firsts = firsts;
        this.alone = alone;
        this.seconds = seconds;
    }

    private static long[] bits(CharRanges chars) {
        long[] out = new long[WORDS];
        for (int n = 0; n < chars.ranges(); n++) {
            int from = chars.from(n);
            // A range that is longer than all bits says no more than its start.
            int to = Math.min(chars.to(n), from + WORDS * Long.SIZE);
            for (int c = from; c < to; c++) {
                add(out, c);
            }
        }
        return out;
    }

    private static void add(long[] bits, int c) {
        bits[c >> 6 & WORDS - 1] |= 1L << c;
    }

    /** Whether they tell anything; only then may they be asked. */
    boolean tell() {
        return firsts != null;
    }

    private static boolean has(long[] bits, char c) {
        return (bits[c >> 6 & WORDS - 1] & 1L << c) != 0;
    }

    /** @param words none empty */
    public static Starts of(Collection<String> words) {
        long[] firsts = new long[WORDS];
        long[] alone = new long[WORDS];
        long[] seconds = new long[WORDS];
        for (String word : words) {
            add(firsts, word.charAt(0));
            if (word.length() > 1) {
                add(seconds, word.charAt(1));
            } else {
                add(alone, word.charAt(0));
            }
        }
        return new Starts(firsts, alone, seconds);
    }

    /** Whether one that ends before an offset may start at another. */
    public boolean at(CharSequence text, int at, int to) {
        return at < to && has(firsts, text.charAt(at)) && (has(alone, text.charAt(at)) || at + 1 < to && has(seconds, text.charAt(at + 1)));
    }

    /** Whether one may start with a character; characters that have the last {@link #KNOWN_BITS} bits in common are not told apart. */
    boolean with(char first) {
        return has(firsts, first);
    }

    /** Whether one may start with two characters. */
    public boolean with(char first, char second) {
        return has(firsts, first) && (has(alone, first) || has(seconds, second));
    }

    /** As {@link #next(String, int, int)}, faster. */
    public int next(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (has(firsts, c) && (has(alone, c) || i + 1 < to && has(seconds, text[i + 1]))) {
                return i;
            }
        }
        return to;
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
