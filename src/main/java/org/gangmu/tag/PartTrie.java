package org.gangmu.tag;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

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
    static final int ROOT = 1;

    private final Built<V> trie = new Built<>();
    /** By place of the trie its base and its check, beside one another: they are asked for together. */
    private final int[] cells;
    /** By character its number in the trie, which stays small so; 0 for those in no word. */
    private final char[] codes = new char[Character.MAX_VALUE + 1];
    /** By number whether the character is a word. */
    private final BitSet alone = new BitSet();
    /** The first two characters of all other words, by a hash. */
    private final long[] pairs;
    private final int bits;

    /** @param words none empty */
    PartTrie(Map<String, V> words) {
        this.bits = Math.max(LEAST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(words.size() * BITS_FOR_EACH));
        this.pairs = new long[1 << bits - 6];
        TreeMap<String, V> coded = new TreeMap<>();
        int known = 0;
        for (Map.Entry<String, V> word : words.entrySet()) {
            char[] code = word.getKey().toCharArray();
            for (int i = 0; i < code.length; i++) {
                if (codes[code[i]] == 0) {
                    codes[code[i]] = (char) ++known;
                }
                code[i] = codes[code[i]];
            }
            coded.put(new String(code), word.getValue());
            if (code.length == 1) {
                alone.set(code[0]);
            } else {
                int pair = hash(code[0], code[1], bits);
                pairs[pair >> 6] |= 1L << pair;
            }
        }
        if (!coded.isEmpty()) {
            trie.build(coded);
        }
        this.cells = coded.isEmpty() ? new int[0] : trie.cells();
    }

    /** HanLP's trie with a look at its arrays. */
    private static final class Built<V> extends DoubleArrayTrie<V> {

        int[] cells() {
            int[] out = new int[base.length * 2];
            for (int i = 0; i < base.length; i++) {
                out[2 * i] = base[i];
                out[2 * i + 1] = check[i];
            }
            return out;
        }

        V value(int i) {
            return v[i];
        }
    }

    /** Of two characters, below 2 to the power of {@code bits}. */
    static int hash(char first, char second, int bits) {
        return (first << Character.SIZE | second) * 0x9E3779B1 >>> Integer.SIZE - bits;
    }

    /**
     * Gives all words in a text in the order of their starts, of those with one start the shortest first.
     *
     * @param atWords only those that do not start behind a letter or digit with a letter or digit
     */
    void find(String text, boolean atWords, Taker<V> taker) {
        char[] coded = new char[text.length()];
        for (int i = 0; i < coded.length; i++) {
            coded[i] = codes[text.charAt(i)];
        }
        boolean inWord = false;
        for (int i = 0; i < coded.length; i++) {
            if (atWords) {
                boolean before = inWord;
                inWord = Character.isLetterOrDigit(text.charAt(i));
                if (before && inWord) {
                    continue;
                }
            }
            if (coded[i] != 0 && mayStart(coded, i)) {
                from(coded, i, taker);
            }
        }
    }

    private boolean mayStart(char[] coded, int i) {
        if (i + 1 < coded.length && coded[i + 1] != 0) {
            int pair = hash(coded[i], coded[i + 1], bits);
            if ((pairs[pair >> 6] & 1L << pair) != 0) {
                return true;
            }
        }
        return alone.get(coded[i]);
    }

    private void from(char[] coded, int start, Taker<V> taker) {
        int state = ROOT;
        for (int end = start; end < coded.length && coded[end] != 0; end++) {
            int next = 2 * (state + coded[end] + 1);
            if (next >= cells.length || cells[next + 1] != state) {
                return;
            }
            state = cells[next];
            int value = cells[2 * state];
            if (value < 0 && cells[2 * state + 1] == state) {
                taker.take(start, end + 1, trie.value(-value - 1));
            }
        }
    }
}
