package org.gangmu.tag;

import static com.hankcs.hanlp.utility.Predefine.TOTAL_FREQUENCY;
import static com.hankcs.hanlp.utility.Predefine.lambda;
import static com.hankcs.hanlp.utility.Predefine.myu;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionaryTransformMatrixDictionary;
import com.hankcs.hanlp.dictionary.TransformMatrix;
import com.hankcs.hanlp.seg.common.Vertex;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** What HanLP's core dictionary and models say of a word, in the form that the shortest path asks for it: worked out once a word. Immutable. */
final class CoreWord {

    /** Built on first use: the dictionaries take a third of a second. */
    private static final class Lazy {
        static final TransformMatrix MATRIX = matrix();
        /** The tags by our own numbers: those that texts have before all others, so that what is asked for stands together. */
        static final Nature[] TAGS = Arrays.stream(Nature.values()).sorted(Comparator.comparing((Nature n) -> MATRIX.getTotalFrequency(n.ordinal()) == 0)).toArray(Nature[]::new);
        static final int[] NUMBERS = numbers();
        static final double[] TRANSITIONS = transitions();
        static final AtomicReferenceArray<CoreWord> WORDS = new AtomicReferenceArray<>(CoreDictionary.trie.size());

        /** With a row for each tag that words can have; HanLP itself makes this anew for every sentence. */
        private static TransformMatrix matrix() {
            TransformMatrix out = CoreDictionaryTransformMatrixDictionary.transformMatrixDictionary;
            if (out.transititon_probability.length < Nature.values().length) {
                out.extend(Nature.values().length);
            }
            return out;
        }

        private static int[] numbers() {
            int[] out = new int[TAGS.length];
            for (int i = 0; i < TAGS.length; i++) {
                out[TAGS[i].ordinal()] = i;
            }
            return out;
        }

        private static double[] transitions() {
            double[] out = new double[TAGS.length * TAGS.length];
            for (int i = 0; i < out.length; i++) {
                out[i] = MATRIX.transititon_probability[TAGS[i / TAGS.length].ordinal()][TAGS[i % TAGS.length].ordinal()];
            }
            return out;
        }
    }

    /** Of words that are counted as themselves five are said to stand before another more often than they stand at all, none of them more than 6 times. */
    private static final int MOST_BELIED = 100;

    /** As written in the dictionary; null for what is found by the kind of its characters. */
    private final String text;
    /** The number under which pairs of words are counted; negative if it has none. */
    private final int id;
    private final int frequency;
    /** Whether each step from this word costs something. */
    private final boolean onlyCosts;
    private final int[] tags;
    /** For each tag how unlikely it makes the word. */
    private final double[] emissions;
    /** The cost of the step to this word from one that it was never seen behind. */
    private final double strange;

    /** @param own whether the word is counted as itself, not as one of the names, numbers or times */
    private CoreWord(String text, int id, boolean own, CoreDictionary.Attribute attribute) {
        this.text = text;
        this.id = id;
        this.frequency = attribute.totalFrequency;
        this.onlyCosts = own && frequency > MOST_BELIED;
        this.tags = Arrays.stream(attribute.nature).mapToInt(tag -> Lazy.NUMBERS[tag.ordinal()]).toArray();
        this.emissions = new double[tags.length];
        for (int i = 0; i < tags.length; i++) {
            emissions[i] = Math.log((attribute.frequency[i] + 1e-8) / Lazy.MATRIX.getTotalFrequency(attribute.nature[i].ordinal()));
        }
        this.strange = cost(0, 0, frequency);
    }

    /** A word of the core dictionary. */
    static CoreWord listed(char[] text) {
        int index = CoreDictionary.trie.exactMatchSearch(text, 0, text.length, 0);
        CoreWord known = Lazy.WORDS.get(index);
        if (known == null) {
            // HanLP's own class turns names, numbers and times into the words that stand for them in its counts.
            String written = new String(text);
            Vertex vertex = new Vertex(written, CoreDictionary.get(index), index);
            known = new CoreWord(written, vertex.wordID, vertex.wordID == index, vertex.getAttribute());
            Lazy.WORDS.set(index, known);
        }
        return known;
    }

    /** A word that the dictionary lacks. */
    static CoreWord unlisted(Nature tag, int id, int frequency) {
        return new CoreWord(null, id, false, new CoreDictionary.Attribute(tag, frequency));
    }

    static CoreWord of(Vertex vertex) {
        return new CoreWord(null, vertex.wordID, false, vertex.getAttribute());
    }

    String text() {
        return text;
    }

    /** Numbers of its tags. */
    int[] tags() {
        return tags;
    }

    /** How unlikely the tag at {@code i} makes the word. */
    double emission(int i) {
        return emissions[i];
    }

    static Nature tag(int number) {
        return Lazy.TAGS[number];
    }

    static int countTags() {
        return Lazy.TAGS.length;
    }

    /** How unlikely a tag is behind another: at the number of the other times {@link #countTags} and its own. */
    static double[] transitions() {
        return Lazy.TRANSITIONS;
    }

    /** The cost of the step from a word to this one: HanLP's smoothing of how often the pair was seen by how often each of them was. */
    double costAfter(CoreWord before) {
        int pairs = before.id < 0 ? -before.id : id < 0 ? -id : PairCounts.of(before.id, id);
        return pairs == 0 ? strange : cost(pairs, before.frequency, frequency);
    }

    /** Whether each step from this word costs something. */
    boolean onlyCosts() {
        return onlyCosts;
    }

    private static double cost(int pairs, int before, int frequency) {
        return -Math.log(lambda * (myu * pairs / (before + 1) + 1 - myu) + (1 - lambda) * frequency / TOTAL_FREQUENCY);
    }
}
