package org.gangmu.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of numbers that a query is given as a table of its own: always as many, so that the query is prepared once and asks for much at a time. */
final class Given {

    static final int ROWS = 64;
    /** Fills up what is left; no row of a catalogue has this number. */
    private static final long NONE = -1;

    private Given() {
    }

    /** What such a query begins with. */
    static String table(String name, String... columns) {
        String row = "(" + String.join(", ", Collections.nCopies(columns.length, "CAST(? AS BIGINT)")) + ")";
        return "WITH " + name + " (" + String.join(", ", columns) + ") AS (VALUES " + String.join(", ", Collections.nCopies(ROWS, row)) + ") ";
    }

    /** The values of at most {@link #ROWS} rows. */
    static List<Object> values(List<long[]> rows, int columns) {
        List<Object> out = new ArrayList<>(ROWS * columns);
        for (int i = 0; i < ROWS; i++) {
            for (int c = 0; c < columns; c++) {
                out.add(i < rows.size() ? rows.get(i)[c] : NONE);
            }
        }
        return out;
    }

    /** The rows, as many together as a query takes. */
    static <T> List<List<T>> portions(List<T> rows) {
        List<List<T>> out = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += ROWS) {
            out.add(rows.subList(i, Math.min(rows.size(), i + ROWS)));
        }
        return out;
    }
}
