package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gangmu.text.Language;

/** Finds examples that cannot come out as written, whatever the words; examples decide nothing, so these are warnings, and the test of the examples fails. */
final class ExampleCheck implements Check {

    @Override
    public void check(RuleBook book, Problems problems) {
        for (Rule rule : book.rules()) {
            if (problems.sound(rule.row())) {
                Map<List<Object>, Example> seen = new HashMap<>();
                rule.examples().forEach(e -> example(rule, e, seen, book, problems));
            }
        }
        Map<List<Object>, Decided> decided = new HashMap<>();
        for (Decided d : book.decided()) {
            Decided other = problems.sound(d.row()) ? decided.putIfAbsent(List.of(d.setting(), d.text()), d) : null;
            if (other != null && !other.label().equals(d.label())) {
                problems.warning(d.row().place("label"), "example.decided-twice", other.row().place("label"),
                        book.names().shown(Names.What.LABEL, other.label(), problems.ui()));
            }
        }
    }

    private static void example(Rule rule, Example example, Map<List<Object>, Example> seen, RuleBook book, Problems problems) {
        boolean fires = example.kind() == Example.Kind.HIT || example.kind() == Example.Kind.KNOWN_FALSE_ALARM;
        Example other = seen.putIfAbsent(List.of(example.setting(), example.text()), example);
        if (other != null && other.kind() != example.kind()) {
            problems.warning(example.place(), "example.both", other.place());
        }
        if (example.kind() == Example.Kind.NEAR_MISS && !example.spans().isEmpty()) {
            problems.warning(example.place(), "example.spans");
        }
        if (fires) {
            Set<String> given = Set.of("frame:" + example.setting().getOrDefault("frame", "none"),
                    "kind:" + example.setting().getOrDefault("kind", book.settings().defaultKind()), "shape:" + example.setting().getOrDefault("shape", "body"));
            missing(rule.conditions(), given).ifPresent(asked -> problems.warning(example.place(), "example.never-hits",
                    asked.stream().map(f -> book.names().written(f, language(rule))).collect(Collectors.joining("/"))));
            if (!Collections.disjoint(rule.conditions().hasNot(), given)) {
                String ruledOut = given.stream().filter(rule.conditions().hasNot()::contains).sorted().findFirst().orElseThrow();
                problems.warning(example.place(), "example.ruled-out", book.names().written(ruledOut, language(rule)));
            }
        }
    }

    /** The language in which the rule's row is written. */
    private static Language language(Rule rule) {
        return Names.language(rule.row().text("frame") + rule.row().text("kind") + rule.row().text("shape") + rule.row().text("with"));
    }

    /** Frames, kinds or shapes of which the rule asks for one, none of which is given. */
    private static Optional<Set<String>> missing(Conditions conditions, Set<String> given) {
        List<Set<String>> asked = new ArrayList<>(conditions.has());
        asked.add(new TreeSet<>(conditions.anchor()));
        for (Set<String> group : asked) {
            if (group.stream().allMatch(f -> !Features.axis(f).isEmpty() && !given.contains(f))) {
                return Optional.of(new TreeSet<>(group));
            }
        }
        return Optional.empty();
    }
}
