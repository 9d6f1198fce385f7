package org.gangmu.tag;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.TreeMap;
import org.gangmu.text.CharSet;

/**
 * Finds words in a text. At most places none starts, which the first two characters tell; an automaton that never looks back costs three times as much on such texts.
 *
 * @param <V> what is kept of a word
 */
final class PartTrie<V> {

    /** Where a word stands. */
    interface Taker<V> {
        void take(int start, int end, V value);
    }

    private static final int LEAST_BITS = 12;
    private static final int BITS_FOR_EACH = 8;
    /** The state of HanLP's tries before the first character. */
    private static final int ROOT = 1;

    private final DoubleArrayTrie<V> trie = new DoubleArrayTrie<>();
    /** Words of one character. */
    private final CharSet alone;
    /** The first two characters of all others, by a hash. */
    private final long[] pairs;
    private final int shift;

    /** @param words none empty */
    PartTrie(TreeMap<String, V> words) {
        int bits = Math.max(LEAST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(words.size() * BITS_FOR_EACH));
        this.shift = Integer.SIZE - bits;
        this.pairs = new long[1 << bits - 6];
        StringBuilder single = new StringBuilder();
        for (String word : words.keySet()) {
            if (word.length() == 1) {
                single.append(word);
            } else {
                int pair = pair(word.charAt(0), word.charAt(1));
                pairs[pair >> 6] |= 1L << pair;
            }
        }
        this.alone = CharSet.of(single.toString());
        if (!words.isEmpty()) {
            trie.build(words);
        }
    }

    private int pair(char first, char second) {
        return (first << Character.SIZE | second) * 0x9E3779B1 >>> shift;
    }

    /**
     * Gives all words in a text in the order of their starts, of those with one start the shortest first.
     *
     * @param atWords only those that do not start behind a letter or digit with a letter or digit
     */
    void find(char[] text, boolean atWords, Taker<V> taker) {
        boolean inWord = false;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (atWords) {
                boolean before = inWord;
                inWord = Character.isLetterOrDigit(c);
                if (before && inWord) {
                    continue;
                }
            }
            if (mayStart(text, i)) {
                from(text, i, taker);
            }
        }
    }

    private boolean mayStart(char[] text, int i) {
        if (i + 1 < text.length) {
            int pair = pair(text[i], text[i + 1]);
            if ((pairs[pair >> 6] & 1L << pair) != 0) {
                return true;
            }
        }
        return alone.has(text[i]);
    }

    private void from(char[] text, int start, Taker<V> taker) {
        int state = ROOT;
        for (int end = start; end < text.length; end++) {
            state = trie.transition(text[end], state);
            if (state < 0) {
                return;
            }
            V value = trie.output(state);
            if (value != null) {
                taker.take(start, end + 1, value);
            }
        }
    }
}
