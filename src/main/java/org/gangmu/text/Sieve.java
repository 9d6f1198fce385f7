package org.gangmu.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells in one pass over a stretch of text which of many expressions are worth being tried on it: those that can start with its first character and of
 * whose needed characters it holds one.
 *
 * <p>A long list of expressions for whole lines ("来源：.*", ".{0,30}版权所有.*") matches hardly ever, and trying each costs more than all else that is done
 * with a line. Thread-safe.
 */
public final class Sieve {

    private static final int MOST = Long.SIZE;
    private static final int PAGE = 256;
    private static final int SPARSE = 8;
    private static final long[] NONE = new long[PAGE];

    private final List<Pattern> patterns;
    /** Bits of the expressions by character, in pages of 256 characters; most pages are the empty one. */
    private final long[][] starts = new long[PAGE][];
    private final long[][] needed = new long[PAGE][];
    /** The needed pairs and their bits, each at the first free place from that which its number tells; 0 where none is. */
    private final int[] pairs;
    private final long[] bits;
    private long startAnywhere;
    private long needNothing;

    /** @param patterns at most 64; bit n of an answer stands for the n-th of them */
    public Sieve(List<Pattern> patterns) {
        if (patterns.size() > MOST) {
            throw new IllegalArgumentException(patterns.size() + " expressions; one sieve holds " + MOST);
        }
        this.patterns = List.copyOf(patterns);
        Arrays.fill(starts, NONE);
        Arrays.fill(needed, NONE);
        List<StartChars.Common> commons = new ArrayList<>();
        int count = 0;
        for (Pattern pattern : patterns) {
            StartChars.Common common = StartChars.common(pattern);
            commons.add(common);
            count += common.needed() == null ? 0 : common.needed().size();
        }
        pairs = new int[Math.max(2, Integer.highestOneBit(count) * SPARSE)];
        bits = new long[pairs.length];
        for (int n = 0; n < patterns.size(); n++) {
            learn(commons.get(n), 1L << n);
        }
    }

    private void learn(StartChars.Common common, long bit) {
        if (common.firsts() == null) {
            startAnywhere |= bit;
        } else {
            for (int n = 0; n < common.firsts().ranges(); n++) {
                put(starts, common.firsts().from(n), common.firsts().to(n), bit);
            }
        }
        if (common.needed() == null) {
            needNothing |= bit;
        } else {
            for (int n = 0; n < common.needed().size(); n++) {
                need(common.needed().get(n), bit);
            }
        }
    }

    private static void put(long[][] table, int from, int to, long bit) {
        for (int c = from; c < to; c++) {
            if (table[c / PAGE] == NONE) {
                table[c / PAGE] = new long[PAGE];
            }
            table[c / PAGE][c % PAGE] |= bit;
        }
    }

    private void need(int needs, long bit) {
        if (needs >>> 16 == 0) {
            put(needed, needs, needs + 1, bit);
            return;
        }
        int at = place(needs);
        while (pairs[at] != 0 && pairs[at] != needs) {
            at = at + 1 & pairs.length - 1;
        }
        pairs[at] = needs;
        bits[at] |= bit;
    }

    private int place(int pair) {
        return (pair >>> 16) * 31 + pair * 17 & pairs.length - 1;
    }

    /**
     * Whether the n-th expression matches a whole text.
     *
     * @param worth what {@link #at} answered for this text
     */
    public boolean matches(int n, long worth, CharSequence text) {
        return (worth & 1L << n) != 0 && patterns.get(n).matcher(text).matches();
    }

    /** The first of the expressions that matches a whole text; -1 if none does. */
    public int first(long worth, CharSequence text) {
        for (long left = worth; left != 0; left &= left - 1) {
            int n = Long.numberOfTrailingZeros(left);
            if (patterns.get(n).matcher(text).matches()) {
                return n;
            }
        }
        return -1;
    }

    /** The expressions that may match a stretch from its first character on, nothing outside it being seen. */
    public long at(char[] text, int from, int to) {
        if (from >= to) {
            return startAnywhere & needNothing;
        }
        long first = startAnywhere | starts[text[from] >> 8][text[from] & 0xff];
        return first == 0 ? 0 : first & within(text, from, to);
    }

    private long within(char[] text, int from, int to) {
        long found = needNothing;
        char before = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            found |= needed[c >> 8][c & 0xff];
            int pair = Needed.pair(before, c);
            for (int at = place(pair); pairs[at] != 0; at = at + 1 & pairs.length - 1) {
                if (pairs[at] == pair) {
                    found |= bits[at];
                    break;
                }
            }
            before = c;
        }
        return found;
    }
}
