package org.gangmu.tag;

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
        static final CoreWord[] MARKS = ClauseWords.MARKS.chars().mapToObj(c -> CoreWord.listed(new char[] {(char) c})).toArray(CoreWord[]::new);
    }

    private final char[] text;
    private final CoreWord before;
    /** Listed words that start before it are all there. */
    private int listed;
    /** Words that start before it are all there, and the cheapest ways to them. */
    private int bound;
    /** How far was looked for places where no listed word starts. */
    private int looked;
    private int longest = 1;
    /** By offset the first and the last word that starts there; -1 for none. */
    private final int[] first;
    private final int[] last;
    /** By word. */
    private CoreWord[] words;
    private int[] starts;
    private int[] lengths;
    /** The next that starts at the same offset. */
    private int[] next;
    /** The one before it on the cheapest way; itself for the first of a way, -1 while no way leads there. */
    private int[] from;
    private double[] cost;
    /** By offset the first word that ends there, of those the one that starts first; -1 for none. */
    private final int[] ending;
    /** By word the next that ends at the same offset. */
    private int[] nextEnding;
    private int size;
    private final StartingWords.Taker appending = this::append;

    /** @param before the mark between clauses that the text follows; anything else where it begins a sentence */
    WordLattice(char[] text, char before) {
        this.text = text;
        int mark = ClauseWords.MARKS.indexOf(before);
        this.before = mark >= 0 ? Lazy.MARKS[mark] : Lazy.BEGIN;
        this.first = new int[text.length + 1];
        this.last = new int[text.length + 1];
        Arrays.fill(first, -1);
        this.ending = new int[text.length + 2];
        Arrays.fill(last, -1);
        Arrays.fill(ending, -1);
        int room = Math.min(text.length * 3 + 8, 24);
        this.words = new CoreWord[room];
        this.starts = new int[room];
        this.lengths = new int[room];
        this.next = new int[room];
        this.nextEnding = new int[room];
        this.from = new int[room];
        this.cost = new double[room];
    }

    /** Goes on to an offset of the text, or a little further: where a listed word starts that no run of unlisted characters can take in. */
    void reach(int offset) {
        int to = bound;
        while (to < text.length && (to < offset || first[to] < 0 || CharType.get(text[to]) == CharType.CT_CNUM)) {
            to++;
            list(to);
        }
        if (to == text.length) {
            add(to, 1, Lazy.END);
        }
        unlisted(to);
        for (; bound < to; bound++) {
            ways(bound);
        }
        if (whole()) {
            ways(bound);
        }
    }

    boolean whole() {
        return bound == text.length;
    }

    /** The words of the dictionary up to those that start at an offset. */
    private void list(int start) {
        for (; listed <= start && listed < text.length; listed++) {
            StartingWords.list(text, listed, appending);
        }
    }

    /** Where no listed word starts, runs of characters of a kind: without them some sentences would have no way through. */
    private void unlisted(int to) {
        while (looked < to) {
            if (first[looked] >= 0) {
                looked += lengths[last[looked]];
                continue;
            }
            int end = looked + 1;
            while (end < text.length && (first[end] < 0 || CharType.get(text[end]) == CharType.CT_CNUM)) {
                end++;
            }
            runs(looked, end);
            looked = end;
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
            starts = Arrays.copyOf(starts, room);
            lengths = Arrays.copyOf(lengths, room);
            next = Arrays.copyOf(next, room);
            nextEnding = Arrays.copyOf(nextEnding, room);
            from = Arrays.copyOf(from, room);
            cost = Arrays.copyOf(cost, room);
        }
        words[size] = word;
        starts[size] = start;
        lengths[size] = length;
        next[size] = -1;
        from[size] = -1;
        if (first[start] < 0) {
            first[start] = size;
        } else {
            next[last[start]] = size;
        }
        last[start] = size;
        endsAt(size, start, start + length);
        longest = Math.max(longest, length);
        size++;
    }

    private void endsAt(int word, int start, int end) {
        int before = -1;
        int after = ending[end];
        while (after >= 0 && starts[after] <= start) {
            before = after;
            after = nextEnding[after];
        }
        nextEnding[word] = after;
        if (before < 0) {
            ending[end] = word;
        } else {
            nextEnding[before] = word;
        }
    }

    /** Finds the cheapest ways to the words that start at an offset; of two equally cheap ones the one whose last word starts first. */
    private void ways(int start) {
        for (int i = first[start]; i >= 0; i = next[i]) {
            if (start == 0) {
                cost[i] = words[i].costAfter(before);
                from[i] = i;
            } else {
                cheapest(i, ending[start]);
            }
        }
    }

    private void cheapest(int to, int firstBefore) {
        CoreWord word = words[to];
        for (int i = firstBefore; i >= 0; i = nextEnding[i]) {
            if (from[i] >= 0 && !(from[to] >= 0 && cost[i] >= cost[to] && words[i].onlyCosts())) {
                double sum = cost[i] + word.costAfter(words[i]);
                if (from[to] < 0 || cost[to] > sum) {
                    from[to] = i;
                    cost[to] = sum;
                }
            }
        }
    }

    /**
     * The last word that is known to be on the cheapest way through the whole text: where all cheapest ways from {@link #reach} on come from; the stand-in for the end of the
     * sentence once all of it is reached.
     *
     * @return -1 if none is yet
     */
    int settled() {
        if (whole()) {
            return first[text.length];
        }
        // Each way through the text has one word that starts before the bound and does not end before it.
        int[] open = new int[4];
        int count = 0;
        for (int start = Math.max(0, bound - longest); start < bound; start++) {
            for (int i = first[start]; i >= 0; i = next[i]) {
                if (from[i] >= 0 && start + lengths[i] >= bound) {
                    open = count == open.length ? Arrays.copyOf(open, count * 2) : open;
                    open[count++] = i;
                }
            }
        }
        return common(open, count);
    }

    /** The word where the ways to these meet, seen from their ends; -1 if they begin with different ones. */
    private int common(int[] ends, int count) {
        while (count > 1) {
            int late = 0;
            for (int i = 1; i < count; i++) {
                late = starts[ends[i]] > starts[ends[late]] ? i : late;
            }
            int back = from[ends[late]];
            if (back == ends[late]) {
                return -1;
            }
            boolean met = false;
            for (int i = 0; i < count; i++) {
                met |= ends[i] == back;
            }
            ends[late] = met ? ends[--count] : back;
        }
        return ends[0];
    }

    /** The words on the way to one, itself the last, from an offset on. */
    int[] way(int to, int offset) {
        int count = 0;
        for (int i = to; starts[i] >= offset; i = from[i]) {
            count++;
            if (from[i] == i) {
                break;
            }
        }
        int[] out = new int[count];
        for (int i = to; count > 0; i = from[i]) {
            out[--count] = i;
        }
        return out;
    }

    CoreWord word(int i) {
        return words[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return starts[i] + lengths[i];
    }

    /** What stands before the first word. */
    CoreWord before() {
        return before;
    }
}
