package org.gangmu.rulebook;

import org.gangmu.text.Problem;

/**
 * Where a row or cell of the rulebook stands.
 *
 * @param file   path as shown to users
 * @param line   1-based line or sheet row
 * @param column 1-based column; 0 = the row as a whole
 */
public record Place(String file, int line, int column) {

    /** As spreadsheets show it: {@code goal.csv:7:C}. */
    @Override
    public String toString() {
        return file + ":" + line + (column > 0 ? ":" + Problem.letters(column) : "");
    }
}
