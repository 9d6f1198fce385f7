package org.gangmu.propose;

import java.util.List;

/** Mean F1 of the labels other than the default one, other readings of the gold counting as right: the figure that {@code corpus score} calls lenient. */
final class MacroF1 {

    private final int other;
    private final int[] hits;
    private final int[] falseAlarms;
    private final int[] misses;

    MacroF1(TuningData data) {
        this.other = data.other();
        this.hits = new int[data.labels().size()];
        this.falseAlarms = new int[hits.length];
        this.misses = new int[hits.length];
    }

    static double of(TuningData data, List<TuningData.Sample> samples, int[] labels) {
        MacroF1 out = new MacroF1(data);
        for (int i = 0; i < labels.length; i++) {
            out.add(samples.get(i), labels[i]);
        }
        return out.value();
    }

    void add(TuningData.Sample sample, int label) {
        if (sample.accepted()[label]) {
            hits[label]++;
        } else {
            falseAlarms[label]++;
            if (sample.gold() >= 0) {
                misses[sample.gold()]++;
            }
        }
    }

    void add(MacroF1 some) {
        for (int l = 0; l < hits.length; l++) {
            hits[l] += some.hits[l];
            falseAlarms[l] += some.falseAlarms[l];
            misses[l] += some.misses[l];
        }
    }

    double value() {
        double sum = 0;
        int known = 0;
        for (int l = 0; l < hits.length; l++) {
            int all = 2 * hits[l] + falseAlarms[l] + misses[l];
            if (l != other && all > 0) {
                sum += 2.0 * hits[l] / all;
                known++;
            }
        }
        return known == 0 ? 0 : sum / known;
    }
}
