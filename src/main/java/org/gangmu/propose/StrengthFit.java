package org.gangmu.propose;

import java.util.Arrays;
import java.util.List;

/**
 * Fits strengths to labelled sentences: the labels that the gold accepts shall get most of the weight when points are weighed exponentially, and strengths
 * shall stay near what their authors wrote. Signs stay; of a table only the strongest row for a label counts, as in decisions.
 *
 * <p>Steps grow where the slope keeps its sign and shrink where it turns (resilient propagation): no random choice, the same result every time.
 */
final class StrengthFit {

    private static final int ROUNDS = 80;
    private static final double LEAST = 0.1;

    private final TuningData data;

    StrengthFit(TuningData data) {
        this.data = data;
    }

    /**
     * @param samples what to learn from
     * @param pull    how strongly strengths are held at what they are
     */
    double[] fit(List<TuningData.Sample> samples, double pull) {
        double[] strengths = data.present().clone();
        double[] steps = new double[strengths.length];
        Arrays.fill(steps, 0.1);
        double[] before = new double[strengths.length];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = slope(samples, strengths, pull);
            for (int r = 0; r < strengths.length; r++) {
                double turn = slope[r] * before[r];
                steps[r] = turn > 0 ? Math.min(0.5, steps[r] * 1.2) : turn < 0 ? Math.max(1e-3, steps[r] * 0.5) : steps[r];
                if (turn >= 0) {
                    strengths[r] = signed(strengths[r] - Math.signum(slope[r]) * steps[r], data.present()[r]);
                }
                before[r] = turn < 0 ? 0 : slope[r];
            }
        }
        return strengths;
    }

    private static double signed(double value, double present) {
        return present > 0 ? Math.max(LEAST, value) : present < 0 ? Math.min(-LEAST, value) : 0;
    }

    private double[] slope(List<TuningData.Sample> samples, double[] strengths, double pull) {
        double[] slope = new double[strengths.length];
        for (int r = 0; r < slope.length; r++) {
            slope[r] = pull * (strengths[r] - data.present()[r]);
        }
        for (TuningData.Sample sample : samples) {
            if (sample.groups().isEmpty()) {
                continue;
            }
            double[] shares = shares(data.points(sample, strengths));
            double accepted = 0;
            for (int l = 0; l < shares.length; l++) {
                accepted += sample.accepted()[l] ? shares[l] : 0;
            }
            if (accepted <= 0) {
                continue;
            }
            for (TuningData.Group group : sample.groups()) {
                double wanted = sample.accepted()[group.label()] ? shares[group.label()] / accepted : 0;
                slope[group.strongest(strengths)] += shares[group.label()] - wanted;
            }
        }
        return slope;
    }

    private static double[] shares(double[] points) {
        double most = Arrays.stream(points).max().orElse(0);
        double[] out = new double[points.length];
        double total = 0;
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.exp(points[i] - most);
            total += out[i];
        }
        for (int i = 0; i < out.length; i++) {
            out[i] /= total;
        }
        return out;
    }
}
