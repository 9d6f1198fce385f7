package org.gangmu.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gangmu.rulebook.Row;

/**
 * Merges three versions of one table, row by row and cell by cell: what it was (base), the owner's (mine), the supplier's new one (theirs). Where only one
 * side changed a cell, that change stands; where both did and cannot both stand, the owner's stands and the conflict is told.
 */
final class TableMerge {

    private final String table;
    private final boolean overlay;
    private final RowPairs pairs;
    private final List<MergeStep> steps = new ArrayList<>();

    /**
     * @param table   path of the table without its ending
     * @param overlay whether the owner's table holds only the rows that differ, so that a row it lacks is not one that was taken out
     */
    TableMerge(String table, boolean overlay) {
        this.table = table;
        this.overlay = overlay;
        this.pairs = new RowPairs(table);
    }

    List<MergeStep> merge(List<Row> base, List<Row> mine, List<Row> theirs) {
        Map<Row, Row> toMine = pairs.pair(base, mine);
        Map<Row, Row> toTheirs = pairs.pair(base, theirs);
        for (Row row : base) {
            known(row, toMine.get(row), toTheirs.get(row));
        }
        List<Row> newMine = without(mine, toMine);
        List<Row> newTheirs = without(theirs, toTheirs);
        Map<Row, Row> both = pairs.pair(newTheirs, newMine);
        for (Row row : newTheirs) {
            if (both.containsKey(row)) {
                Row empty = new Row(row.file(), row.line(), Map.of());
                changed(empty, both.get(row), row);
            } else if (!overlay) {
                steps.add(new MergeStep.Add(table, pairs.name(row), RowPairs.texts(row)));
            }
        }
        return steps;
    }

    private void known(Row base, Row mine, Row theirs) {
        if (mine != null && theirs != null) {
            if (overlay && mine.onlySwitchesOff()) {
                return;
            }
            changed(base, mine, theirs);
        } else if (mine != null) {
            if (RowPairs.texts(mine).equals(RowPairs.texts(base))) {
                steps.add(new MergeStep.Remove(table, pairs.name(mine), mine, MergeStep.Remove.Why.GONE));
            } else {
                steps.add(new MergeStep.Conflict(table, pairs.name(mine), "", mine.place(), whole(base), whole(mine), ""));
            }
        } else if (theirs != null && !overlay && !RowPairs.texts(theirs).equals(RowPairs.texts(base))) {
            steps.add(new MergeStep.Conflict(table, pairs.name(base), "", theirs.place(), whole(base), "", whole(theirs)));
        }
    }

    private void changed(Row base, Row mine, Row theirs) {
        Set<String> columns = new TreeSet<>(mine.cells().keySet());
        columns.addAll(theirs.cells().keySet());
        columns.addAll(base.cells().keySet());
        Map<String, String> merged = new LinkedHashMap<>();
        List<MergeStep> own = new ArrayList<>();
        for (String column : columns) {
            Optional<String> text = CellMerge.merge(column, base.text(column), mine.text(column), theirs.text(column));
            merged.put(column, text.orElse(mine.text(column)));
            if (text.isEmpty()) {
                own.add(new MergeStep.Conflict(table, pairs.name(mine), column, mine.place(column), base.text(column), mine.text(column), theirs.text(column)));
            } else if (!CellMerge.same(text.get(), mine.text(column))) {
                own.add(new MergeStep.Set(table, pairs.name(mine), mine, column, mine.text(column), text.get()));
            }
        }
        merged.values().removeIf(String::isEmpty);
        if (overlay && merged.equals(RowPairs.texts(theirs))) {
            steps.add(new MergeStep.Remove(table, pairs.name(mine), mine, MergeStep.Remove.Why.SAME));
        } else {
            steps.addAll(own);
        }
    }

    private static List<Row> without(List<Row> rows, Map<Row, Row> paired) {
        Set<Row> known = new HashSet<>(paired.values());
        return rows.stream().filter(r -> !known.contains(r)).toList();
    }

    private static String whole(Row row) {
        StringBuilder out = new StringBuilder();
        RowPairs.texts(row).forEach((column, text) -> out.append(out.isEmpty() ? "" : "; ").append(column).append(": ").append(text));
        return out.toString();
    }
}
