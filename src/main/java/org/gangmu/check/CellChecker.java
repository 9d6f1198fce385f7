package org.gangmu.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.Row;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.tag.ConditionMatcher;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Span;

/** Asks the cells of a row one by one of a sentence and says in the words of the table why one fails. */
public final class CellChecker {

    private static final List<String> AXES = List.of("frame", "kind", "shape");
    private static final Pattern NEGATION = Pattern.compile("[!！非]");

    private final TaggedSentence sentence;
    private final CueWords words;
    private final ShownNames names;
    private final Messages messages;

    /** @param ui the language in which to say why a cell fails */
    public CellChecker(RuleBook book, TaggedSentence sentence, Language ui) {
        this.sentence = sentence;
        this.words = new CueWords(book);
        this.names = new ShownNames(book.names(), ui);
        this.messages = Messages.of(CellChecker.class, ui);
    }

    /** The row with each cell asked. */
    public CheckedRow check(String id, Row row, Conditions c) {
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
            // Where no cue and no frame, kind or shape is asked for, the first set of names is the anchor.
            boolean anchors = cue.isEmpty() && c.has().size() + 1 == groups;
            groups -= anchors ? 1 : 0;
            cells.add(groups("with", row.text("with"), c, anchors, at, at + groups));
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
            Set<String> not = c.hasNot().stream().filter(f -> f.startsWith(axis + ":") && NEGATION.matcher(text).find()).collect(Collectors.toSet());
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
        return faults.isEmpty() ? CheckedCell.met(column, text) : new CheckedCell(column, text, false, String.join(names.semicolon(), why), faults);
    }

    /** "cue target-lead: none of its words stands here; the nearest is …". */
    private String lacks(List<String> any) {
        List<String> out = new ArrayList<>();
        for (String feature : any) {
            String name = names.feature(feature);
            out.add(words.isLexical(feature) ? words.nearest(feature, sentence.sentence().text()).map(w -> messages.get("lacks.cue-near", name, w))
                    .orElseGet(() -> messages.get("lacks.cue", name)) : messages.get(feature.startsWith("#") ? "lacks.built-in" : "lacks.feature", name));
        }
        return String.join(messages.get("lacks.and"), out);
    }

    private CheckedCell axis(String axis, String text, List<String> any, int group, Set<String> not) {
        String own = names.value(axis, axis.equals("frame") ? sentence.setting().frame() : axis.equals("kind") ? sentence.setting().kind() : sentence.shape());
        String column = names.column(axis);
        Set<String> present = not.stream().filter(sentence::has).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!present.isEmpty()) {
            return CheckedCell.failed(axis, text, messages.get("axis.forbidden", column, own), new CheckedCell.Present(present));
        }
        if (group > -2 && !sentence.hasAny(any)) {
            return CheckedCell.failed(axis, text, messages.get("axis.other", column, own, any.stream().map(f -> names.value(axis, f.substring(f.indexOf(':') + 1)))
                    .sorted().collect(Collectors.joining(messages.get("or")))), new CheckedCell.Missing(group, any));
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
            return places.isEmpty() ? messages.get("without.feature", names.feature(f)) : messages.get("without.word", quote(places.get(0)), names.feature(f));
        }).collect(Collectors.joining(names.semicolon()));
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
                    : CheckedCell.failed("where", where, messages.get("where", anchors.stream().map(s -> messages.get("stands", quote(s), stands(s))).distinct().collect(Collectors.joining(names.comma())),
                    c.where().stream().sorted().map(names::where).collect(Collectors.joining(messages.get("or")))), new CheckedCell.Elsewhere()));
        }
        String then = row.text("then");
        if (!then.isEmpty()) {
            List<Span> from = rightly.isEmpty() ? anchors : rightly;
            boolean follows = from.isEmpty() || from.stream().anyMatch(s -> sentence.follows(s, c.then(), Conditions.NO_LIMIT));
            boolean near = from.isEmpty() || from.stream().anyMatch(s -> sentence.follows(s, c.then(), c.within()));
            // What fails here fails of an anchor that stands.
            String after = from.isEmpty() ? "" : quote(from.get(0));
            cells.add(follows ? CheckedCell.met("then", then)
                    : CheckedCell.failed("then", then, messages.get("then", String.join(names.comma(), c.then().stream().sorted().map(names::feature).toList()), after), new CheckedCell.NotFollowed()));
            if (!row.text("within").isEmpty()) {
                cells.add(near || !follows ? CheckedCell.met("within", row.text("within"))
                        : CheckedCell.failed("within", row.text("within"), messages.get("within", distance(sentence, from, c.then()), after),
                        new CheckedCell.NotFollowed()));
            }
        }
    }

    /** Characters between the nearest anchor and what follows it; -1 if nothing does. */
    public static int distance(TaggedSentence sentence, List<Span> anchors, Set<String> then) {
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
        return names.places(sentence, span).orElseGet(() -> messages.get("stands.middle"));
    }
}
