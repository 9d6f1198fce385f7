package org.gangmu.tag;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.utility.Predefine;
import java.util.Arrays;

/**
 * All words that may stand in a sentence, and the cheapest way through them: what HanLP's shortest path over its core dictionary finds, with the same
 * counts, in arrays instead of lists of objects, at a fifth of the cost. A test holds it to HanLP's own words and tags.
 */
final class WordLattice {

    private static final String DECIMAL_MARKS = "，,．.";

    /** Stand-ins for what no dictionary lists, the ends of sentences, and the marks between clauses. */
    private static final class Lazy {
        static final CoreWord BEGIN = CoreWord.of(Vertex.newB());
        static final CoreWord END = CoreWord.of(Vertex.newE());
        static final CoreWord NUMBER = CoreWord.unlisted(Nature.m, CoreDictionary.M_WORD_ID, Predefine.OOV_DEFAULT_FREQUENCY);
        static final CoreWord CLUSTER = CoreWord.unlisted(Nature.nx, CoreDictionary.X_WORD_ID, Predefine.OOV_DEFAULT_FREQUENCY);
        static final CoreWord MARK = CoreWord.unlisted(Nature.w, -1, Predefine.OOV_DEFAULT_FREQUENCY);
        static final CoreWord CHARACTER = CoreWord.unlisted(Nature.n, -1, Predefine.OOV_DEFAULT_FREQUENCY);
        static final CoreWord[] MARKS = ClauseWords.MARKS.chars().mapToObj(c -> CoreWord.listed(String.valueOf((char) c))).toArray(CoreWord[]::new);
    }

    private final char[] text;
    private final CoreWord before;
    /** By offset the first and the last word that starts there; -1 for none. */
    private final int[] first;
    private final int[] last;
    /** By word. */
    private CoreWord[] words;
    private int[] lengths;
    /** The next that starts at the same offset. */
    private int[] next;
    /** The one before it on the cheapest way; -1 while no way leads there. */
    private int[] from;
    private double[] cost;
    private int size;

    /** @param before the mark between clauses that the text follows; anything else where it begins a sentence */
    WordLattice(char[] text, char before) {
        this.text = text;
        int mark = ClauseWords.MARKS.indexOf(before);
        this.before = mark >= 0 ? Lazy.MARKS[mark] : Lazy.BEGIN;
        this.first = new int[text.length + 1];
        this.last = new int[text.length + 1];
        Arrays.fill(first, -1);
        Arrays.fill(last, -1);
        int room = text.length * 3 + 8;
        this.words = new CoreWord[room];
        this.lengths = new int[room];
        this.next = new int[room];
        this.from = new int[room];
        this.cost = new double[room];
        listed();
        add(text.length, 1, Lazy.END);
        unlisted();
    }

    private void listed() {
        DoubleArrayTrie<CoreDictionary.Attribute>.Searcher searcher = CoreDictionary.trie.getSearcher(text, 0);
        while (searcher.next()) {
            append(searcher.begin, searcher.length, CoreWord.at(searcher.index, searcher.value, text, searcher.begin, searcher.length));
        }
    }

    /** Where no listed word starts, runs of characters of a kind: without them some sentences would have no way through. */
    private void unlisted() {
        for (int i = 0; i < text.length;) {
            if (first[i] >= 0) {
                i += lengths[last[i]];
                continue;
            }
            int end = i + 1;
            while (end < text.length && (first[end] < 0 || CharType.get(text[end]) == CharType.CT_CNUM)) {
                end++;
            }
            runs(i, end);
            i = end;
        }
    }

    private void runs(int start, int end) {
        int from = start;
        int kind = CharType.get(text[start]);
        for (int i = start + 1; i < end; i++) {
            int here = CharType.get(text[i]);
            boolean decimal = kind == CharType.CT_NUM && DECIMAL_MARKS.indexOf(text[i]) >= 0 && i + 1 < end && CharType.get(text[i + 1]) == CharType.CT_NUM;
            if (here != kind && !decimal) {
                add(from, i - from, ofKind(kind));
                from = i;
                kind = here;
            }
        }
        add(from, end - from, ofKind(kind));
    }

