package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks the text index: which parts of passages hold all of some tokens. Whether one of their sentences holds them all is told by its text. */
final class PassageIndex {

    private final Database database;
    private final String match;

    /** @param tokens if there are none, the index cannot be asked, and every passage may hold what is looked for */
    PassageIndex(Database database, Set<String> tokens) {
        this.database = database;
        this.match = tokens.isEmpty() ? null : database.dialect().match(tokens);
    }

    /** At most so many, by content, in order in each. Only with tokens. */
    Map<Long, List<Passage>> find(int most) throws SQLException {
        Map<Long, List<Passage>> out = new HashMap<>();
        find(0, Long.MAX_VALUE, most, out);
        return sorted(out);
    }

    /** Those of these contents, and of some more perhaps. */
    Map<Long, List<Passage>> of(Collection<Long> contents) throws SQLException {
        Map<Long, List<Passage>> out = new HashMap<>();
        for (long[] range : ranges(contents)) {
            try (ResultSet ends = database.statement("SELECT min(id), max(id) FROM passage WHERE content BETWEEN ? AND ?", range[0], range[1]).executeQuery()) {
                ends.next();
                long first = ends.getLong(1) * Passage.PARTS;
                long last = ends.getLong(2) * Passage.PARTS + Passage.PARTS - 1;
                if (!ends.wasNull()) {
                    find(first, last, Integer.MAX_VALUE, out);
                }
            }
        }
        return sorted(out);
    }

    private void find(long from, long to, int most, Map<Long, List<Passage>> into) throws SQLException {
        String sql = "SELECT p.content, p.first, p.last, p.odd, i.id FROM " + database.dialect().passages() + " CROSS JOIN passage p WHERE p.id = i.id / " + Passage.PARTS + " LIMIT ?";
        try (ResultSet rows = database.statement(sql, match, from, to, most).executeQuery()) {
            while (rows.next()) {
                into.computeIfAbsent(rows.getLong(1), c -> new ArrayList<>(2)).add(passage(rows).part((int) (rows.getLong(5) % Passage.PARTS)));
            }
        }
    }

    /** All passages of these contents, and of some more perhaps. */
    Map<Long, List<Passage>> all(Collection<Long> contents) throws SQLException {
        Map<Long, List<Passage>> out = new HashMap<>();
        for (long[] range : ranges(contents)) {
            try (ResultSet rows = database.statement("SELECT content, first, last, odd FROM passage WHERE content BETWEEN ? AND ?", range[0], range[1]).executeQuery()) {
                while (rows.next()) {
                    out.computeIfAbsent(rows.getLong(1), c -> new ArrayList<>(2)).add(passage(rows));
                }
            }
        }
        return sorted(out);
    }

    private static Passage passage(ResultSet rows) throws SQLException {
        return new Passage(rows.getLong(1), rows.getInt(2), rows.getInt(3), rows.getLong(4));
    }

    /** The first and last of numbers that are near to one another: they are asked for at once. */
    static List<long[]> ranges(Collection<Long> numbers) {
        long[] sorted = numbers.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        List<long[]> out = new ArrayList<>();
        for (int i = 0; i < sorted.length; ) {
            int j = i;
            while (j + 1 < sorted.length && sorted[j + 1] - sorted[j] <= DocumentPages.PAGE) {
                j++;
            }
            out.add(new long[] {sorted[i], sorted[j]});
            i = j + 1;
        }
        return out;
    }

    private static Map<Long, List<Passage>> sorted(Map<Long, List<Passage>> passages) {
        passages.values().forEach(p -> p.sort(Comparator.comparingInt(Passage::first)));
        return passages;
    }
}
