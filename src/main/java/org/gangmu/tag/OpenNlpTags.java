package org.gangmu.tag;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/**
 * Gives English words the tags that OpenNLP's tagger gives them, some forty times as fast. Thread-safe.
 *
 * <p>The tagger builds some thirty strings for every word of each of its three beams, and its cache of them hands all beams those of the best one: all
 * share one distribution, so that the best tag of each word in turn makes the best sequence. Here what a word by itself tells is added up once and kept,
 * and only the neighbours' share is added at each place, in the model's own order, so that the sums are the same to the last bit. The features are those
 * of the model's {@code generator.featuregen}; a test holds this to the library's tagger, which an update of the model has to pass.
 */
final class OpenNlpTags {

    /** Past so many words all are forgotten: names and numbers would fill the memory in bulk. */
    private static final int MOST_KEPT = 20_000;
    private static final int AFFIX = 4;

    private final Map<String, Context> features;
    private final String[] tags;
    /** {@code t=}: by tag of the word before. */
    private final Context[] afterOne;
    /** {@code t2=}: by tags of the two words before. */
    private final Context[][] afterTwo;
    private final Context first;
    private final Context oneAfterFirst;
    private final Context twoAfterFirst;
    private final Map<String, Word> kept = new ConcurrentHashMap<>();

    /** What a word adds for the tags: its own, and those of its neighbours. */
    private record Word(double[] own, Context shape, Context shaped, Context nextOfOne, Context nextOfTwo, Context beforeOne, Context beforeTwo) {
    }

    OpenNlpTags(POSModel model) {
        Object[] data = model.<AbstractModel>getArtifact("pos.model").getDataStructures();
        @SuppressWarnings("unchecked")
        Map<String, Context> contexts = (Map<String, Context>) data[1];
        this.features = contexts;
        this.tags = (String[]) data[2];
        this.afterOne = Arrays.stream(tags).map(t -> features.get("t=" + t)).toArray(Context[]::new);
        this.afterTwo = Arrays.stream(tags).map(two -> Arrays.stream(tags).map(one -> features.get("t2=" + two + "," + one)).toArray(Context[]::new)).toArray(Context[][]::new);
        this.first = features.get("S=begin");
        this.oneAfterFirst = features.get("p1S=begin");
        this.twoAfterFirst = features.get("p2S=begin");
    }

    /** The tag of each word of a sentence. */
    String[] of(List<String> sentence) {
        int size = sentence.size();
        Word[] words = new Word[size];
        for (int i = 0; i < size; i++) {
            words[i] = word(sentence.get(i));
        }
        String[] out = new String[size];
        double[] sums = new double[tags.length];
        int one = -1;
        int two = -1;
        for (int i = 0; i < size; i++) {
            System.arraycopy(words[i].own, 0, sums, 0, sums.length);
            add(sums, i > 0 ? words[i - 1].beforeOne : null);
            add(sums, i > 1 ? words[i - 2].beforeTwo : null);
            add(sums, i + 1 < size ? words[i + 1].nextOfOne : null);
            add(sums, i + 2 < size ? words[i + 2].nextOfTwo : null);
            add(sums, i == 0 ? first : i == 1 ? oneAfterFirst : i == 2 ? twoAfterFirst : null);
            add(sums, words[i].shape);
            add(sums, words[i].shaped);
            add(sums, i > 0 ? afterOne[one] : null);
            add(sums, i > 1 ? afterTwo[two][one] : null);
            int best = 0;
            for (int t = 1; t < sums.length; t++) {
                best = sums[t] > sums[best] ? t : best;
            }
            out[i] = tags[best];
            two = one;
            one = best;
        }
        return out;
    }

    private Word word(String written) {
        Word known = kept.get(written);
        if (known == null) {
            known = read(written);
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(written, known);
        }
        return known;
    }

    private Word read(String written) {
        double[] own = new double[tags.length];
        Arrays.fill(own, StrictMath.log(1.0 / tags.length));
        add(own, features.get("def"));
        int length = written.length();
        for (int n = 1; n <= Math.min(AFFIX, length); n++) {
            add(own, features.get("suf=" + written.substring(length - n)));
        }
        for (int n = 1; n <= Math.min(AFFIX, length); n++) {
            add(own, features.get("pre=" + written.substring(0, n)));
        }
        String lower = StringUtil.toLowerCase(written);
        String word = "w=" + lower;
        String shape = FeatureGeneratorUtil.tokenFeature(written);
        add(own, features.get(word));
        return new Word(own, features.get("wc=" + shape), features.get("w&c=" + lower + "," + shape), features.get("n1" + word), features.get("n2" + word),
                features.get("p1" + word), features.get("p2" + word));
    }

    private static void add(double[] sums, Context feature) {
        if (feature != null) {
            int[] outcomes = feature.getOutcomes();
            double[] weights = feature.getParameters();
            for (int i = 0; i < outcomes.length; i++) {
                sums[outcomes[i]] += weights[i];
            }
        }
    }
}