    private static CoreWord ofKind(int kind) {
        return switch (kind) {
            case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> Lazy.NUMBER;
            case CharType.CT_SINGLE -> Lazy.CLUSTER;
            case CharType.CT_DELIMITER, CharType.CT_OTHER -> Lazy.MARK;
            default -> Lazy.CHARACTER;
        };
    }

    /** Unless there is a word of that length. */
    private void add(int start, int length, CoreWord word) {
        for (int i = first[start]; i >= 0; i = next[i]) {
            if (lengths[i] == length) {
                return;
            }
        }
        append(start, length, word);
    }

    private void append(int start, int length, CoreWord word) {
        if (size == words.length) {
            int room = size * 2;
            words = Arrays.copyOf(words, room);
            lengths = Arrays.copyOf(lengths, room);
            next = Arrays.copyOf(next, room);
            from = Arrays.copyOf(from, room);
            cost = Arrays.copyOf(cost, room);
        }
        words[size] = word;
        lengths[size] = length;
        next[size] = -1;
        from[size] = -1;
        if (first[start] < 0) {
            first[start] = size;
        } else {
            next[last[start]] = size;
        }
        last[start] = size;
        size++;
    }

    /**
     * The cheapest way, of two equally cheap ones the one that was found first.
     *
     * @return the ends of its words in the sentence, in order
     */
    Way cheapest() {
        for (int i = first[0]; i >= 0; i = next[i]) {
            cost[i] = words[i].costAfter(before);
            from[i] = i;
        }
        for (int start = 0; start < text.length; start++) {
            for (int i = first[start]; i >= 0; i = next[i]) {
                if (from[i] >= 0) {
                    step(i, first[start + lengths[i]]);
                }
            }
        }
        return way();
    }

    private void step(int before, int firstAfter) {
        CoreWord word = words[before];
        double so = cost[before];
        for (int i = firstAfter; i >= 0; i = next[i]) {
            double sum = so + words[i].costAfter(word);
            if (from[i] < 0 || cost[i] > sum) {
                from[i] = before;
                cost[i] = sum;
            }
        }
    }

    private Way way() {
        int end = first[text.length];
        int count = 0;
        for (int i = end; from[i] != i; i = from[i]) {
            count++;
        }
        CoreWord[] found = new CoreWord[count + 2];
        int[] ends = new int[count];
        found[0] = before;
        found[count + 1] = Lazy.END;
        int at = text.length;
        int i = from[end];
        for (int w = count; w > 0; w--) {
            found[w] = words[i];
            ends[w - 1] = at;
            at -= lengths[i];
            i = from[i];
        }
        return new Way(found, ends);
    }

    /**
     * Words one after the other.
     *
     * @param words with what stands before and the end of a sentence behind them
     * @param ends  where each ends in the sentence
     */
    record Way(CoreWord[] words, int[] ends) {

        /** The tag of each word, chosen from left to right as HanLP does: that from which the best way leads on to the word behind it. */
        Nature[] tags() {
            double[][] transitions = CoreWord.transitions();
            Nature[] out = new Nature[ends.length];
            double[] costs = {0};
            Nature chosen = words[0].tags()[0];
            Nature[] before = {chosen};
            for (int w = 1; w < words.length; w++) {
                CoreWord word = words[w];
                Nature[] tags = word.tags();
                double[] sums = new double[tags.length];
                double best = Double.MAX_VALUE;
                for (int t = 0; t < tags.length; t++) {
                    int to = tags[t].ordinal();
                    double emission = word.emission(t);
                    double least = Double.MAX_VALUE;
                    for (int p = 0; p < before.length; p++) {
                        double sum = costs[p] + transitions[before[p].ordinal()][to] - emission;
                        if (sum < least) {
                            least = sum;
                            if (sum < best) {
                                best = sum;
                                chosen = before[p];
                            }
                        }
                    }
                    sums[t] = least;
                }
                if (w > 1) {
                    out[w - 2] = chosen;
                }
                costs = sums;
                before = tags;
            }
            return out;
        }
    }
}
