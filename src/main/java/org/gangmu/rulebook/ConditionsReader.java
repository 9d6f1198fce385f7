package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the condition columns that rules, frames and kinds share. */
final class ConditionsReader {

    /** The condition columns. */
    static final Set<String> COLUMNS = Set.of("cue", "with", "without", "where", "then", "within", "frame", "kind", "shape");
    

    private final Cells cells;
    private final NameReader names;
    private final List<String> anchor = new ArrayList<>();
    private final List<Set<String>> has = new ArrayList<>();
    private final Set<String> hasNot = new LinkedHashSet<>();

    ConditionsReader(Cells cells, NameReader names) {
        this.cells = cells;
        this.names = names;
    }

    Conditions read() {
        List<Set<String>> cues = groups("cue");
        if (!cues.isEmpty()) {
            anchor.addAll(cues.get(0));
            has.addAll(cues.subList(1, cues.size()));
        }
        has.addAll(groups("with"));
        hasNot.addAll(features("without"));
        axis("frame");
        axis("kind");
        axis("shape");
        Set<Where> where = wheres();
        Set<String> then = features("then");
        int within = within(then);
        if (anchor.isEmpty() && has.isEmpty()) {
            cells.wrong(emptyAt(), "row.empty");
        }
        if (anchor.isEmpty()) {
            // Features of the column "with" alone ask the same as those of the column "cue".
            anchor.addAll(has.isEmpty() ? Set.of(NameReader.UNKNOWN) : has.remove(0));
        }
        return new Conditions(anchor, has, hasNot, where, then, within);
    }

    private String emptyAt() {
        return cells.place("cue").column() > 0 ? "cue" : "name";
    }

    private List<Set<String>> groups(String column) {
        List<Set<String>> out = new ArrayList<>();
        for (List<String> group : CellReader.groups(cells.text(column))) {
            Set<String> features = new LinkedHashSet<>();
            group.forEach(name -> features.add(names.feature(name, cells.place(column))));
            out.add(features);
        }
        return out;
    }

    private Set<String> features(String column) {
        Set<String> out = new LinkedHashSet<>();
        CellReader.names(cells.text(column)).forEach(name -> out.add(names.feature(name, cells.place(column))));
        return out;
    }

    /** A frame, kind or shape cell; without a cue the first such list becomes the anchor. */
    private void axis(String axis) {
        Set<String> any = new LinkedHashSet<>();
        for (String name : CellReader.names(cells.text(axis))) {
            Optional<String> negated = negated(axis, name);
            if (negated.isPresent()) {
                hasNot.add(names.on(axis, negated.get(), cells.place(axis)));
            } else {
                any.add(names.on(axis, name, cells.place(axis)));
            }
        }
        if (any.isEmpty()) {
            return;
        }
        if (anchor.isEmpty()) {
            anchor.addAll(any);
        } else {
            has.add(any);
        }
    }

    /** What stands behind "!" or 非, unless 非 begins the name itself. */
    private Optional<String> negated(String axis, String name) {
        boolean not = name.startsWith("!") || name.startsWith("非") && name.length() > 1
                && (axis.equals("shape") || names.canonical(Names.What.valueOf(axis.toUpperCase(Locale.ROOT)), name).isEmpty());
        return not ? Optional.of(name.substring(1)) : Optional.empty();
    }

    private Set<Where> wheres() {
        Set<Where> out = EnumSet.noneOf(Where.class);
        for (String name : CellReader.names(cells.text("where"))) {
            Optional<String> term = Terms.WHERE.english(name);
            term.ifPresentOrElse(t -> out.add(Where.valueOf(t.toUpperCase(Locale.ROOT))),
                    () -> cells.wrong("where", "cell.where", name, String.join(names.comma(), Terms.WHERE.all(Names.language(name)))));
        }
        return out;
    }

    private int within(Set<String> then) {
        if (cells.text("within").isEmpty()) {
            return Conditions.NO_LIMIT;
        }
        if (then.isEmpty()) {
            cells.wrong("within", "cell.within");
        }
        return cells.count("within", 0, Conditions.NO_LIMIT);
    }
}
