package org.gangmu.check;

import java.util.List;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.Row;

/**
 * A row with each of its condition cells asked of a sentence.
 *
 * @param id         path and row name
 * @param row        as its author wrote it
 * @param conditions what it asks
 * @param cells      those of its condition cells that hold anything, in the order in which rows are read
 */
public record CheckedRow(String id, Row row, Conditions conditions, List<CheckedCell> cells) {

    public CheckedRow {
        cells = List.copyOf(cells);
    }

    /** The cells that the sentence does not meet. */
    public List<CheckedCell> failing() {
        return cells.stream().filter(c -> !c.holds()).toList();
    }

    /** How many names would have to go or come for the row to match. */
    public int distance() {
        return failing().stream().flatMap(c -> c.faults().stream())
                .mapToInt(f -> f instanceof CheckedCell.Present p ? p.forbidden().size() : f instanceof CheckedCell.Missing m && m.group() < 0 ? 3 : 2).sum();
    }
}
