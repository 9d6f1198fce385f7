package org.gangmu.decide;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gangmu.evidence.Evidence;
import org.gangmu.rulebook.Status;
import org.gangmu.tag.Setting;
import org.gangmu.text.Span;

/**
 * Why one sentence has its label, as it was when it was judged: enough to print it years later without the rulebook.
 *
 * @param label      that it got
 * @param also       other labels that came near, best first
 * @param confidence from 0 to 1
 * @param setting    what the sentence stands in
 * @param shape      of the sentence
 * @param cues       what rules could see in it, by name
 * @param points     by label, best first
 * @param rules      that fired, in the order of the rulebook
 * @param shadow     the label that it would get if rules in shadow counted; empty where none of them fired
 */
public record Derivation(String label, List<String> also, double confidence, Setting setting, String shape, List<CuePlaces> cues, List<Points> points, List<Fired> rules,
                         String shadow) {

    public Derivation {
        also = List.copyOf(also);
        cues = List.copyOf(cues);
        points = List.copyOf(points);
        rules = List.copyOf(rules);
    }

    /** A cue and where it stands in the sentence. */
    public record CuePlaces(String name, List<Span> spans) {
        public CuePlaces {
            spans = List.copyOf(spans);
        }
    }

    /** What a label got. */
    public record Points(String label, double points) {
    }

    /**
     * A rule that fired.
     *
     * @param place   its row: {@code goal/target.csv:7}; empty where only its name was kept
     * @param status  of the rule
     * @param counted whether it made points; not those on trial, drafts, or behind a stronger row of their table
     * @param span    where its anchor stands in the sentence
     */
    public record Fired(String id, String place, String label, double strength, Status status, boolean counted, Span span) {

        private static Fired of(Evidence evidence, boolean counted) {
            return new Fired(evidence.rule().id(), evidence.rule().place().toString(), evidence.rule().label(), evidence.rule().strength(), evidence.rule().status(), counted,
                    evidence.span());
        }

        private Fired at(String row) {
            return new Fired(id, row, label, strength, status, counted, span);
        }
    }

    public static Derivation of(Decision d) {
        return of(d, d.sentence().setting(), d.sentence().shape(), d.sentence().cues().entrySet().stream().map(c -> new CuePlaces(c.getKey(), c.getValue())).toList());
    }

    private static Derivation of(Decision d, Setting setting, String shape, List<CuePlaces> cues) {
        return new Derivation(d.label(), d.also(), d.confidence(), setting, shape, cues, d.points().entrySet().stream().map(p -> new Points(p.getKey(), p.getValue())).toList(),
                d.evidence().stream().map(e -> Fired.of(e, d.counted().contains(e))).toList(), d.shadow().map(Decision.Shadow::label).orElse(""));
    }

    /**
     * As it is kept for years: rules by name and in the order of their names, without their rows; cues by name alone, frames without the words that
     * opened them (the place
     * that a rule fired on stands with the rule). A rulebook in which rows were only moved gives the same;
     * where a rule stood is known to the rulebook itself, which is kept beside.
     */
    public Derivation kept() {
        Setting without = new Setting(setting.kind(), setting.frame(), setting.openedBy(), "");
        return new Derivation(label, also, confidence, without, shape, cues.stream().map(c -> new CuePlaces(c.name(), List.of())).toList(), points,
                rules.stream().sorted(Comparator.comparing(Fired::id).thenComparing(Fired::span)).map(r -> r.at("")).toList(), shadow);
    }

    /**
     * The same with the rows of its rules.
     *
     * @param rows by id of the rule; rules that are not in it stay without
     */
    public Derivation at(Map<String, String> rows) {
        return new Derivation(label, also, confidence, setting, shape, cues, points, rules.stream().map(r -> r.at(rows.getOrDefault(r.id(), ""))).toList(), shadow);
    }

    /** The same sentence with another decision, as it is kept. */
    public Derivation with(Decision decided) {
        return of(decided, setting, shape, cues).kept();
    }

    /** Points between the label and the next; infinite if there is no other. */
    public double margin() {
        return points.size() < 2 ? Double.POSITIVE_INFINITY : points.get(0).points() - points.get(1).points();
    }
}
