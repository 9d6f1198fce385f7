package org.gangmu.rulebook;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gangmu.table.Table;

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

    /** The rows of a table. */
    public static List<Row> all(Table table) {
        Map<String, Integer> positions = ColumnNames.positions(table.header());
        return table.rows().stream().map(r -> of(table, r, positions)).toList();
    }

    /** A row of a table; {@code positions} are those of the columns by name, as {@link ColumnNames#positions} gives them. */
    static Row of(Table table, Table.Row row, Map<String, Integer> positions) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        positions.forEach((name, position) -> {
            if (!row.cell(position).isEmpty()) {
                cells.put(name, new Cell(row.cell(position), position + 1));
            }
        });
        return new Row(table.file(), row.line(), cells);
    }

    /** What stands in each column, in the order of the columns. */
    public Map<String, String> ordered() {
        Map<String, String> out = new LinkedHashMap<>();
        cells.entrySet().stream().sorted(Comparator.comparingInt(e -> e.getValue().column())).forEach(e -> out.put(e.getKey(), e.getValue().text()));
        return out;
    }

    /** Whether it does nothing but switch off the row of its name in a rulebook below: a name, the status "off", a note perhaps. */
    public boolean onlySwitchesOff() {
        return WordsOff.isOff(this) && cells.containsKey("name") && Set.of("name", "status", "note").containsAll(cells.keySet());
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
