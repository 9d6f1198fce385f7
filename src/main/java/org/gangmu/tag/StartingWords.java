package org.gangmu.tag;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Arrays;

/**
 * The words of HanLP's core dictionary that start at a place of a text. Most have one or two characters, and texts have the same pairs of characters again and again: what the
 * dictionary says of those is kept, as each look into its millions of places waits for memory. Thread-safe: what is kept is immutable, and what threads race for they find alike.
 */
final class StartingWords {

    private static final int PAIR_BITS = 16;
    /** Stands for a character that is no word. */
    private static final CoreWord NO_WORD = CoreWord.unlisted(Nature.w, -1, 1);
    /** By character. */
    private static final CoreWord[] SINGLES = new CoreWord[Character.MAX_VALUE + 1];
    /** Pairs of characters that no word begins with, by their hash: most pairs are such, and one number tells it. 0 for none. */
    private static final int[] BARREN = new int[1 << PAIR_BITS];
    private static final Pair[] PAIRS = new Pair[1 << PAIR_BITS];

    private StartingWords() {
    }

    /** Takes words, the shortest first. */
    interface Taker {
        void take(int start, int length, CoreWord word);
    }

    /**
     * Two characters that words begin with.
     *
     * @param word  null if the two characters are none
     * @param state of the dictionary behind them; negative if no longer word begins so
     */
    private record Pair(int characters, CoreWord word, int state) {
    }

    static void list(char[] text, int start, Taker taker) {
        CoreWord single = single(text[start]);
        if (single != NO_WORD) {
            taker.take(start, 1, single);
        }
        if (start + 1 == text.length) {
            return;
        }
        int characters = text[start] << Character.SIZE | text[start + 1];
        int slot = PartTrie.hash(text[start], text[start + 1], PAIR_BITS);
        if (BARREN[slot] == characters && characters != 0) {
            return;
        }
        Pair pair = PAIRS[slot];
        if (pair == null || pair.characters() != characters) {
            pair = pair(text[start], text[start + 1], characters);
            if (pair == null) {
                BARREN[slot] = characters;
                return;
            }
            PAIRS[slot] = pair;
        }
        if (pair.word() != null) {
            taker.take(start, 2, pair.word());
        }
        if (pair.state() >= 0) {
            longer(text, start, pair.state(), taker);
        }
    }

    private static void longer(char[] text, int start, int behindPair, Taker taker) {
        DoubleArrayTrie<CoreDictionary.Attribute> trie = CoreDictionary.trie;
        int state = behindPair;
        for (int end = start + 2; end < text.length; end++) {
            state = trie.transition(text[end], state);
            if (state < 0) {
                return;
            }
            if (trie.output(state) != null) {
                taker.take(start, end + 1 - start, CoreWord.listed(Arrays.copyOfRange(text, start, end + 1)));
            }
        }
    }

    private static CoreWord single(char c) {
        CoreWord known = SINGLES[c];
        if (known == null) {
            CoreWord word = word(new char[] {c}, CoreDictionary.trie.transition(c, PartTrie.ROOT));
            known = word == null ? NO_WORD : word;
            SINGLES[c] = known;
        }
        return known;
    }

    /** What the dictionary has that begins with two characters; null for nothing. */
    private static Pair pair(char first, char second, int characters) {
        int state = CoreDictionary.trie.transition(first, PartTrie.ROOT);
        state = state < 0 ? state : CoreDictionary.trie.transition(second, state);
        return state < 0 ? null : new Pair(characters, word(new char[] {first, second}, state), state);
    }

    private static CoreWord word(char[] written, int state) {
        return state < 0 || CoreDictionary.trie.output(state) == null ? null : CoreWord.listed(written);
    }
}
