package org.gangmu.tag;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The words of HanLP's core dictionary that start at a place of a text. Most have one or two characters, and texts have the same pairs of characters again and again: what the
 * dictionary says of those is kept, as each look into its millions of places waits for memory. Thread-safe.
 */
final class StartingWords {

    private static final int PAIR_BITS = 15;
    private static final Single UNLISTED = new Single(null);
    private static final AtomicReferenceArray<Single> SINGLES = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);
    private static final AtomicReferenceArray<Pair> PAIRS = new AtomicReferenceArray<>(1 << PAIR_BITS);

    private StartingWords() {
    }

    /** Takes words, the shortest first. */
    interface Taker {
        void take(int start, int length, CoreWord word);
    }

    /** @param word null if the character is none */
    private record Single(CoreWord word) {
    }

    /**
     * @param word  null if the two characters are none
     * @param state of the dictionary behind them; negative if no word begins so
     */
    private record Pair(char first, char second, CoreWord word, int state) {
    }

    static void list(char[] text, int start, Taker taker) {
        CoreWord single = single(text[start]).word();
        if (single != null) {
            taker.take(start, 1, single);
        }
        if (start + 1 == text.length) {
            return;
        }
        Pair pair = pair(text[start], text[start + 1]);
        if (pair.word() != null) {
            taker.take(start, 2, pair.word());
        }
        DoubleArrayTrie<CoreDictionary.Attribute> trie = CoreDictionary.trie;
        int state = pair.state();
        for (int end = start + 2; end < text.length && state >= 0; end++) {
            state = trie.transition(text[end], state);
            if (state >= 0 && trie.output(state) != null) {
                taker.take(start, end + 1 - start, CoreWord.listed(Arrays.copyOfRange(text, start, end + 1)));
            }
        }
    }

    private static Single single(char c) {
        Single known = SINGLES.get(c);
        if (known == null) {
            CoreWord word = word(new char[] {c}, CoreDictionary.trie.transition(c, PartTrie.ROOT));
            known = word == null ? UNLISTED : new Single(word);
            SINGLES.set(c, known);
        }
        return known;
    }

    private static Pair pair(char first, char second) {
        int slot = PartTrie.hash(first, second, PAIR_BITS);
        Pair known = PAIRS.get(slot);
        if (known == null || known.first() != first || known.second() != second) {
            int state = CoreDictionary.trie.transition(first, PartTrie.ROOT);
            state = state < 0 ? state : CoreDictionary.trie.transition(second, state);
            known = new Pair(first, second, word(new char[] {first, second}, state), state);
            PAIRS.set(slot, known);
        }
        return known;
    }

    private static CoreWord word(char[] written, int state) {
        return state < 0 || CoreDictionary.trie.output(state) == null ? null : CoreWord.listed(written);
    }
}
