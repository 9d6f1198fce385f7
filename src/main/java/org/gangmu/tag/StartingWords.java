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
    private static final int STATE_BITS = 19;
    private static final int BEHIND_BITS = 15;
    private static final int LONGER_BITS = 10;
    /** An odd factor: it gives each number of so many bits another one, whose upper bits depend on all of them. */
    private static final long MIXING = 0x9E3779B97F4A7C15L;
    /** Stands for a character that is no word. */
    private static final CoreWord NO_WORD = CoreWord.unlisted(Nature.w, -1, 1);
    /** By character. */
    private static final CoreWord[] SINGLES = new CoreWord[Character.MAX_VALUE + 1];
    /** Pairs of characters that no word begins with: by the upper half of their mixed number the lower half. Most pairs are such. 0 for none. */
    private static final char[] BARREN = new char[1 << PAIR_BITS];
    private static final Pair[] PAIRS = new Pair[1 << PAIR_BITS];
    /** Pairs and the characters behind them that no word goes on with: by the upper bits of their mixed number the lower bits. 0 for none. */
    private static final int[] BARREN_BEHIND = new int[1 << BEHIND_BITS];
    private static final Longer[] LONGER = new Longer[1 << LONGER_BITS];

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

    /** A word of three characters or more, and the state of the dictionary behind it. */
    private record Longer(int state, CoreWord word) {
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
        int mixed = characters * (int) MIXING;
        int slot = mixed >>> Integer.SIZE - PAIR_BITS;
        char rest = (char) mixed;
        if (BARREN[slot] == rest && rest != 0) {
            return;
        }
        Pair pair = PAIRS[slot];
        if (pair == null || pair.characters() != characters) {
            pair = pair(text[start], text[start + 1], characters);
            if (pair == null) {
                BARREN[slot] = rest;
                return;
            }
            PAIRS[slot] = pair;
        }
        if (pair.word() != null) {
            taker.take(start, 2, pair.word());
        }
        if (pair.state() >= 0 && start + 2 < text.length) {
            longer(text, start, pair.state(), taker);
        }
    }

    private static void longer(char[] text, int start, int behindPair, Taker taker) {
        DoubleArrayTrie<CoreDictionary.Attribute> trie = CoreDictionary.trie;
        int state = behind(text[start + 2], behindPair);
        for (int end = start + 3; state >= 0; end++) {
            if (trie.output(state) != null) {
                taker.take(start, end - start, longer(text, start, end, state));
            }
            state = end == text.length ? -1 : trie.transition(text[end], state);
        }
    }

    /** The state behind a third character. */
    private static int behind(char third, int pair) {
        if (pair >>> STATE_BITS != 0) {
            return CoreDictionary.trie.transition(third, pair);
        }
        long mixed = ((long) pair << Character.SIZE | third) * MIXING & (1L << STATE_BITS + Character.SIZE) - 1;
        int slot = (int) (mixed >>> STATE_BITS + Character.SIZE - BEHIND_BITS);
        int rest = (int) mixed & (1 << STATE_BITS + Character.SIZE - BEHIND_BITS) - 1;
        if (BARREN_BEHIND[slot] == rest && rest != 0) {
            return -1;
        }
        int state = CoreDictionary.trie.transition(third, pair);
        if (state < 0) {
            BARREN_BEHIND[slot] = rest;
        }
        return state;
    }

    private static CoreWord longer(char[] text, int start, int end, int state) {
        int slot = state & LONGER.length - 1;
        Longer known = LONGER[slot];
        if (known == null || known.state() != state) {
            known = new Longer(state, CoreWord.listed(Arrays.copyOfRange(text, start, end)));
            LONGER[slot] = known;
        }
        return known.word();
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
