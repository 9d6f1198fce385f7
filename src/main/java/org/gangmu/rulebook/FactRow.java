package org.gangmu.rulebook;

import java.util.LinkedHashMap;
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

    /** The rows of a table by their words: of rows that name the same word the first counts, and one that is off takes the word out. */
    public static Map<String, FactRow> byWord(List<FactRow> table) {
        Map<String, FactRow> out = new LinkedHashMap<>();
        for (FactRow row : table) {
            row.words().stream().filter(w -> !w.isEmpty()).forEach(word -> out.putIfAbsent(word, row));
        }
        out.values().removeIf(FactRow::off);
        return out;
    }
}
