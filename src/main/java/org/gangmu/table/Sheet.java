package org.gangmu.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A sheet of a workbook as text.
 *
 * @param name its name
 * @param rows by row number, from 1; only rows that hold anything
 */
record Sheet(String name, NavigableMap<Integer, List<String>> rows) {

    /** Sheets whose names begin so hold explanations and lists, no table. */
    static final String ASIDE = "_";

    boolean isTable() {
        return !name.startsWith(ASIDE) && !rows.isEmpty();
    }

    /** Row number of the header; 0 if the sheet has none. */
    int headerLine() {
        return rows.entrySet().stream().filter(r -> !CsvRow.isComment(r.getValue().get(0))).mapToInt(r -> r.getKey()).findFirst().orElse(0);
    }

    /** @param file path of the workbook as shown */
    Table table(String file) {
        int headerLine = headerLine();
        List<Table.Row> out = new ArrayList<>();
        rows.forEach((line, cells) -> {
            if (line != headerLine && !CsvRow.isComment(cells.get(0))) {
                out.add(new Table.Row(line, List.copyOf(cells)));
            }
        });
        return new Table(shown(file), Math.max(1, headerLine), headerLine == 0 ? List.of() : List.copyOf(rows.get(headerLine)), out);
    }

    String shown(String file) {
        return file + "[" + name + "]";
    }

    /** Collects the cells of a sheet. */
    static final class Builder {
        private final String name;
        private final NavigableMap<Integer, List<String>> rows = new TreeMap<>();

        Builder(String name) {
            this.name = name;
        }

        /** @param column 1-based */
        void cell(int line, int column, String text) {
            List<String> row = rows.computeIfAbsent(line, l -> new ArrayList<>());
            row.addAll(Collections.nCopies(Math.max(0, column - row.size()), ""));
            row.set(column - 1, text);
        }

        Sheet sheet() {
            return new Sheet(name, rows);
        }
    }
}
