package org.gangmu.table;

import java.util.List;

/** A table that can be changed cell by cell; all that is not changed stays as it was written. Lines are those of the table as it was read. */
public interface TableFile {

    /** The rows and cells as rules are read from them. */
    Table table();

    /**
     * Changes one cell.
     *
     * @param line   of its row, as in {@link Table.Row#line()}; of the header, to rename a column
     * @param column 1-based
     */
    void set(int line, int column, String text);

    /** Puts a row after the last one and says its line. */
    int append(List<String> cells);

    /** Takes a row out; the lines of the others stay. */
    void remove(int line);

    /** The line of the header. */
    int headerLine();
}
