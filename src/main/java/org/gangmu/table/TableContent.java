package org.gangmu.table;

import java.util.List;

/** A table with all its rows, comments and blank ones included: what can be carried from a CSV file to a sheet and back. */
interface TableContent {

    Table table();

    /** From the first row to the last that holds anything, as a sheet shows them. */
    List<List<String>> rows();

    /** What the rows do not show of the file. */
    CsvMemory memory();
}
