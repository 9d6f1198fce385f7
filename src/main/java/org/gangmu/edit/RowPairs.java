package org.gangmu.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gangmu.rulebook.Row;

/** Pairs the rows of two versions of a table: by their name, their key, or, for words, by what they have in common. */
final class RowPairs {

    private final String table;

    /** @param table path of the table without its ending, for instance {@code goal/target} */
    RowPairs(String table) {
        this.table = table;
    }

    /** How people name a row: its name, key, label, sentence, or cue and first word. */
    String name(Row row) {
        if (isLexicon()) {
            String word = row.text("word");
            int bar = word.indexOf('|');
            return row.text("cue") + " " + (bar > 0 ? word.substring(0, bar) + "|…" : word);
        }
        return key(row);
    }

    /** For each row of {@code base} that has one, its later self. */
    Map<Row, Row> pair(List<Row> base, List<Row> other) {
        return isLexicon() ? byWords(base, other) : byKey(base, other);
    }

    private boolean isLexicon() {
        return table.startsWith("lexicon/");
    }

    private String key(Row row) {
        return switch (table) {
            case "rulebook" -> row.text("key");
            case "labels" -> row.text("label");
            case "setting/names" -> row.text("what") + " " + row.text("name");
            default -> table.startsWith("examples/") ? row.text("sentence") : row.text("name");
        };
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

    /** Rows of words have no name: those that are the same pair first, then those of one cue that share most words. */
    private static Map<Row, Row> byWords(List<Row> base, List<Row> other) {
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
                    int shared = candidate.text("cue").equals(row.text("cue")) ? shared(row, candidate) : 0;
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
