package org.gangmu.whynot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gangmu.check.CellChecker;
import org.gangmu.check.CheckedCell;
import org.gangmu.check.CheckedRow;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.Names;
import org.gangmu.rulebook.Row;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Where;
import org.gangmu.rulebook.Word;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.tag.Token;
import org.gangmu.text.Chars;
import org.gangmu.text.Span;

/** Mends the failing cells of a rule one by one, each by the least that lets the sentence through. */
final class SmallestEdit {

    private static final List<String> AXES = List.of("frame", "kind", "shape");

    private final RuleBook book;
    private final TaggedSentence sentence;
    private final WordChoice choice;
    private final Rule rule;
    private final List<String> anchor;
    private final List<Set<String>> has;
    private final Set<String> hasNot;
    private Set<Where> where;
    private Set<String> then;
    private int within;
    private final List<Word> words = new ArrayList<>();
    private final List<Edit> added = new ArrayList<>();
    /** Numbers of the sets that the row must do without. */
    private final Set<Integer> dropped = new LinkedHashSet<>();
    /** Changed cells by column. */
    private final Map<String, String> texts = new LinkedHashMap<>();

    SmallestEdit(RuleBook book, TaggedSentence sentence, Rule rule) {
        this.book = book;
        this.sentence = sentence;
        this.choice = new WordChoice(book, sentence);
        this.rule = rule;
        Conditions c = rule.conditions();
        this.anchor = new ArrayList<>(c.anchor());
        this.has = new ArrayList<>(c.has());
        this.hasNot = new LinkedHashSet<>(c.hasNot());
        this.where = c.where();
        this.then = c.then();
        this.within = c.within();
    }

    /** The edits with the rulebook as it would be; nothing if some cell cannot be mended by a small edit. */
    Optional<Draft> mend(CheckedRow row) {
        for (CheckedCell cell : row.failing()) {
            for (CheckedCell.Fault fault : cell.faults()) {
                if (!mend(cell, fault)) {
                    return Optional.empty();
                }
            }
        }
        List<Set<String>> left = new ArrayList<>();
        for (int i = 0; i < has.size(); i++) {
            if (!dropped.contains(i)) {
                left.add(has.get(i));
            }
        }
        Conditions mended = new Conditions(anchor, left, hasNot, where, then, within);
        List<Rule> rules = new ArrayList<>(book.rules());
        rules.replaceAll(r -> r.id().equals(rule.id()) ? new Rule(r.id(), r.table(), mended, r.label(), r.strength(), r.examples(), r.note(), r.status(), r.row()) : r);
        List<Word> lexicon = new ArrayList<>(book.lexicon());
        lexicon.addAll(words);
        List<Edit> edits = new ArrayList<>();
        texts.forEach((column, text) -> edits.add(new Edit.OfCell(rule.row(), column, rule.row().text(column), text)));
        edits.addAll(added);
        return Optional.of(new Draft(edits, new RuleBook(book.name(), book.language(), book.hash(), book.settings(), book.labels(), lexicon, book.kinds(),
                book.frames(), rules, book.decided(), book.facts(), book.names())));
    }

    /**
     * Edits and the rulebook that they would make.
     *
     * @param book in memory only
     */
    record Draft(List<Edit> edits, RuleBook book) {
    }

    private boolean mend(CheckedCell cell, CheckedCell.Fault fault) {
        if (fault instanceof CheckedCell.Present present) {
            return allow(cell.column(), present.forbidden());
        }
        if (fault instanceof CheckedCell.Missing missing) {
            return supply(cell.column(), missing);
        }
        return fault instanceof CheckedCell.Elsewhere ? widen() : follow();
    }

    private boolean allow(String column, Set<String> forbidden) {
        hasNot.removeAll(forbidden);
        String prefix = AXES.contains(column) ? column + ":" : "";
        String after = text(column);
        for (String feature : forbidden) {
            after = CellText.without(after, prefix.isEmpty() ? feature : "!" + feature.substring(prefix.length()), written -> canonical(column, written));
        }
        if (after.equals(text(column))) {
            // Written under other names than those that rulebooks are read into.
            after = rule.conditions().hasNot().stream().filter(f -> f.startsWith(prefix) && !forbidden.contains(f)).sorted()
                    .map(f -> prefix.isEmpty() ? f : "!" + f.substring(prefix.length())).collect(Collectors.joining(" "));
        }
        return edit(column, after);
    }

