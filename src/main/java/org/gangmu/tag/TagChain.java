package org.gangmu.tag;

import com.hankcs.hanlp.corpus.tag.Nature;

/** The tags of words one after the other, each chosen as HanLP does: that from which the best way leads on to the word behind it. */
final class TagChain {

    private final double[] transitions = CoreWord.transitions();
    private final int count = CoreWord.countTags();
    private int[] before;
    private double[] costs = {0};
    private int chosen;

    /** @param first what stands before the first word */
    TagChain(CoreWord first) {
        chosen = first.tags()[0];
        before = new int[] {chosen};
    }

    /** Goes on to a word and gives the tag of the one before it. */
    Nature next(CoreWord word) {
        int[] tags = word.tags();
        double[] sums = new double[tags.length];
        double best = Double.MAX_VALUE;
        for (int t = 0; t < tags.length; t++) {
            int to = tags[t];
            double emission = word.emission(t);
            double least = Double.MAX_VALUE;
            for (int p = 0; p < before.length; p++) {
                double sum = costs[p] + transitions[before[p] * count + to] - emission;
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
        costs = sums;
        before = tags;
        return CoreWord.tag(chosen);
    }
}
