package org.gangmu.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gangmu.rulebook.Row;
import org.gangmu.rulebook.RowKey;

/** Pairs the rows of two versions of a table: by their name, their key, or, for words, by what they have in common. */
final class RowPairs {

    private final String table;

    /** @param table path of the table without its ending, for instance {@code goal/target} */
    RowPairs(String table) {
        this.table = table;
    }

    /** How people name a row: its name, key, label, sentence, or cue or meaning and first word. */
    String name(Row row) {
        if (RowKey.isWords(table)) {
            String word = row.text("word");
            int bar = word.indexOf('|');
            return key(row) + " " + (bar > 0 ? word.substring(0, bar) + "|…" : word);
        }
        return key(row);
    }

    /** For each row of {@code base} that has one, its later self. */
    Map<Row, Row> pair(List<Row> base, List<Row> other) {
        return RowKey.isWords(table) ? byWords(base, other) : byKey(base, other);
    }

    private String key(Row row) {
        return RowKey.of(table, row);
    }

    private Map<Row, Row> byKey(List<Row> base, List<Row> other) {
        Map<String, Row> byKey = new LinkedHashMap<>();
        other.forEach(r -> byKey.putIfAbsent(key(r), r));
        Map<Row, Row> out = new LinkedHashMap<>();
        for (Row row : base) {
            Row later = byKey.remove(key(row));
            if (later != null) {
                out.put(row, later);
            }
        }
        return out;
    }

    /** Rows of words have no name: those that are the same pair first, then those of one cue or meaning that share most words. */
    private Map<Row, Row> byWords(List<Row> base, List<Row> other) {
        Map<Row, Row> out = new LinkedHashMap<>();
        List<Row> left = new ArrayList<>(other);
        for (Row row : base) {
            left.stream().filter(r -> texts(r).equals(texts(row))).findFirst().ifPresent(r -> {
                out.put(row, r);
                left.remove(r);
            });
        }
        for (Row row : base) {
            if (!out.containsKey(row)) {
                Row best = null;
                int most = 0;
                for (Row candidate : left) {
                    int shared = key(candidate).equals(key(row)) ? shared(row, candidate) : 0;
                    if (shared > most) {
                        most = shared;
                        best = candidate;
                    }
                }
                if (best != null) {
                    out.put(row, best);
                    left.remove(best);
                }
            }
        }
        return out;
    }

    private static int shared(Row a, Row b) {
        Set<String> words = new HashSet<>(CellMerge.parts(a.text("word"), true));
        words.retainAll(CellMerge.parts(b.text("word"), true));
        return words.size();
    }

    static Map<String, String> texts(Row row) {
        Map<String, String> out = new LinkedHashMap<>();
        row.cells().keySet().stream().sorted().forEach(c -> out.put(c, row.text(c)));
        return out;
    }
}
