package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gangmu.text.Problem;

/** Checks that the tables of a rulebook agree with one another: every name that a row uses is declared somewhere. */
final class RuleBookChecks {

    private static final Set<String> BEFORE_A_CUE = Set.of("prev", "lead", "start", "head", "tail", "end");

    private final RuleBook book;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> cues;
    private final Set<String> labels;
    private final Map<String, Set<String>> axes;

    private RuleBookChecks(RuleBook book) {
        this.book = book;
        this.cues = book.lexicon().stream().map(Word::cue).collect(Collectors.toSet());
        this.labels = book.labels().stream().map(Label::name).collect(Collectors.toSet());
        Set<String> frames = new HashSet<>(book.settings().kindFrames().values());
        frames.add("none");
        book.frames().forEach(f -> {
            frames.add(f.frame());
            frames.add(f.self());
        });
        Set<String> kinds = book.kinds().stream().map(KindRow::kind).collect(Collectors.toCollection(HashSet::new));
        kinds.add(book.settings().defaultKind());
        this.axes = Map.of("frame", frames, "kind", kinds, "shape", Vocabulary.SHAPES);
    }

    static List<Problem> check(RuleBook book) {
        RuleBookChecks checks = new RuleBookChecks(book);
        checks.run();
        return checks.problems;
    }

    private void run() {
        String top = book.lexicon().isEmpty() ? book.name() : book.lexicon().get(0).place().file().replaceFirst("lexicon/.*", "rulebook.csv");
        if (!labels.contains(book.settings().defaultLabel())) {
            problems.add(Problem.error(top, book.settings().defaultLabel().isEmpty()
                    ? "has no default label: give a label in labels.csv the form none, or name one in the setting \"default label\""
                    : "the default label " + book.settings().defaultLabel() + " is not in labels.csv"));
        }
        book.settings().kindFrames().keySet().stream().sorted().filter(kind -> !axes.get("kind").contains(kind))
                .forEach(kind -> problems.add(Problem.error(top, "no kind is called \"" + kind + "\" as the setting \"start frame " + kind + "\" has it")));
        for (String formula : book.settings().formulas()) {
            if (!cues.contains(formula)) {
                problems.add(Problem.error(top, "no lexicon has the cue \"" + formula + "\" of the setting formulas"));
            }
        }
        for (String attribution : book.settings().attributions()) {
            if (!cues.contains(attribution)) {
                problems.add(Problem.error(top, "no lexicon has the cue \"" + attribution + "\" of the setting attributions"));
            }
        }
        book.rules().forEach(r -> {
            conditions(r.conditions(), r.place());
            label(r.label(), r.place());
            r.examples().forEach(e -> setting(e.setting(), e.place()));
        });
        book.frames().forEach(f -> conditions(f.conditions(), f.place()));
        book.kinds().forEach(k -> conditions(k.conditions(), k.place()));
        book.decided().forEach(d -> {
            label(d.label(), d.place());
            setting(d.setting(), d.place());
        });
        book.lexicon().forEach(w -> w.parts().stream().filter(p -> p.startsWith("#") && p.length() > 1 && Character.isLetter(p.charAt(1)))
                .forEach(p -> feature(p, w.place())));
    }

    private void label(String label, Place place) {
        if (!labels.contains(label)) {
            error(place, "label \"" + label + "\" is not one of " + String.join(", ", book.labels().stream().map(Label::name).toList()));
        }
    }

    private void setting(Map<String, String> setting, Place place) {
        setting.forEach((axis, value) -> {
            List<String> values = List.of(value.split("&"));
            if (axis.equals("at")) {
                values.forEach(v -> feature("#" + v, place));
            } else if (axis.equals("prev") || axis.equals("lead")) {
                values.forEach(v -> feature(v, place));
            } else if (axis.equals("year")) {
                if (!value.matches("[12][0-9]{3}")) {
                    error(place, "\"" + value + "\" is no year; write it as year=2026");
                }
            } else if (!axes.containsKey(axis)) {
                error(place, "an example can take frame, kind, shape, at, prev, lead and year as given, not \"" + axis + "\"");
            } else {
                feature(axis + ":" + value, place);
            }
        });
    }

    private void conditions(Conditions c, Place place) {
        c.anchor().forEach(f -> feature(f, place));
        c.has().forEach(g -> g.forEach(f -> feature(f, place)));
        c.hasNot().forEach(f -> feature(f, place));
        c.then().forEach(f -> feature(f, place));
        for (Set<String> group : c.has()) {
            if (c.hasNot().containsAll(group)) {
                error(place, "this row can never match: it asks for " + String.join("/", group) + " and forbids it");
            }
        }
        if (c.hasNot().containsAll(c.anchor())) {
            error(place, "this row can never match: it asks for " + String.join("/", c.anchor()) + " and forbids it");
        }
    }

    private void feature(String name, Place place) {
        int colon = name.indexOf(':');
        if (colon > 0) {
            String axis = name.substring(0, colon);
            String value = name.substring(colon + 1);
            if (BEFORE_A_CUE.contains(axis)) {
                feature(value, place);
            } else if (!axes.containsKey(axis)) {
                error(place, "\"" + name + "\" is unknown; before a colon stands frame, kind, shape, prev, lead, start, head, tail or end");
            } else if (!axes.get(axis).contains(value)) {
                error(place, "no " + axis + " is called \"" + value + "\"; there are " + String.join(", ", axes.get(axis).stream().sorted().toList()));
            }
        } else if (name.startsWith("#") ? !Vocabulary.BUILT_IN.contains(name) : !cues.contains(name)) {
            error(place, name.startsWith("#") ? "\"" + name + "\" is no built-in cue; they are " + String.join(", ", Vocabulary.BUILT_IN.stream().sorted().toList())
                    : "no lexicon has the cue \"" + name + "\"");
        }
    }

    private void error(Place place, String message) {
        problems.add(Problem.cell(place.file(), place.line(), 0, message));
    }
}
