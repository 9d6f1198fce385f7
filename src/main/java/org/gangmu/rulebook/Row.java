package org.gangmu.rulebook;

import java.util.Map;

/**
 * A row as its author wrote it: what to show and to change when a rule is explained, promoted or tuned.
 *
 * @param file  path as shown to users; a sheet of a workbook is {@code zh.xlsx[goal.target]}
 * @param line  1-based line or sheet row
 * @param cells by the column's English name, "hit 2" included; empty cells are left out
 */
public record Row(String file, int line, Map<String, Cell> cells) {

    /**
     * A cell as written.
     *
     * @param text   what it holds, white space at the ends removed
     * @param column 1-based
     */
    public record Cell(String text, int column) {
    }

    public Row {
        cells = Map.copyOf(cells);
    }

    /** The row as a whole. */
    public Place place() {
        return new Place(file, line, 0);
    }

    /** The cell of that column; the row as a whole where the cell is empty. */
    public Place place(String column) {
        Cell cell = cells.get(column);
        return new Place(file, line, cell == null ? 0 : cell.column());
    }

    /** What stands in a column; "" where nothing does. */
    public String text(String column) {
        Cell cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }
}
