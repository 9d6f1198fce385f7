package org.gangmu.facts;

import java.util.Collection;

/**
 * Tells of which tables a text may hold a word, a bit each: one look at each two of its characters spares it the walks for all tables whose words do not start so. A bit may be
 * set where no word stands, never unset where one does.
 */
final class WordSigns {

    private static final int SLOTS = 1 << 12;

    /** By the last bits of a character, the tables that have it as a word, as the first of a word and as the second. Bytes, to stay small enough to be at hand. */
    private final byte[] alone = new byte[SLOTS];
    private final byte[] first = new byte[SLOTS];
    private final byte[] second = new byte[SLOTS];
    private int tables;

    /** The bit of a further table, or of other words: one of eight. */
    int add(Collection<String> words) {
        if (tables == Byte.SIZE) {
            throw new IllegalStateException("a byte has a bit for eight tables");
        }
        int bit = 1 << tables++;
        for (String word : words) {
            if (word.length() == 1) {
                set(alone, word.charAt(0), bit);
            } else {
                set(first, word.charAt(0), bit);
                set(second, word.charAt(1), bit);
            }
        }
        return bit;
    }

    private static void set(byte[] bits, char c, int bit) {
        bits[c & SLOTS - 1] |= (byte) bit;
    }

    /** Those of a folded text. */
    int of(char[] text) {
        int out = 0;
        int before = 0;
        for (char c : text) {
            int slot = c & SLOTS - 1;
            out |= before & second[slot] | alone[slot];
            before = first[slot];
        }
        return out;
    }
}
