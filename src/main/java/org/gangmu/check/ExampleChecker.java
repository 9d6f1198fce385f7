package org.gangmu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gangmu.decide.Decider;
import org.gangmu.decide.Decision;
import org.gangmu.decide.PointsDecider;
import org.gangmu.evidence.DroolsRuleEngine;
import org.gangmu.evidence.Evidence;
import org.gangmu.evidence.RuleEngine;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.Decided;
import org.gangmu.rulebook.Example;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Status;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.tag.ArticleTagger;
import org.gangmu.tag.ConditionMatcher;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Span;

/** Runs the examples of a rulebook: those in the rows of rules, and the sentences with the label that they must get. */
public final class ExampleChecker {

    private final RuleBook book;
    private final ArticleTagger tagger;
    private final RuleEngine engine;
    private final Decider decider;

    public ExampleChecker(RuleBook book) {
        this.book = book;
        this.tagger = new ArticleTagger(book);
        this.engine = new DroolsRuleEngine(book.rules());
        this.decider = new PointsDecider(book);
    }

    /** Every example that does not come out as written. */
    public List<ExampleFailure> failures() {
        List<ExampleFailure> out = new ArrayList<>();
        for (Rule rule : book.rules().stream().filter(Rule::isOn).toList()) {
            for (Example example : rule.examples()) {
                check(rule, example).ifPresent(out::add);
            }
        }
        for (Decided decided : book.decided()) {
            check(decided).ifPresent(out::add);
        }
        return out;
    }

    /** Rules beyond the draft that lack two hits or a near miss. */
    public List<Rule> thin() {
        return book.rules().stream().filter(r -> r.isOn() && r.status() != Status.DRAFT && isThin(r)).toList();
    }

    /** Whether a rule lacks two hits or a near miss. */
    public static boolean isThin(Rule r) {
        return count(r, Example.Kind.HIT) < 2 || count(r, Example.Kind.NEAR_MISS) < 1;
    }

    private static long count(Rule rule, Example.Kind kind) {
        return rule.examples().stream().filter(e -> e.kind() == kind).count();
    }

    private Optional<ExampleFailure> check(Rule rule, Example example) {
        TaggedSentence sentence = tag(example.text(), example.setting());
        Optional<Span> fired = engine.evidence(List.of(sentence)).get(0).stream().filter(e -> e.rule().id().equals(rule.id())).map(Evidence::span).findFirst();
        String wrong = switch (example.kind()) {
            case HIT -> fired.isEmpty() ? "does not fire on this hit"
                    : example.spans().isEmpty() || example.spans().contains(fired.get()) ? null
                    : "fires on \"" + fired.get().of(example.text()) + "\" and not where the brackets stand";
            case NEAR_MISS -> fired.isEmpty() ? null : "fires on this near miss, on \"" + fired.get().of(example.text()) + "\"";
            case KNOWN_MISS -> fired.isEmpty() ? null : "fires now on what was a known miss: make it a hit";
            case KNOWN_FALSE_ALARM -> fired.isPresent() ? null : "fires no longer on what was a known false alarm: make it a near miss";
        };
        if (wrong == null) {
            return Optional.empty();
        }
        List<String> details = new ArrayList<>(describe(sentence));
        if (fired.isEmpty()) {
            details.addAll(failing(rule.conditions(), sentence));
        }
        return Optional.of(new ExampleFailure(example.place(), rule.id(), wrong, details));
    }

    private Optional<ExampleFailure> check(Decided decided) {
        TaggedSentence sentence = tag(decided.text(), decided.setting());
        Decision decision = decider.decide(sentence, engine.evidence(List.of(sentence)).get(0));
        if (decision.label().equals(decided.label())) {
            return Optional.empty();
        }
        List<String> details = new ArrayList<>(describe(sentence));
        details.add("points: " + decision.points());
        decision.evidence().forEach(e -> details.add("  " + e.rule().id() + " " + e.rule().label() + " " + e.rule().strength() + " on \""
                + e.span().of(decided.text()) + "\""));
        return Optional.of(new ExampleFailure(decided.place(), "", "is decided " + decision.label() + " and not " + decided.label(), details));
    }

    /** Tags the sentence of an example, with what it takes as given. */
    public TaggedSentence tag(String text, Map<String, String> setting) {
        Sentence sentence = new Sentence(0, List.of(new Span(0, text.length())), text);
        Paragraph.Role role = switch (setting.getOrDefault("shape", "body")) {
            case "title" -> Paragraph.Role.TITLE;
            case "subtitle" -> Paragraph.Role.SUBTITLE;
            case "heading" -> Paragraph.Role.HEADING;
            case "list" -> Paragraph.Role.LIST_ITEM;
            case "cell" -> Paragraph.Role.TABLE_CELL;
            default -> Paragraph.Role.BODY;
        };
        return tagger.tag(sentence, new Paragraph(0, role, role == Paragraph.Role.HEADING ? 1 : 0, "", List.of(sentence)), setting);
    }

    private static List<String> describe(TaggedSentence s) {
        return List.of("sentence: " + s.sentence().text(),
                "words: " + s.tokens().stream().map(t -> t.text() + "/" + t.pos()).collect(Collectors.joining(" ")),
                "cues: " + s.cues().entrySet().stream().map(e -> e.getKey() + e.getValue().stream().map(x -> "\"" + x.of(s.sentence().text()) + "\"").toList())
                        .collect(Collectors.joining(" ")),
                "setting: kind " + s.setting().kind() + ", frame " + s.setting().frame() + ", shape " + s.shape());
    }

    /** Which conditions do not hold, in the words of the table. */
    private static List<String> failing(Conditions c, TaggedSentence s) {
        List<String> out = new ArrayList<>();
        if (c.anchor().stream().noneMatch(s::has)) {
            out.add("fails: has none of " + String.join(", ", c.anchor()));
        } else if (c.anchor().stream().noneMatch(a -> ConditionMatcher.place(c, a, s).isPresent())) {
            out.add("fails: " + String.join(", ", c.anchor()) + " does not stand where the row asks" + (c.where().isEmpty() ? "" : " (where " + c.where() + ")")
                    + (c.then().isEmpty() ? "" : " (then " + c.then() + ")"));
        }
        for (Set<String> any : c.has()) {
            if (any.stream().noneMatch(s::has)) {
                out.add("fails: has none of " + String.join(", ", any.stream().sorted().toList()));
            }
        }
        c.hasNot().stream().filter(s::has).sorted().forEach(f -> out.add("fails: has " + f));
        return out;
    }
}
