package org.gangmu.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where parts of words stand in a sentence, kept without an object for each: most of them come to nothing. */
final class PartHits {

    /** Bits of a part's number. */
    static final int PARTS = 10;
    private static final int NUMBERS = 26;

    /** Place of a part in a folded text. */
    record Hit(int start, int end) {
    }

    /** Takes the hits of one word. */
    interface Taker {
        void take(int word, OfWord hits);
    }

    /** Of each hit its word, its part and its number, in this order of weight. */
    private long[] keys = new long[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int size;

    /** @param part counts from 0; -1 for an exception */
    void add(int word, int part, int start, int end) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        keys[size] = ((long) word << PARTS | part + 1) << NUMBERS | size;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /** Gives the hits word by word, of some words alone: bits by their numbers. */
    void byWord(long[] wanted, Taker taker) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int word = (int) (keys[i] >>> PARTS + NUMBERS);
            if ((wanted[word >> 6] & 1L << word) != 0) {
                keys[kept++] = keys[i];
            }
        }
        size = kept;
        Arrays.sort(keys, 0, size);
        for (int from = 0; from < size;) {
            long word = keys[from] >>> PARTS + NUMBERS;
            int to = from + 1;
            while (to < size && keys[to] >>> PARTS + NUMBERS == word) {
                to++;
            }
            taker.take((int) word, new OfWord(from, to));
            from = to;
        }
    }

    /** The hits of one word. */
    final class OfWord {

        private final int from;
        private final int to;

        private OfWord(int from, int to) {
            this.from = from;
            this.to = to;
        }

        private int part(int i) {
            return (int) (keys[i] >>> NUMBERS & (1 << PARTS) - 1) - 1;
        }

        boolean has(int part) {
            for (int i = from; i < to && part(i) <= part; i++) {
                if (part(i) == part) {
                    return true;
                }
            }
            return false;
        }

        /** Of one part, in order. */
        List<Hit> of(int part) {
            List<Hit> out = null;
            for (int i = from; i < to && part(i) <= part; i++) {
                if (part(i) == part) {
                    int number = (int) (keys[i] & (1L << NUMBERS) - 1);
                    out = out == null ? new ArrayList<>() : out;
                    out.add(new Hit(starts[number], ends[number]));
                }
            }
            return out == null ? List.of() : out;
        }
    }
}
