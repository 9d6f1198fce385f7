package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gangmu.table.CellDamage;
import org.gangmu.table.Table;
import org.gangmu.text.Problem;

/** Finds the columns of a table by their header, in English or Chinese; "hit", "hit 2", "hit 3" are three columns of one name. */
final class Columns {

    private static final Set<String> FREE = Set.of("hit", "near miss", "known miss", "known false alarm", "note", "sentence", "value", "strength", "at most");

    private static final Set<String> WORDS = Set.of("word", "except");

    private final Map<String, List<Integer>> columns = new LinkedHashMap<>();

    Columns(Table table, Set<String> allowed, Set<String> required, Consumer<Problem> problems) {
        for (int i = 0; i < table.header().size(); i++) {
            String written = table.header().get(i);
            if (written.isEmpty()) {
                continue;
            }
            String name = ColumnNames.english(written);
            if (!allowed.contains(name)) {
                problems.accept(Problem.cell(table.file(), table.headerLine(), i + 1, "no column is called \"" + written + "\" here; the columns are "
                        + String.join(", ", allowed.stream().sorted().toList())));
            }
            columns.computeIfAbsent(name, k -> new ArrayList<>()).add(i);
        }
        for (String name : required) {
            if (!columns.containsKey(name)) {
                problems.accept(Problem.cell(table.file(), table.headerLine(), 0, "the column \"" + name + "\" is missing"));
            }
        }
        checkTurned(table, problems);
    }

    /** Names and words that a spreadsheet turned into dates and numbers are refused where nobody can have meant them; sentences and notes may be anything. */
    private void checkTurned(Table table, Consumer<Problem> problems) {
        columns.forEach((name, indexes) -> {
            if (FREE.contains(name)) {
                return;
            }
            for (Table.Row row : table.rows()) {
                for (int column : indexes) {
                    String text = row.cell(column);
                    (WORDS.contains(name) ? CellDamage.turnedWord(text) : CellDamage.turnedName(text))
                            .ifPresent(message -> problems.accept(Problem.cell(table.file(), row.line(), column + 1, message)));
                }
            }
        });
    }

    /** 0-based indexes of the columns of that name. */
    List<Integer> all(String name) {
        return columns.getOrDefault(name, List.of());
    }

    int first(String name) {
        List<Integer> found = all(name);
        return found.isEmpty() ? -1 : found.get(0);
    }

    String cell(Table.Row row, String name) {
        return row.cell(first(name));
    }

    /** A row as written, its cells by the English names of their columns: "hit", "hit 2", "hit 3" for three columns of one name. */
    Row row(Table table, Table.Row row) {
        Map<String, Row.Cell> cells = new LinkedHashMap<>();
        columns.forEach((name, indexes) -> {
            for (int i = 0; i < indexes.size(); i++) {
                String text = row.cell(indexes.get(i));
                if (!text.isEmpty()) {
                    cells.put(i == 0 ? name : name + " " + (i + 1), new Row.Cell(text, indexes.get(i) + 1));
                }
            }
        });
        return new Row(table.file(), row.line(), cells);
    }
}