    private boolean supply(String column, CheckedCell.Missing missing) {
        if (AXES.contains(column)) {
            String own = column.equals("frame") ? sentence.setting().frame() : column.equals("kind") ? sentence.setting().kind() : sentence.shape();
            Set<String> any = new LinkedHashSet<>(missing.any());
            any.add(column + ":" + own);
            if (missing.group() < 0) {
                anchor.clear();
                anchor.addAll(any);
            } else {
                has.set(missing.group(), any);
            }
            return edit(column, text(column) + " " + own);
        }
        Predicate<Span> place = missing.group() < 0 && !where.isEmpty() ? span -> where.stream().anyMatch(w -> sentence.stands(span, w)) : span -> true;
        for (String feature : missing.any()) {
            if (choice.isLexical(feature) && add(feature, place)) {
                return true;
            }
        }
        if (missing.group() < 0) {
            return false;
        }
        // Nothing that words could supply: the row must do without it.
        dropped.add(missing.group());
        return edit(column, CellText.withoutGroup(text(column), missing.any(), written -> canonical(column, written)));
    }

    private boolean add(String cue, Predicate<Span> place) {
        Optional<Token> token = choice.candidates(cue, place).stream().findFirst();
        Optional<Word> like = book.lexicon().stream().filter(w -> w.cue().equals(cue)).findFirst();
        if (token.isEmpty() || like.isEmpty()) {
            return false;
        }
        StringBuilder folded = new StringBuilder();
        token.get().text().chars().forEach(c -> folded.append(Chars.fold((char) c)));
        Row row = like.get().row();
        words.add(new Word(cue, List.of(folded.toString()), false, false, List.of(), List.of(), Set.of(), row));
        int lexicon = row.file().replace('\\', '/').lastIndexOf("lexicon/");
        added.add(new Edit.OfWord(lexicon < 0 ? row.file() : row.file().substring(lexicon).replaceFirst("\\.csv$", ""), cue, token.get().text(), row));
        return true;
    }

    private boolean widen() {
        Set<Where> wider = new LinkedHashSet<>(where);
        List<Where> found = new ArrayList<>();
        for (Where w : Where.values()) {
            if (rule.conditions().anchor().stream().flatMap(a -> sentence.places(a).stream()).anyMatch(s -> sentence.stands(s, w))) {
                found.add(w);
            }
        }
        if (found.isEmpty()) {
            where = Set.of();
            return edit("where", "");
        }
        wider.add(found.get(0));
        where = wider;
        return edit("where", text("where") + " " + found.get(0).name().toLowerCase(Locale.ROOT));
    }

    private boolean follow() {
        List<Span> anchors = anchor.stream().flatMap(a -> sentence.places(a).stream()).filter(s -> where.isEmpty() || where.stream().anyMatch(w -> sentence.stands(s, w)))
                .sorted().toList();
        int distance = CellChecker.distance(sentence, anchors, then);
        if (distance >= 0) {
            within = distance;
            return edit("within", String.valueOf(distance));
        }
        for (String feature : then.stream().sorted().toList()) {
            if (choice.isLexical(feature) && add(feature, span -> anchors.stream().anyMatch(a -> span.start() >= a.end() && span.start() - a.end() <= within))) {
                return true;
            }
        }
        then = Set.of();
        within = Conditions.NO_LIMIT;
        if (!rule.row().text("within").isEmpty()) {
            edit("within", "");
        }
        return edit("then", "");
    }

    /** The name that rules use for one as it is written in a column, in either language. */
    private String canonical(String column, String written) {
        String plain = CellText.plain(written);
        String not = plain.startsWith("!") ? "!" : "";
        Names.What what = column.equals("frame") ? Names.What.FRAME : column.equals("kind") ? Names.What.KIND : Names.What.CUE;
        String name = plain.substring(not.length());
        return not + book.names().canonical(what, name).orElse(name);
    }

    private String text(String column) {
        return texts.getOrDefault(column, rule.row().text(column));
    }

    /** @return whether the cell is another one then */
    private boolean edit(String column, String after) {
        if (after.equals(text(column))) {
            return false;
        }
        texts.put(column, after);
        return true;
    }
}
