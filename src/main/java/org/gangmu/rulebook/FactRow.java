package org.gangmu.rulebook;

import java.util.List;
import java.util.Map;

/**
 * A row of a table that facts are read by: words and what they stand for.
 *
 * @param words  as written, folded for matching; {@code …} in a word is a gap
 * @param values by column, the terms of closed lists in English; empty cells are left out
 * @param off    whether the row takes its words out of the tables below
 * @param row    as written
 */
public record FactRow(List<String> words, Map<String, String> values, boolean off, Row row) {

    public FactRow {
        words = List.copyOf(words);
        values = Map.copyOf(values);
    }

    /** What stands in a column; "" where nothing does. */
    public String value(String column) {
        return values.getOrDefault(column, "");
    }
}
