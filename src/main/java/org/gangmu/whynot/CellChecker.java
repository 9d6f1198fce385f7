package org.gangmu.whynot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.Row;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Where;
import org.gangmu.tag.ConditionMatcher;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Span;

/** Asks the cells of a row one by one of a sentence and says in the words of the table why one fails. */
final class CellChecker {

    private static final List<String> AXES = List.of("frame", "kind", "shape");

    private final TaggedSentence sentence;
    private final WordChoice words;

    CellChecker(RuleBook book, TaggedSentence sentence) {
        this.sentence = sentence;
        this.words = new WordChoice(book, sentence);
    }

    CheckedRow check(String id, Row row, Conditions c) {
        List<CheckedCell> cells = new ArrayList<>();
        int at = 0;
        String cue = row.text("cue");
        int groups = Math.max(0, groups(cue) - 1);
        if (!cue.isEmpty()) {
            cells.add(groups("cue", cue, c, true, at, at + groups));
            at += groups;
        }
        groups = groups(row.text("with"));
        if (groups > 0) {
            cells.add(groups("with", row.text("with"), c, false, at, at + groups));
            at += groups;
        }
        boolean anchored = !cue.isEmpty();
        List<CheckedCell> axes = new ArrayList<>();
        Set<String> negatives = new LinkedHashSet<>();
        for (String axis : AXES) {
            String text = row.text(axis);
            if (text.isEmpty()) {
                continue;
            }
            Set<String> not = c.hasNot().stream().filter(f -> f.startsWith(axis + ":") && (text.contains("!") || text.contains("！"))).collect(Collectors.toSet());
            negatives.addAll(not);
            boolean asks = anchored ? at < c.has().size() && c.has().get(at).stream().allMatch(f -> f.startsWith(axis + ":"))
                    : c.anchor().stream().allMatch(f -> f.startsWith(axis + ":"));
            List<String> any = !asks ? List.of() : anchored ? List.copyOf(c.has().get(at)) : c.anchor();
            axes.add(axis(axis, text, any, asks ? anchored ? at : -1 : -2, not));
            at += asks && anchored ? 1 : 0;
            anchored |= asks;
        }
        if (!row.text("without").isEmpty()) {
            cells.add(without(row.text("without"), c, negatives));
        }
        places(row, c, cells);
        cells.addAll(axes);
        return new CheckedRow(id, row, c, cells);
    }

    /** How many sets of names stand in a cell, "+" between them. */
    private static int groups(String cell) {
        int out = 0;
        for (String group : cell.replace('＋', '+').split("\\+")) {
            out += group.isBlank() ? 0 : 1;
        }
        return out;
    }

    private CheckedCell groups(String column, String text, Conditions c, boolean anchor, int from, int to) {
        List<String> why = new ArrayList<>();
        List<CheckedCell.Fault> faults = new ArrayList<>();
        if (anchor && !sentence.hasAny(c.anchor())) {
            why.add(lacks(c.anchor()));
            faults.add(new CheckedCell.Missing(-1, c.anchor()));
        }
        for (int i = from; i < to; i++) {
            List<String> any = c.has().get(i).stream().sorted().toList();
            if (!sentence.hasAny(any)) {
                why.add(lacks(any));
                faults.add(new CheckedCell.Missing(i, any));
            }
        }
        return faults.isEmpty() ? CheckedCell.met(column, text) : new CheckedCell(column, text, false, String.join("; ", why), faults);
    }

    /** "cue target-lead: none of its words stands here; the nearest word is …". */
    private String lacks(List<String> any) {
        List<String> out = new ArrayList<>();
        for (String feature : any) {
            out.add(words.isLexical(feature) ? "cue " + feature + ": none of its words stands here" + words.nearest(feature).map(w -> "; the nearest is \"" + w + "\"").orElse("")
                    : feature.startsWith("#") ? "built-in cue " + feature + " does not hold" : feature + " does not hold");
        }
        return String.join(", and ", out);
    }

