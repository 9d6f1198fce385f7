package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** The numbers of words: asked for by batches within a transaction, and remembered once it has passed. */
final class Words {

    private static final int REMEMBERED = 100_000;

    private final Database database;
    private final Map<String, Long> known = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    Words(Database database) {
        this.database = database;
    }

    /** The numbers of all these words; new words get theirs, in one order for all processes, so that none waits for another in a circle. */
    Map<String, Long> numbers(Collection<String> words) throws SQLException {
        Map<String, Long> out = new HashMap<>();
        for (String word : new TreeSet<>(words)) {
            Long number = known.get(word);
            out.put(word, number != null ? number : number(word));
        }
        return out;
    }

    private long number(String word) throws SQLException {
        long found = database.number(-1, "SELECT id FROM word WHERE word = ?", word);
        if (found >= 0) {
            return found;
        }
        try (ResultSet made = database.statement("INSERT INTO word (word) VALUES (?) ON CONFLICT DO NOTHING RETURNING id", word).executeQuery()) {
            if (made.next()) {
                return made.getLong(1);
            }
        }
        return database.number(-1, "SELECT id FROM word WHERE word = ?", word);
    }

    /** Remembers numbers; after their transaction has passed. */
    void remember(Map<String, Long> numbers) {
        known.putAll(numbers);
    }
}
