package org.gangmu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gangmu.decide.Decision;
import org.gangmu.evidence.Evidence;
import org.gangmu.rulebook.Decided;
import org.gangmu.rulebook.Example;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Span;

/** Says of an example what came out otherwise, what its sentence has, and which cells of its row ask for something else. */
final class ExampleText {

    private final RuleBook book;
    private final Language ui;
    private final Messages messages;
    private final ShownNames names;

    ExampleText(RuleBook book, Language ui) {
        this.book = book;
        this.ui = ui;
        this.messages = Messages.of(ExampleText.class, ui);
        this.names = new ShownNames(book.names(), ui);
    }

    /**
     * @param wrong key of what is wrong
     * @param fired where the rule fired, if it did
     */
    ExampleFailure failure(String wrong, Rule rule, Example example, TaggedSentence sentence, Optional<Span> fired) {
        List<String> details = new ArrayList<>(describe(sentence));
        List<CheckedCell> cells = new CellChecker(book, sentence, ui).check(rule.id(), rule.row(), rule.conditions()).cells();
        if (fired.isEmpty()) {
            cells.stream().filter(c -> !c.holds()).forEach(c -> details.add(messages.get("fails", cell(rule, c), c.why())));
        } else if (example.kind() != Example.Kind.HIT) {
            details.add(messages.get("holds", cells.stream().map(c -> cell(rule, c)).collect(Collectors.joining(names.semicolon()))));
        }
        return new ExampleFailure(example.place(), rule.id(), messages.get(wrong, fired.map(s -> quote(s, sentence)).orElse("")), details);
    }

    ExampleFailure failure(Decided decided, Decision decision) {
        List<String> details = new ArrayList<>(describe(decision.sentence()));
        details.add(messages.get("points", decision.points().entrySet().stream().map(e -> names.label(e.getKey()) + " " + number(e.getValue()))
                .collect(Collectors.joining(names.comma()))));
        for (Evidence e : decision.evidence()) {
            details.add("  " + messages.get("evidence", e.rule().place(), e.rule().id(), names.label(e.rule().label()),
                    String.format(Locale.ROOT, "%+.2f", e.rule().strength()), quote(e.span(), decision.sentence())));
        }
        return new ExampleFailure(decided.place(), "", messages.get("decided", names.label(decision.label()), names.label(decided.label())), details);
    }

    /** A cell in the words of its author: {@code goal.csv:7:D without "done"}. */
    private String cell(Rule rule, CheckedCell cell) {
        return messages.get("cell", rule.row().place(cell.column()), names.column(cell.column()), cell.text());
    }

    private List<String> describe(TaggedSentence s) {
        return List.of(messages.get("sentence", flat(s.sentence().text())),
                messages.get("words", s.tokens().stream().map(t -> flat(t.text()) + "/" + t.pos()).collect(Collectors.joining(" "))),
                messages.get("cues", s.cues().isEmpty() ? messages.get("none") : s.cues().entrySet().stream().map(e -> cue(e, s)).collect(Collectors.joining(names.semicolon()))),
                messages.get("setting", names.value("kind", s.setting().kind()), names.value("frame", s.setting().frame()), names.value("shape", s.shape())));
    }

    /** A cue with the words that stand for it, each with its place; built-in cues that take the whole sentence have none. */
    private String cue(Map.Entry<String, List<Span>> cue, TaggedSentence s) {
        String name = names.feature(cue.getKey());
        List<Span> places = cue.getValue().stream().filter(p -> !p.equals(s.content())).toList();
        return places.isEmpty() ? name : name + " " + places.stream()
                .map(p -> messages.get("place", quote(p, s), names.places(s, p).orElseGet(() -> messages.get("stands.middle")), p.start() + 1)).collect(Collectors.joining(names.comma()));
    }

    private static String quote(Span span, TaggedSentence sentence) {
        return flat(span.of(sentence.sentence().text()));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
