package org.gangmu.tag;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import java.util.concurrent.atomic.AtomicLongArray;

/** How often HanLP's counts saw a word behind another. Those asked for last are kept: texts ask for the same pairs again and again, and the counts are two million. Thread-safe. */
final class PairCounts {

    private static final int SIZE_BITS = 16;
    private static final int ID_BITS = 20;
    private static final int COUNT_BITS = Long.SIZE - 2 * ID_BITS;
    /** A pair and its count in one number, so that no thread sees half of an entry; 0 for none. */
    private static final AtomicLongArray KEPT = new AtomicLongArray(1 << SIZE_BITS);

    private PairCounts() {
    }

    /**
     * @param before number of a word, at least 0
     * @param word   number of the word behind it, at least 0
     */
    static int of(int before, int word) {
        if (before >>> ID_BITS != 0 || word >>> ID_BITS != 0) {
            return CoreBiGramTableDictionary.getBiFrequency(before, word);
        }
        long pair = (long) before << ID_BITS | word;
        int slot = (int) (pair * 0x9E3779B97F4A7C15L >>> Long.SIZE - SIZE_BITS);
        long kept = KEPT.getOpaque(slot);
        if (kept >>> COUNT_BITS == pair && kept != 0) {
            return (int) (kept & (1 << COUNT_BITS) - 1);
        }
        int count = CoreBiGramTableDictionary.getBiFrequency(before, word);
        if (count >>> COUNT_BITS == 0) {
            KEPT.setOpaque(slot, pair << COUNT_BITS | count);
        }
        return count;
    }
}
