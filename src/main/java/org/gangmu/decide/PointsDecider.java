package org.gangmu.decide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gangmu.evidence.Evidence;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.tag.TaggedSentence;

/**
 * Adds up points. Rows of one table say the same thing in different words, so of each table only the strongest row for a label counts, and the
 * strongest against it; tables add up. The label with most points wins; of equals, the one that {@code labels.csv} names first.
 */
public final class PointsDecider implements Decider {

    private final RuleBook book;

    public PointsDecider(RuleBook book) {
        this.book = book;
    }

    @Override
    public Decision decide(TaggedSentence sentence, List<Evidence> evidence) {
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
        double best = ranked.get(0).getValue();
        Map<String, Double> sorted = new LinkedHashMap<>();
        double total = 0;
        List<String> also = new ArrayList<>();
        for (Map.Entry<String, Double> entry : ranked) {
            sorted.put(entry.getKey(), entry.getValue());
            total += Math.exp(entry.getValue() - best);
            if (sorted.size() > 1 && entry.getValue() > 0 && best - entry.getValue() <= book.settings().alsoMargin()) {
                also.add(entry.getKey());
            }
        }
        // By identity: comparing evidence would compare whole rules.
        Set<Evidence> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        counted.addAll(strongest.values());
        double confidence = Math.round(100 / total) / 100.0;
        return new Decision(sentence, ranked.get(0).getKey(), also, confidence, sorted, evidence,
                evidence.stream().filter(counted::contains).toList());
    }
}
