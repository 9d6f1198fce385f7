package org.gangmu.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tables of {@code facts/}: the words that people, meetings, figures and tasks are read by.
 *
 * @param tables by name ("units"); the rows of an overlay stand before those of the rulebook below
 */
public record FactTables(Map<String, List<FactRow>> tables) {

    /** No tables at all, for rulebooks made in memory that read no facts. */
    public static final FactTables NONE = new FactTables(Map.of());

    public FactTables {
        Map<String, List<FactRow>> copy = new LinkedHashMap<>();
        tables.forEach((name, rows) -> copy.put(name, List.copyOf(rows)));
        tables = copy;
    }

    /** The rows of a table, none if there is no such table. */
    public List<FactRow> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** Whether facts are read alike by both: the same words with the same meaning in the same order, wherever they are written. */
    public boolean sameWords(FactTables other) {
        return said().equals(other.said());
    }

    private Map<String, List<List<Object>>> said() {
        Map<String, List<List<Object>>> out = new TreeMap<>();
        tables.forEach((name, rows) -> out.put(name, rows.stream().map(r -> List.<Object>of(r.words(), r.values(), r.off())).toList()));
        return out;
    }

    /** What may stand in the columns whose terms are a closed list, by path of the table and name of the column: "facts/units what". */
    public static Map<String, List<String>> choices() {
        return FactTablesReader.choices();
    }
}
