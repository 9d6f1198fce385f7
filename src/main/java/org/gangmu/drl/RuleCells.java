package org.gangmu.drl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gangmu.table.Table;
import org.gangmu.text.Chars;

/**
 * A rule as the row of a table.
 *
 * @param line     on which it begins
 * @param cells    by column; examples apart
 * @param examples in their order
 */
record RuleCells(int line, Map<String, String> cells, List<Example> examples) {

    private static final List<String> CONDITIONS = List.of("name", "cue", "with", "without", "where", "then", "within", "label", "strength");
    private static final List<String> LAST = List.of("note", "status");

    /** An example; {@code column} is "hit", "near miss", "known miss" or "known false alarm". */
    record Example(String column, String text) {
    }

    /** All rows under one header, with as many columns for examples as it takes to keep the order of each row's. */
    static Table table(String file, List<RuleCells> rules) {
        List<String> exampleColumns = new ArrayList<>();
        for (RuleCells rule : rules) {
            int at = 0;
            for (Example example : rule.examples()) {
                at = indexOf(example.column(), exampleColumns, at) + 1;
                if (at == 0) {
                    exampleColumns.add(example.column());
                    at = exampleColumns.size();
                }
            }
        }
        List<String> header = new ArrayList<>(CONDITIONS);
        header.addAll(numbered(exampleColumns));
        header.addAll(LAST);
        return new Table(file, header, rules.stream().map(r -> r.row(exampleColumns)).toList());
    }

    private Table.Row row(List<String> exampleColumns) {
        List<String> out = new ArrayList<>();
        CONDITIONS.forEach(c -> out.add(cell(cells.get(c))));
        int next = 0;
        for (String column : exampleColumns) {
            boolean taken = next < examples.size() && examples.get(next).column().equals(column);
            out.add(taken ? cell(examples.get(next++).text()) : "");
        }
        LAST.forEach(c -> out.add(cell(cells.get(c))));
        return new Table.Row(line, out);
    }

    private static String cell(String text) {
        return text == null ? "" : Chars.trim(text, 0, text.length()).of(text);
    }

    private static int indexOf(String column, List<String> columns, int from) {
        int found = columns.subList(from, columns.size()).indexOf(column);
        return found < 0 ? -1 : from + found;
    }

    private static List<String> numbered(List<String> columns) {
        List<String> out = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        for (String column : columns) {
            int number = 2;
            String name = column;
            while (!taken.add(name)) {
                name = column + " " + number++;
            }
            out.add(name);
        }
        return out;
    }
}
