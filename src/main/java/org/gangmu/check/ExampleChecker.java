package org.gangmu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gangmu.decide.Decider;
import org.gangmu.decide.Decision;
import org.gangmu.decide.PointsDecider;
import org.gangmu.evidence.DroolsRuleEngine;
import org.gangmu.evidence.Evidence;
import org.gangmu.evidence.RuleEngine;
import org.gangmu.rulebook.Decided;
import org.gangmu.rulebook.Example;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Status;
import org.gangmu.segment.Paragraph;
import org.gangmu.segment.Sentence;
import org.gangmu.tag.ArticleTagger;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Language;
import org.gangmu.text.Span;

/** Runs the examples of a rulebook: those in the rows of rules, and the sentences with the label that they must get. */
public final class ExampleChecker {

    private final RuleBook book;
    private final ArticleTagger tagger;
    private final RuleEngine engine;
    private final Decider decider;
    private final ExampleText text;

    /** Says what is wrong in the language of the user. */
    public ExampleChecker(RuleBook book) {
        this(book, Language.ofUser());
    }

    /** @param ui the language in which to say what is wrong */
    public ExampleChecker(RuleBook book, Language ui) {
        this.book = book;
        this.tagger = new ArticleTagger(book);
        this.engine = new DroolsRuleEngine(book.rules());
        this.decider = new PointsDecider(book);
        this.text = new ExampleText(book, ui);
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
        boolean misplaced = fired.isPresent() && !example.spans().isEmpty() && !example.spans().contains(fired.get());
        String wrong = switch (example.kind()) {
            case HIT -> fired.isEmpty() ? "hit.silent" : misplaced ? "hit.elsewhere" : "";
            case NEAR_MISS -> fired.isEmpty() ? "" : "near-miss.fires";
            case KNOWN_MISS -> fired.isEmpty() ? "" : "known-miss.cured";
            case KNOWN_FALSE_ALARM -> fired.isPresent() ? "" : "known-false-alarm.cured";
        };
        return wrong.isEmpty() ? Optional.empty() : Optional.of(text.failure(wrong, rule, example, sentence, fired));
    }

    private Optional<ExampleFailure> check(Decided decided) {
        TaggedSentence sentence = tag(decided.text(), decided.setting());
        Decision decision = decider.decide(sentence, engine.evidence(List.of(sentence)).get(0));
        return decision.label().equals(decided.label()) ? Optional.empty() : Optional.of(text.failure(decided, decision));
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
}
