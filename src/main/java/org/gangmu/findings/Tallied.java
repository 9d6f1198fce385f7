package org.gangmu.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.decide.Derivation;
import org.gangmu.decide.Derivation.Fired;
import org.gangmu.decide.Derivation.Points;

/**
 * What follows of a derivation from the rules that fired: derivations need only keep what is otherwise. Counts in the same way on every Java.
 */
final class Tallied {

    private Tallied() {
    }

    /** What labels get where no rule speaks for them, as far as the sentences tell. */
    static Map<String, Double> bases(List<Derivation> all) {
        Map<String, Double> out = new HashMap<>();
        for (Derivation d : all) {
            for (Points p : d.points()) {
                if (!out.containsKey(p.label()) && d.rules().stream().noneMatch(r -> r.counted() && r.label().equals(p.label()))) {
                    out.put(p.label(), p.points());
                }
            }
        }
        return out;
    }

    static List<Points> points(List<String> labels, List<Fired> rules, Map<String, Double> bases) {
        double[] sums = new double[labels.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = bases.getOrDefault(labels.get(i), 0.0);
        }
        for (Fired rule : rules) {
            int at = rule.counted() ? labels.indexOf(rule.label()) : -1;
            if (at >= 0) {
                sums[at] += rule.strength();
            }
        }
        List<Points> out = new ArrayList<>(sums.length);
        for (int i = 0; i < sums.length; i++) {
            out.add(new Points(labels.get(i), sums[i]));
        }
        return out;
    }

    static double confidence(List<Points> points) {
        double total = 0;
        for (Points p : points) {
            total += StrictMath.exp(p.points() - points.get(0).points());
        }
        return Math.round(100 / total) / 100.0;
    }
}
