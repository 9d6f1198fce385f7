package org.gangmu.decide;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gangmu.evidence.Evidence;
import org.gangmu.tag.TaggedSentence;

/**
 * The label of a sentence, with all that speaks for and against it.
 *
 * @param sentence   the sentence
 * @param label      its label
 * @param also       other labels that came near, best first
 * @param confidence from 0 to 1: the label's share when points are weighed exponentially
 * @param points     label → points, best first
 * @param evidence   every rule that fired, those on trial too, in the order of the rulebook
 * @param counted    those of them that made the points: of each table the strongest for each label; none on trial
 * @param shadow     what would be decided if rules in shadow counted; empty where none of them fired
 */
public record Decision(TaggedSentence sentence, String label, List<String> also, double confidence, Map<String, Double> points,
                       List<Evidence> evidence, List<Evidence> counted, Optional<Shadow> shadow) {

    /**
     * What would be decided with the rules in shadow.
     *
     * @param label   the label then
     * @param points  label → points then, best first
     * @param counted the evidence that makes these points
     */
    public record Shadow(String label, Map<String, Double> points, List<Evidence> counted) {

        public Shadow {
            counted = List.copyOf(counted);
        }
    }

    public Decision {
        also = List.copyOf(also);
        evidence = List.copyOf(evidence);
        counted = List.copyOf(counted);
    }

    /** Points between the label and the next. */
    public double margin() {
        if (points.size() < 2) {
            return Double.POSITIVE_INFINITY;
        }
        Iterator<Double> ranked = points.values().iterator();
        return ranked.next() - ranked.next();
    }

    /** Ids of the rules that counted for the label. */
    public List<String> rules() {
        List<String> out = new ArrayList<>(counted.size());
        for (Evidence e : counted) {
            if (e.rule().strength() > 0 && e.rule().label().equals(label)) {
                out.add(e.rule().id());
            }
        }
        return List.copyOf(out);
    }
}
