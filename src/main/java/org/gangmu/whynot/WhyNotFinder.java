package org.gangmu.whynot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.gangmu.Gangmu;
import org.gangmu.WordedDocument;
import org.gangmu.check.CellChecker;
import org.gangmu.check.CheckedCell;
import org.gangmu.check.CheckedRow;
import org.gangmu.decide.Decision;
import org.gangmu.evidence.Evidence;
import org.gangmu.preview.Comparison;
import org.gangmu.rulebook.FrameRow;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.tag.ConditionMatcher;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Language;

/** Finds why a sentence did not get a label, and tries in memory what would give it. */
public final class WhyNotFinder {

    private static final int FRAMES = 2;

    private final Gangmu gangmu;
    private final int rows;
    private final Function<Gangmu, Optional<Comparison>> archive;
    private final Language ui;

    /**
     * @param rows    so many near rows are given
     * @param archive compares the rulebooks in force with edited ones; gives nothing if no archive was asked
     * @param ui      the language in which to say why cells fail
     */
    public WhyNotFinder(Gangmu gangmu, int rows, Function<Gangmu, Optional<Comparison>> archive, Language ui) {
        this.gangmu = gangmu;
        this.rows = rows;
        this.archive = archive;
        this.ui = ui;
    }

    /** The label that somebody calls so, by its name in results or in either language. */
    public static Optional<Label> label(RuleBook book, String called) {
        return book.labels().stream().filter(l -> l.name().equalsIgnoreCase(called) || l.zh().equalsIgnoreCase(called) || l.en().equalsIgnoreCase(called)).findFirst();
    }

    /**
     * @param ordinal of the sentence in the document
     * @param label   one of the rulebook of its article
     */
    public WhyNot find(WordedDocument document, int ordinal, Label label) {
        Language language = document.articles().stream().filter(a -> a.article().sentences().anyMatch(s -> s.ordinal() == ordinal)).findFirst().orElseThrow()
                .article().language();
        RuleBook book = gangmu.rulebook(language);
        Decision decision = decision(gangmu, document, ordinal);
        TaggedSentence sentence = decision.sentence();
        CellChecker checker = new CellChecker(book, sentence, ui);
        Set<String> spoke = decision.evidence().stream().map(e -> e.rule().id()).collect(Collectors.toSet());
        Map<String, Rule> rules = book.rules().stream().filter(r -> r.label().equals(label.name()) && r.strength() > 0 && r.isOn() && !spoke.contains(r.id()))
                .collect(Collectors.toMap(Rule::id, r -> r, (a, b) -> a));
        double lacks = lacks(decision, label);
        // Of rows equally near, those that tip the scale, and of these those of a table that has something to say of the sentence.
        Set<String> tables = spoke.stream().map(WhyNotFinder::table).collect(Collectors.toSet());
        // Of a table the strongest counts: a row adds what it has more than the one that counts already.
        Map<String, Double> counted = decision.counted().stream().filter(e -> e.rule().label().equals(label.name()))
                .collect(Collectors.toMap(e -> table(e.rule().id()), e -> e.rule().strength(), Math::max));
        ToDoubleFunction<CheckedRow> spare = r -> rules.get(r.id()).strength() - counted.getOrDefault(table(r.id()), 0.0) - lacks;
        List<CheckedRow> nearest = rules.values().stream().map(r -> checker.check(r.id(), r.row(), r.conditions())).filter(r -> !r.failing().isEmpty())
                .sorted(Comparator.<CheckedRow>comparingInt(r -> r.failing().size()).thenComparingInt(CheckedRow::distance).thenComparing(r -> spare.applyAsDouble(r) <= 0)
                        .thenComparing(r -> !tables.contains(table(r.id()))).thenComparing(r -> -rules.get(r.id()).strength()).thenComparing(CheckedRow::id))
                .limit(rows).toList();
        List<WhyNot.Near> near = new ArrayList<>();
        for (CheckedRow row : nearest) {
            Rule rule = rules.get(row.id());
            near.add(new WhyNot.Near(row, rule.strength(), edited(book, sentence, rule, row, document, ordinal, label)));
        }
        List<Evidence> fired = decision.evidence().stream().filter(e -> e.rule().label().equals(label.name()) && e.rule().strength() > 0).toList();
        return new WhyNot(decision, label, lacks, fired, against(decision, label), near, frames(book, decision, document, nearest), opener(book, sentence));
    }

