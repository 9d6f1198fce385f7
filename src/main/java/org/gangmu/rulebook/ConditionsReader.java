package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import org.gangmu.table.Table;

/** Reads the condition columns that rules, frames and kinds share. */
final class ConditionsReader {

    /** The condition columns. */
    static final Set<String> COLUMNS = Set.of("cue", "with", "without", "where", "then", "within", "frame", "kind", "shape");

    private static final Map<String, Where> WHERES = Map.of("start", Where.START, "head", Where.HEAD, "tail", Where.TAIL, "end", Where.END,
            "句首", Where.START, "首分句", Where.HEAD, "末分句", Where.TAIL, "句末", Where.END);

    private final Columns columns;
    private final Table.Row row;
    /** Column name and what is wrong with its cell. */
    private final BiConsumer<String, String> wrong;
    private final List<String> anchor = new ArrayList<>();
    private final List<Set<String>> has = new ArrayList<>();
    private final Set<String> hasNot = new LinkedHashSet<>();

    ConditionsReader(Columns columns, Table.Row row, BiConsumer<String, String> wrong) {
        this.columns = columns;
        this.row = row;
        this.wrong = wrong;
    }

    Conditions read() {
        List<List<String>> cues = CellReader.groups(cell("cue"));
        if (!cues.isEmpty()) {
            anchor.addAll(cues.get(0));
            cues.subList(1, cues.size()).forEach(g -> has.add(new LinkedHashSet<>(g)));
        }
        CellReader.groups(cell("with")).forEach(g -> has.add(new LinkedHashSet<>(g)));
        hasNot.addAll(CellReader.names(cell("without")));
        axis("frame");
        axis("kind");
        axis("shape");
        Set<Where> where = wheres();
        Set<String> then = new LinkedHashSet<>(CellReader.names(cell("then")));
        int within = within(then);
        if (anchor.isEmpty()) {
            wrong.accept("cue", "this row asks for nothing: fill in the cue column, or with, frame, kind or shape");
            anchor.add("#never");
        }
        return new Conditions(anchor, has, hasNot, where, then, within);
    }

    /** A frame, kind or shape cell; without a cue the first such list becomes the anchor. */
    private void axis(String axis) {
        Set<String> any = new LinkedHashSet<>();
        for (String name : CellReader.names(cell(axis))) {
            if (name.startsWith("!")) {
                hasNot.add(axis + ":" + name.substring(1));
            } else {
                any.add(axis + ":" + name);
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

    private Set<Where> wheres() {
        List<String> unknown = new ArrayList<>();
        Set<Where> out = CellReader.values(cell("where"), WHERES, unknown);
        unknown.forEach(u -> wrong.accept("where", "\"" + u + "\" is no place in a sentence; use start, head, tail or end (句首, 首分句, 末分句, 句末)"));
        return out;
    }

    private int within(Set<String> then) {
        String cell = cell("within");
        if (cell.isEmpty()) {
            return Conditions.NO_LIMIT;
        }
        if (then.isEmpty()) {
            wrong.accept("within", "a distance needs a cue in the column \"then\"");
        }
        OptionalDouble number = CellReader.number(cell);
        if (number.isEmpty() || number.getAsDouble() < 0 || number.getAsDouble() != Math.rint(number.getAsDouble())) {
            wrong.accept("within", "\"" + cell + "\" is not a whole number of characters");
            return Conditions.NO_LIMIT;
        }
        return (int) number.getAsDouble();
    }

    private String cell(String name) {
        return columns.cell(row, name);
    }
}
