package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/** Asks the text index of the names in decisions: titles, meetings, people, indicators. */
final class NameIndex {

    private final Database database;
    private final String match;

    NameIndex(Database database, Set<String> tokens) {
        this.database = database;
        this.match = database.dialect().match(tokens);
    }

    /** Numbers of decisions that have all tokens, in order; those from {@code from} to {@code to}, at most so many. */
    long[] ids(long from, long to, int most) throws SQLException {
        long[] out = new long[16];
        int n = 0;
        try (ResultSet rows = database.statement(database.dialect().nameQuery(), match, from, to, most).executeQuery()) {
            while (rows.next()) {
                if (n == out.length) {
                    out = Arrays.copyOf(out, n * 2);
                }
                out[n++] = rows.getLong(1);
            }
        }
        long[] ids = Arrays.copyOf(out, n);
        Arrays.sort(ids);
        return ids;
    }

    /** Those among these, and some more perhaps; numbers near to one another are asked for at once. */
    long[] idsAt(Collection<Long> decisions) throws SQLException {
        long[] out = new long[0];
        for (long[] range : PassageIndex.ranges(decisions)) {
            long[] more = ids(range[0], range[1], Integer.MAX_VALUE);
            int length = out.length;
            out = Arrays.copyOf(out, length + more.length);
            System.arraycopy(more, 0, out, length, more.length);
        }
        return out;
    }
}
