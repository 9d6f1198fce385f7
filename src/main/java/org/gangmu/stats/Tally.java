package org.gangmu.stats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gangmu.check.GoldUnit;
import org.gangmu.check.Judged;
import org.gangmu.decide.Decision;
import org.gangmu.decide.PointsDecider;
import org.gangmu.evidence.Evidence;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Status;

/** Counts what the rules of one rulebook do, sentence by sentence. */
final class Tally {

    private final RuleBook book;
    private final PointsDecider decider;
    private final UseTrace uses;
    private final Map<String, Counts> counts = new LinkedHashMap<>();
    private final Map<String, Integer> goldOfLabel = new HashMap<>();
    private final Map<String, Pair> pairs = new LinkedHashMap<>();
    private final Map<String, List<Hit>> hits = new HashMap<>();
    private final List<ShadowFlip> shadow = new ArrayList<>();
    private int documents;
    private int sentences;
    private int gold;
    private boolean inDocument;

    Tally(RuleBook book, Set<String> named) {
        this.book = book;
        this.decider = new PointsDecider(book);
        this.uses = new UseTrace(book);
        for (Rule rule : book.rules()) {
            counts.put(rule.id(), new Counts(rule));
            if (named.contains(rule.id())) {
                hits.put(rule.id(), new ArrayList<>());
            }
        }
    }

    UseTrace uses() {
        return uses;
    }

    private static final class Counts {
        final Rule rule;
        int sentences;
        int documents;
        int counted;
        int decided;
        int gold;
        int goldDocuments;
        int right;
        int found;
        int cured;
        int spoilt;
        boolean here;
        boolean goldHere;

        Counts(Rule rule) {
            this.rule = rule;
        }

        void endDocument() {
            documents += here ? 1 : 0;
            goldDocuments += goldHere ? 1 : 0;
            here = false;
            goldHere = false;
        }

        RuleRecord record(int ofLabel) {
            return new RuleRecord(rule, sentences, documents, counted, decided, goldDocuments, new Proportion(right, gold),
                    rule.strength() > 0 ? new Proportion(found, ofLabel) : new Proportion(0, 0), cured, spoilt);
        }
    }

    void add(Judged judged) {
        inDocument = true;
        sentences++;
        if (judged.gold() != null) {
            gold++;
            goldOfLabel.merge(judged.gold().label(), 1, Integer::sum);
        }
        Decision decision = judged.decision();
        for (Evidence e : decision.evidence()) {
            rule(e, judged);
        }
        for (int i = 0; i < decision.evidence().size(); i++) {
            for (int k = i + 1; k < decision.evidence().size(); k++) {
                pair(decision.evidence().get(i).rule(), decision.evidence().get(k).rule(), judged);
            }
        }
        decision.shadow().filter(s -> !s.label().equals(decision.label())).ifPresent(s -> shadow.add(new ShadowFlip(judged.place(), text(judged),
                decision.label(), s.label(), judged.gold(), decision.evidence().stream().map(Evidence::rule).filter(r -> r.status() == Status.SHADOW).map(Rule::id).toList())));
    }

    private void rule(Evidence e, Judged judged) {
        Counts c = counts.get(e.rule().id());
        Decision decision = judged.decision();
        c.sentences++;
        c.here = true;
        boolean stable = e.rule().status() == Status.STABLE;
        List<Evidence> changed = changed(e, decision.evidence(), stable);
        String other = decider.label(changed);
        c.counted += stable ? contains(decision.counted(), e) ? 1 : 0 : decider.points(changed).equals(decision.points()) ? 0 : 1;
        c.decided += other.equals(decision.label()) ? 0 : 1;
        GoldUnit unit = judged.gold();
        boolean right = unit != null && (e.rule().strength() > 0 ? unit.accepts(e.rule().label()) : !unit.label().equals(e.rule().label()));
        if (unit != null) {
            c.gold++;
            c.goldHere = true;
            c.right += right ? 1 : 0;
            c.found += e.rule().strength() > 0 && unit.label().equals(e.rule().label()) ? 1 : 0;
            boolean rightWith = unit.accepts(stable ? decision.label() : other);
            boolean rightWithout = unit.accepts(stable ? other : decision.label());
            c.cured += rightWith && !rightWithout ? 1 : 0;
            c.spoilt += rightWithout && !rightWith ? 1 : 0;
        }
        if (hits.containsKey(e.rule().id())) {
            hits.get(e.rule().id()).add(new Hit(judged.place(), text(judged), e.span(), right, unit, decision.label(), other,
                    decision.evidence().stream().map(Evidence::rule).filter(r -> r != e.rule()).toList()));
        }
    }

    /** The stable evidence less this one, or with it if it is not among them. */
    private static List<Evidence> changed(Evidence e, List<Evidence> all, boolean stable) {
        return all.stream().filter(o -> o == e ? !stable : o.rule().status() == Status.STABLE).toList();
    }

    private static boolean contains(List<Evidence> counted, Evidence e) {
        return counted.stream().anyMatch(o -> o == e);
    }

    private static String text(Judged judged) {
        return judged.decision().sentence().sentence().text();
    }

    private void pair(Rule a, Rule b, Judged judged) {
        if (!Pair.isConflict(a, b) && !Pair.isOverlap(a, b)) {
            return;
        }
        String label = judged.decision().label();
        pairs.compute(a.id() + ' ' + b.id(), (key, known) -> known == null
                ? new Pair(a, b, 1, Pair.wins(a, label) ? 1 : 0, Pair.wins(b, label) ? 1 : 0, judged.place() + "  " + text(judged))
                : new Pair(a, b, known.together() + 1, known.firstWon() + (Pair.wins(a, label) ? 1 : 0), known.secondWon() + (Pair.wins(b, label) ? 1 : 0), known.sample()));
    }

    void endDocument() {
        documents += inDocument ? 1 : 0;
        inDocument = false;
        counts.values().forEach(Counts::endDocument);
    }

    RulebookStats stats() {
        List<Pair> most = pairs.values().stream().sorted((a, b) -> b.together() - a.together()).toList();
        return new RulebookStats(book, documents, sentences, gold,
                counts.values().stream().map(c -> c.record(goldOfLabel.getOrDefault(c.rule.label(), 0))).toList(), most, shadow, hits, uses.unused());
    }
}