    /** Name of a rule's table, with the folders before it. */
    private static String table(String rule) {
        return rule.substring(0, rule.lastIndexOf('.'));
    }

    private static Decision decision(Gangmu gangmu, WordedDocument document, int ordinal) {
        return gangmu.decide(document).stream().filter(d -> d.sentence().sentence().ordinal() == ordinal).findFirst().orElseThrow();
    }

    private static double lacks(Decision decision, Label label) {
        double best = decision.points().values().iterator().next();
        return best - decision.points().getOrDefault(label.name(), 0.0);
    }

    /** What counts for the winner or against the label. */
    static List<Evidence> against(Decision decision, Label label) {
        if (decision.label().equals(label.name())) {
            return List.of();
        }
        return decision.counted().stream().filter(e -> e.rule().label().equals(label.name()) ? e.rule().strength() < 0
                : e.rule().label().equals(decision.label()) && e.rule().strength() > 0).toList();
    }

    private Optional<WhyNot.Edited> edited(RuleBook book, TaggedSentence sentence, Rule rule, CheckedRow row, WordedDocument document, int ordinal, Label label) {
        Optional<SmallestEdit.Draft> draft = new SmallestEdit(book, sentence, rule).mend(row);
        if (draft.isEmpty()) {
            return Optional.empty();
        }
        // Documents in other languages are judged as before: an archive may hold some.
        Gangmu then = gangmu.with(draft.get().book());
        Decision decision = decision(then, document, ordinal);
        Rule mended = draft.get().book().rules().stream().filter(r -> r.id().equals(rule.id())).findFirst().orElseThrow();
        // A new word may change the frame, or what stands before the sentence's content.
        if (ConditionMatcher.match(mended.conditions(), decision.sentence()).isEmpty()) {
            return Optional.empty();
        }
        double lacks = decision.label().equals(label.name()) ? 0 : lacks(decision, label);
        return Optional.of(new WhyNot.Edited(draft.get().edits(), draft.get().book(), decision, lacks, archive.apply(then)));
    }

    private static Optional<WhyNot.Opener> opener(RuleBook book, TaggedSentence sentence) {
        return book.frames().stream().filter(f -> f.id().equals(sentence.setting().openedBy())).findFirst()
                .map(f -> new WhyNot.Opener(f.id(), f.place().toString(), sentence.setting().opener()));
    }

    /** Rows that would open a frame that the nearest rows ask for, asked of this sentence. */
    private List<CheckedRow> frames(RuleBook book, Decision decision, WordedDocument document, List<CheckedRow> nearest) {
        Set<String> wanted = nearest.stream().flatMap(r -> r.failing().stream()).filter(c -> c.column().equals("frame")).flatMap(c -> c.faults().stream())
                .filter(CheckedCell.Missing.class::isInstance).flatMap(f -> ((CheckedCell.Missing) f).any().stream()).map(f -> f.substring(f.indexOf(':') + 1))
                .collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            return List.of();
        }
        CellChecker checker = new CellChecker(book, decision.sentence(), ui);
        return book.frames().stream().filter(f -> wanted.contains(f.self())).map((FrameRow f) -> checker.check(f.id(), f.row(), f.conditions()))
                .sorted(Comparator.<CheckedRow>comparingInt(r -> r.failing().size()).thenComparingInt(CheckedRow::distance).thenComparing(CheckedRow::id))
                .limit(FRAMES).toList();
    }
}
