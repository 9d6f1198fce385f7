package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the text index: which passages hold all of some tokens. Whether one of their sentences holds them all is told by its text. */
final class PassageIndex {

    private final Database database;
    private final String match;

    PassageIndex(Database database, Set<String> tokens) {
        this.database = database;
        this.match = database.dialect().match(tokens);
    }

    /** At most so many, by content, in order in each. */
    Map<Long, List<Passage>> find(int most) throws SQLException {
        Map<Long, List<Passage>> out = new HashMap<>();
        find(0, Long.MAX_VALUE, most, out);
        return sorted(out);
    }

    /** Those of these contents, and of some more perhaps; contents near to one another are asked for at once. */
    Map<Long, List<Passage>> of(Collection<Long> contents) throws SQLException {
        Map<Long, List<Passage>> out = new HashMap<>();
        long[] sorted = contents.stream().mapToLong(Long::longValue).sorted().toArray();
        for (int i = 0; i < sorted.length; ) {
            int j = i;
            while (j + 1 < sorted.length && sorted[j + 1] - sorted[j] <= DocumentPages.PAGE) {
                j++;
            }
            try (ResultSet range = database.statement("SELECT min(id), max(id) FROM passage WHERE content BETWEEN ? AND ?", sorted[i], sorted[j]).executeQuery()) {
                range.next();
                long first = range.getLong(1);
                long last = range.getLong(2);
                if (!range.wasNull()) {
                    find(first, last, Integer.MAX_VALUE, out);
                }
            }
            i = j + 1;
        }
        return sorted(out);
    }

    private void find(long from, long to, int most, Map<Long, List<Passage>> into) throws SQLException {
        try (ResultSet rows = database.statement(database.dialect().passageQuery(), match, from, to, most).executeQuery()) {
            while (rows.next()) {
                into.computeIfAbsent(rows.getLong(1), c -> new ArrayList<>(2)).add(new Passage(rows.getLong(1), rows.getInt(2), rows.getInt(3)));
            }
        }
    }

    private static Map<Long, List<Passage>> sorted(Map<Long, List<Passage>> passages) {
        passages.values().forEach(p -> p.sort(Comparator.comparingInt(Passage::first)));
        return passages;
    }
}