    private CheckedCell axis(String axis, String text, List<String> any, int group, Set<String> not) {
        String own = axis.equals("frame") ? sentence.setting().frame() : axis.equals("kind") ? sentence.setting().kind() : sentence.shape();
        Set<String> present = not.stream().filter(sentence::has).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!present.isEmpty()) {
            return CheckedCell.failed(axis, text, axis + " is " + own + ", which the cell forbids", new CheckedCell.Present(present));
        }
        if (group > -2 && !sentence.hasAny(any)) {
            return CheckedCell.failed(axis, text, axis + " is " + own + ", the cell asks for "
                    + any.stream().map(f -> f.substring(f.indexOf(':') + 1)).sorted().collect(Collectors.joining(" or ")), new CheckedCell.Missing(group, any));
        }
        return CheckedCell.met(axis, text);
    }

    private CheckedCell without(String text, Conditions c, Set<String> negatives) {
        Set<String> present = c.hasNot().stream().filter(f -> !negatives.contains(f) && sentence.has(f)).sorted().collect(Collectors.toCollection(LinkedHashSet::new));
        if (present.isEmpty()) {
            return CheckedCell.met("without", text);
        }
        String why = present.stream().map(f -> {
            List<Span> places = f.startsWith("#") ? List.of() : sentence.cues().getOrDefault(f, List.of());
            return places.isEmpty() ? "has " + f + ", which without forbids"
                    : "has the word \"" + places.get(0).of(sentence.sentence().text()).replaceAll("\\s+", " ") + "\" of cue " + f + ", which without forbids";
        }).collect(Collectors.joining("; "));
        return CheckedCell.failed("without", text, why, new CheckedCell.Present(present));
    }

    /** Where the anchor stands and what follows it; only asked where the anchor stands at all. */
    private void places(Row row, Conditions c, List<CheckedCell> cells) {
        List<Span> anchors = c.anchor().stream().flatMap(a -> sentence.places(a).stream()).sorted().toList();
        boolean placed = c.anchor().stream().anyMatch(a -> ConditionMatcher.place(c, a, sentence).isPresent());
        List<Span> rightly = anchors.stream().filter(s -> c.where().isEmpty() || c.where().stream().anyMatch(w -> sentence.stands(s, w))).toList();
        String where = row.text("where");
        if (!where.isEmpty()) {
            cells.add(anchors.isEmpty() || placed || !rightly.isEmpty() ? CheckedCell.met("where", where)
                    : CheckedCell.failed("where", where, anchors.stream().map(s -> "\"" + quote(s) + "\" stands " + stands(s)).distinct().collect(Collectors.joining(", "))
                    + "; the cell asks for " + c.where().stream().sorted().map(CellChecker::name).collect(Collectors.joining(" or ")), new CheckedCell.Elsewhere()));
        }
        String then = row.text("then");
        if (!then.isEmpty()) {
            List<Span> from = rightly.isEmpty() ? anchors : rightly;
            boolean follows = from.isEmpty() || from.stream().anyMatch(s -> sentence.follows(s, c.then(), Conditions.NO_LIMIT));
            boolean near = from.isEmpty() || from.stream().anyMatch(s -> sentence.follows(s, c.then(), c.within()));
            String after = from.isEmpty() ? "" : " after \"" + quote(from.get(0)) + "\"";
            cells.add(follows ? CheckedCell.met("then", then)
                    : CheckedCell.failed("then", then, "none of " + String.join(", ", c.then().stream().sorted().toList()) + " stands" + after, new CheckedCell.NotFollowed()));
            if (!row.text("within").isEmpty()) {
                cells.add(near || !follows ? CheckedCell.met("within", row.text("within"))
                        : CheckedCell.failed("within", row.text("within"), "what follows stands further away: " + distance(sentence, from, c.then()) + " characters" + after,
                        new CheckedCell.NotFollowed()));
            }
        }
    }

    /** Characters between the nearest anchor and what follows it; -1 if nothing does. */
    static int distance(TaggedSentence sentence, List<Span> anchors, Set<String> then) {
        int best = -1;
        for (Span anchor : anchors) {
            for (String follower : then) {
                for (Span span : sentence.places(follower)) {
                    int gap = span.start() - anchor.end();
                    best = gap >= 0 && (best < 0 || gap < best) ? gap : best;
                }
            }
        }
        return best;
    }

    private String quote(Span span) {
        return span.of(sentence.sentence().text()).replaceAll("\\s+", " ");
    }

    private String stands(Span span) {
        List<String> out = new ArrayList<>();
        for (Where where : Where.values()) {
            if (sentence.stands(span, where)) {
                out.add(name(where));
            }
        }
        return out.isEmpty() ? "in the middle" : "in " + String.join(" and ", out);
    }

    private static String name(Where where) {
        return where.name().toLowerCase(Locale.ROOT);
    }
}
