package org.gangmu.decide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gangmu.evidence.Evidence;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Status;
import org.gangmu.tag.TaggedSentence;

/**
 * Adds up points. Rows of one table say the same thing in different words, so of each table only the strongest row for a label counts, and the
 * strongest against it; tables add up. The label with most points wins; of equals, the one that {@code labels.csv} names first.
 *
 * <p>Only stable rules count. Where a rule in shadow fires, the points are added up a second time with those in shadow, and shown beside.
 */
public final class PointsDecider implements Decider {

    private final RuleBook book;

    public PointsDecider(RuleBook book) {
        this.book = book;
    }

    @Override
    public Decision decide(TaggedSentence sentence, List<Evidence> evidence) {
        List<Evidence> stable = evidence;
        boolean shadow = false;
        for (Evidence e : evidence) {
            if (e.rule().status() != Status.STABLE) {
                stable = evidence.stream().filter(s -> s.rule().status() == Status.STABLE).toList();
                shadow |= e.rule().status() == Status.SHADOW;
            }
        }
        Tally tally = tally(stable);
        double best = tally.points().get(tally.label());
        double total = 0;
        List<String> also = new ArrayList<>();
        for (Map.Entry<String, Double> entry : tally.points().entrySet()) {
            total += Math.exp(entry.getValue() - best);
            if (!entry.getKey().equals(tally.label()) && entry.getValue() > 0 && best - entry.getValue() <= book.settings().alsoMargin()) {
                also.add(entry.getKey());
            }
        }
        double confidence = Math.round(100 / total) / 100.0;
        return new Decision(sentence, tally.label(), also, confidence, tally.points(), evidence, tally.counted(),
                shadow ? Optional.of(shadow(evidence)) : Optional.empty());
    }

    private Decision.Shadow shadow(List<Evidence> evidence) {
        Tally tally = tally(evidence.stream().filter(e -> e.rule().status() == Status.STABLE || e.rule().status() == Status.SHADOW).toList());
        return new Decision.Shadow(tally.label(), tally.points(), tally.counted());
    }

    /** The label that this evidence makes, all of it counted whatever the status of its rules. */
    public String label(List<Evidence> evidence) {
        return tally(evidence).label();
    }

    /** The points that this evidence makes for each label, best first, all of it counted whatever the status of its rules. */
    public Map<String, Double> points(List<Evidence> evidence) {
        return tally(evidence).points();
    }

    /** Label → points, best first, and the evidence that makes them. */
    private record Tally(Map<String, Double> points, List<Evidence> counted) {

        String label() {
            return points.keySet().iterator().next();
        }
    }

    private Tally tally(List<Evidence> evidence) {
        Map<String, Evidence> strongest = new TreeMap<>();
        for (Evidence e : evidence) {
            String key = e.rule().table() + ' ' + e.rule().label() + (e.rule().strength() < 0 ? " -" : " +");
            strongest.merge(key, e, (a, b) -> Math.abs(b.rule().strength()) > Math.abs(a.rule().strength()) ? b : a);
        }
        Map<String, Double> points = new LinkedHashMap<>();
        for (Label label : book.labels()) {
            points.put(label.name(), label.name().equals(book.settings().defaultLabel()) ? book.settings().defaultStrength() : 0);
        }
        strongest.values().forEach(e -> points.merge(e.rule().label(), e.rule().strength(), Double::sum));
        List<Map.Entry<String, Double>> ranked = new ArrayList<>(points.entrySet());
        ranked.sort((a, b) -> Double.compare(b.getValue(), a.getValue()));
        Map<String, Double> sorted = new LinkedHashMap<>();
        ranked.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        // By identity: comparing evidence would compare whole rules.
        Set<Evidence> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        counted.addAll(strongest.values());
        return new Tally(sorted, evidence.stream().filter(counted::contains).toList());
    }
}
