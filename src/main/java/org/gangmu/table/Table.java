package org.gangmu.table;

import java.util.List;

/**
 * A table as read: a header and rows of text cells; every cell is data.
 *
 * @param file   path as shown to users, for instance {@code rules/zh/goal/target.csv}
 * @param headerLine 1-based line of the header
 * @param header column names as written
 * @param rows   the rows that hold anything
 */
public record Table(String file, int headerLine, List<String> header, List<Row> rows) {

    /** A table whose header is its first line. */
    public Table(String file, List<String> header, List<Row> rows) {
        this(file, 1, header, rows);
    }

    /**
     * One row.
     *
     * @param line  1-based line in the file (for a sheet: the row's number)
     * @param cells as many as the header or fewer, white space at the ends removed
     */
    public record Row(int line, List<String> cells) {

        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }
}
