package org.gangmu.propose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What tuning would do on documents that it has not seen: strengths are fitted on four fifths of the documents, how strongly they are held being chosen
 * there too, and used on the last fifth, five times over.
 *
 * @param present macro-F1 of the strengths as they are, on all labelled sentences
 * @param tuned   macro-F1 of strengths fitted without the sentence's document
 * @param low     lower end of the 95 % interval of the difference, drawing documents at random a thousand times (always the same draws)
 * @param high    upper end
 * @param pull    what serves best on all documents; infinite where leaving the strengths alone does
 */
record CrossValidation(double present, double tuned, double low, double high, double pull) {

    private static final int FOLDS = 5;
    private static final int INNER_FOLDS = 4;
    private static final int DRAWS = 1000;
    private static final double[] PULLS = {100, 30, 10, 3, 1, 0.3};

    static CrossValidation of(TuningData data) {
        List<TuningData.Sample> all = data.samples();
        int[] tuned = new int[all.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            IntPredicate seen = work -> work % FOLDS != held;
            List<TuningData.Sample> samples = all.stream().filter(s -> seen.test(s.work())).toList();
            double[] strengths = fit(data, samples, pull(data, samples, INNER_FOLDS, FOLDS));
            for (int i = 0; i < tuned.length; i++) {
                if (!seen.test(all.get(i).work())) {
                    tuned[i] = data.label(all.get(i), strengths);
                }
            }
        }
        int[] present = data.labels(all, data.present());
        double[] differences = differences(data, present, tuned);
        return new CrossValidation(MacroF1.of(data, all, present), MacroF1.of(data, all, tuned), differences[(int) (0.025 * DRAWS)],
                differences[(int) (0.975 * DRAWS)], pull(data, all, FOLDS, 1));
    }

    static double[] fit(TuningData data, List<TuningData.Sample> samples, double pull) {
        return Double.isInfinite(pull) ? data.present().clone() : new StrengthFit(data).fit(samples, pull);
    }

    /** The pull that does best on documents left out in turn; of equals the strongest, and none better than leaving all alone. */
    private static double pull(TuningData data, List<TuningData.Sample> samples, int folds, int stride) {
        double best = Double.POSITIVE_INFINITY;
        double most = MacroF1.of(data, samples, data.labels(samples, data.present()));
        double[] scores = IntStream.range(0, PULLS.length).parallel().mapToDouble(p -> {
            MacroF1 score = new MacroF1(data);
            for (int fold = 0; fold < folds; fold++) {
                int held = fold;
                IntPredicate seen = work -> work / stride % folds != held;
                double[] strengths = fit(data, samples.stream().filter(s -> seen.test(s.work())).toList(), PULLS[p]);
                samples.stream().filter(s -> !seen.test(s.work())).forEach(s -> score.add(s, data.label(s, strengths)));
            }
            return score.value();
        }).toArray();
        for (int p = 0; p < PULLS.length; p++) {
            if (scores[p] > most) {
                most = scores[p];
                best = PULLS[p];
            }
        }
        return best;
    }

    /** Tuned less present on a thousand draws of documents, smallest first. */
    private static double[] differences(TuningData data, int[] present, int[] tuned) {
        List<MacroF1> were = new ArrayList<>();
        List<MacroF1> are = new ArrayList<>();
        for (int work = 0; work < data.works(); work++) {
            were.add(new MacroF1(data));
            are.add(new MacroF1(data));
        }
        for (int i = 0; i < present.length; i++) {
            TuningData.Sample sample = data.samples().get(i);
            were.get(sample.work()).add(sample, present[i]);
            are.get(sample.work()).add(sample, tuned[i]);
        }
        Random random = new Random(1);
        double[] out = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            MacroF1 was = new MacroF1(data);
            MacroF1 is = new MacroF1(data);
            for (int n = 0; n < data.works(); n++) {
                int work = random.nextInt(data.works());
                was.add(were.get(work));
                is.add(are.get(work));
            }
            out[draw] = is.value() - was.value();
        }
        Arrays.sort(out);
        return out;
    }

    /** Whether tuning surely helps on documents that it has not seen. */
    boolean helps() {
        return low > 0;
    }
}
