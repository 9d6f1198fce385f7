package org.gangmu.text;

import java.util.BitSet;
import java.util.Collection;

/** The places of a text at which one of some words, or a match of an expression, can start, told by two characters. Immutable. */
public final class Starts {

    private final CharSet firsts;
    private final CharSet alone;
    private final CharSet seconds;

    /**
     * @param firsts  with which one can start
     * @param alone   those of them behind which any character may come, as it may end there
     * @param seconds what comes second behind the others
     */
    Starts(BitSet firsts, BitSet alone, BitSet seconds) {
        this.firsts = new CharSet(firsts);
        this.alone = new CharSet(alone);
        this.seconds = new CharSet(seconds);
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

    /** Whether one that ends before an offset can start at another. */
    public boolean at(CharSequence text, int at, int to) {
        return at < to && firsts.has(text.charAt(at)) && (alone.has(text.charAt(at)) || at + 1 < to && seconds.has(text.charAt(at + 1)));
    }

    /** Whether one can start with two characters. */
    public boolean with(char first, char second) {
        return firsts.has(first) && (alone.has(first) || seconds.has(second));
    }

    /** The first place from an offset on at which one can start that ends before another; that other if there is none. */
    public int next(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (firsts.has(c) && (alone.has(c) || i + 1 < to && seconds.has(text.charAt(i + 1)))) {
                return i;
            }
        }
        return to;
    }
}
