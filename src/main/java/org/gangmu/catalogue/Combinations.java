package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbers of what stands in very many rows in the same way: asked for by batches within a transaction, and remembered once it has passed. */
final class Combinations {

    private static final int REMEMBERED = 100_000;

    private final Database database;
    private final String find;
    private final String insert;
    private final Map<List<Object>, Long> known = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param columns those that make up a row beside its number, with a comma between */
    Combinations(Database database, String table, String columns) {
        this.database = database;
        this.find = "SELECT id FROM " + table + " WHERE " + columns.replace(",", " = ? AND") + " = ?";
        this.insert = "INSERT INTO " + table + " (" + columns + ") VALUES (" + String.join(", ", Collections.nCopies(columns.split(",").length, "?")) + ") ON CONFLICT DO NOTHING RETURNING id";
    }

    /** The numbers of all these; new ones get theirs, in one order for all processes, so that none waits for another in a circle. */
    Map<List<Object>, Long> numbers(Collection<List<Object>> rows) throws SQLException {
        Map<List<Object>, Long> out = new HashMap<>();
        List<List<Object>> unknown = new ArrayList<>();
        for (List<Object> row : new HashSet<>(rows)) {
            Long number = known.get(row);
            if (number != null) {
                out.put(row, number);
            } else {
                unknown.add(row);
            }
        }
        for (List<Object> row : unknown.stream().sorted(Comparator.comparing(List::toString)).toList()) {
            out.put(row, number(row));
        }
        return out;
    }

    private long number(List<Object> row) throws SQLException {
        long found = database.number(-1, find, row.toArray());
        if (found >= 0) {
            return found;
        }
        try (ResultSet made = database.statement(insert, row.toArray()).executeQuery()) {
            if (made.next()) {
                return made.getLong(1);
            }
        }
        return database.number(-1, find, row.toArray());
    }

    /** Remembers numbers; after their transaction has passed. */
    void remember(Map<List<Object>, Long> numbers) {
        known.putAll(numbers);
    }
}
