package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gangmu.table.Table;

/** The words that the lexicons of an overlay switch off in the rulebook below. */
final class WordsOff {

    /** Cue → word → the row that switches it off. */
    private final Map<String, Map<String, Row>> off = new LinkedHashMap<>();
    private final Set<Row> used = new HashSet<>();

    WordsOff(Map<String, Table> above) {
        above.forEach((path, table) -> {
            if (path.startsWith("lexicon/")) {
                Row.all(table).stream().filter(WordsOff::isOff).forEach(row -> {
                    Map<String, Row> words = off.computeIfAbsent(CellReader.plain(row.text("cue")), k -> new LinkedHashMap<>());
                    CellReader.words(row.text("word")).forEach(word -> words.put(word, row));
                });
            }
        });
    }

    static boolean isOff(Row row) {
        return isOff(row.text("status"));
    }

    /** Whether a row of this status switches its words off. */
    static boolean isOff(String status) {
        return !status.isEmpty() && Terms.STATUS.english(status).filter("off"::equals).isPresent();
    }

    /** A lexicon without the words that are off. */
    Table without(Table table) {
        Integer column = ColumnNames.positions(table.header()).get("word");
        if (off.isEmpty() || column == null) {
            return table;
        }
        List<Row> rows = Row.all(table);
        List<Table.Row> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Table.Row row = table.rows().get(i);
            Map<String, Row> gone = off.getOrDefault(CellReader.plain(rows.get(i).text("cue")), Map.of());
            Set<String> words = new LinkedHashSet<>(CellReader.words(row.cell(column)));
            Set<String> hit = new HashSet<>(gone.keySet());
            hit.retainAll(words);
            if (hit.isEmpty()) {
                kept.add(row);
                continue;
            }
            hit.forEach(word -> used.add(gone.get(word)));
            words.removeAll(hit);
            if (!words.isEmpty()) {
                List<String> cells = new ArrayList<>(row.cells());
                cells.set(column, String.join("|", words));
                kept.add(new Table.Row(row.line(), cells));
            }
        }
        return new Table(table.file(), table.headerLine(), table.header(), kept);
    }

    /** Rows that switch off nothing would silently do nothing. */
    void reportUnused(Problems problems) {
        off.values().stream().flatMap(words -> words.values().stream()).distinct().filter(row -> !used.contains(row))
                .forEach(row -> problems.error(row.place("word"), "word.off-nothing", row.text("word"), row.text("cue")));
    }
}
