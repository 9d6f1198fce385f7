package org.gangmu.tag;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;

/**
 * How often HanLP's counts saw a word behind another. Those asked for last are kept: texts ask for the same pairs again and again, and the counts are many. Thread-safe: what is
 * kept of a pair is one number, so no thread sees half of it.
 */
final class PairCounts {

    private static final int ID_BITS = 17;
    /** A pair has its place in one set, of numbers that stand beside one another and so wait for memory together. */
    private static final int SET_BITS = 14;
    private static final int SET_SIZE = 4;
    private static final int COUNT_BITS = Integer.SIZE - (2 * ID_BITS - SET_BITS);
    private static final int MOST_COUNTED = (1 << COUNT_BITS) - 1;
    private static final long ALL_PAIRS = (1L << 2 * ID_BITS) - 1;
    /** What the set does not tell of a pair, and its count; 0 for none. In each set the last asked for first. */
    private static final int[] KEPT = new int[SET_SIZE << SET_BITS];

    private PairCounts() {
    }

    /**
     * @param before number of a word, at least 0
     * @param word   number of the word behind it, at least 0
     */
    static int of(int before, int word) {
        if ((before | word) >>> ID_BITS != 0) {
            return CoreBiGramTableDictionary.getBiFrequency(before, word);
        }
        // An odd factor gives each pair another number, whose upper bits depend on all of the pair.
        long mixed = ((long) before << ID_BITS | word) * 0x9E3779B97F4A7C15L & ALL_PAIRS;
        int set = (int) (mixed >>> 2 * ID_BITS - SET_BITS) * SET_SIZE;
        int pair = (int) mixed << COUNT_BITS;
        for (int i = set; i < set + SET_SIZE; i++) {
            int kept = KEPT[i];
            if (kept != 0 && (kept & ~MOST_COUNTED) == pair) {
                return kept & MOST_COUNTED;
            }
        }
        int count = CoreBiGramTableDictionary.getBiFrequency(before, word);
        if (count <= MOST_COUNTED) {
            System.arraycopy(KEPT, set, KEPT, set + 1, SET_SIZE - 1);
            KEPT[set] = pair | count;
        }
        return count;
    }
}
