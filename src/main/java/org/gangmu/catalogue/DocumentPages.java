package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The documents that a search goes through, in order of names: all that pass the filter, page by page, or those of given contents. */
final class DocumentPages {

    static final int PAGE = 64;
    private static final String COLUMNS = "SELECT d.id, d.name, d.content, j.decisions FROM ";
    // Joined crosswise: documents come first, in order of their names, whatever the planner thinks.
    private static final String JUDGED = "document d CROSS JOIN judgement j WHERE j.content = d.content AND j.edition = ?";

    private final Database database;
    private final long edition;
    private final FilterSql.Part filter;
    private final Set<Long> seen = new HashSet<>();
    private String last = "";

    /** A document whose content no document before it holds. */
    record Entry(long document, String name, long content, long decisions) {

        /** The id of its content's first sentence. */
        long base() {
            return content * ResultWriter.MOST_SENTENCES;
        }
    }

    DocumentPages(Database database, long edition, FilterSql.Part filter) {
        this.database = database;
        this.edition = edition;
        this.filter = filter;
    }

    /** The next of all documents, at most so many; null behind the last. Empty pages may come before it. */
    List<Entry> next(int most) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(edition, last));
        values.addAll(filter.values());
        values.add(most);
        List<Entry> page = entries(COLUMNS + JUDGED + " AND d.name > ?" + filter.sql() + " ORDER BY d.name LIMIT ?", values);
        if (page.isEmpty()) {
            return null;
        }
        last = page.get(page.size() - 1).name();
        page.removeIf(e -> !seen.add(e.content()));
        return page;
    }

    /** Those of the contents that pass. */
    List<Entry> of(Collection<Long> contents) throws SQLException {
        Map<Long, Entry> out = new HashMap<>();
        String sql = Given.table("given", "content") + COLUMNS + "given g CROSS JOIN " + JUDGED + " AND d.content = g.content" + filter.sql();
        for (List<Long> some : Given.portions(List.copyOf(contents))) {
            List<Object> values = Given.values(some.stream().map(c -> new long[] {c}).toList(), 1);
            values.add(edition);
            values.addAll(filter.values());
            for (Entry entry : entries(sql, values)) {
                out.merge(entry.content(), entry, (x, y) -> byBytes(x.name(), y.name()) <= 0 ? x : y);
            }
        }
        return out.values().stream().sorted(Comparator.comparing(Entry::name, DocumentPages::byBytes)).toList();
    }

    /** The contents that these decisions are on. */
    Set<Long> contents(long[] decisions) throws SQLException {
        Set<Long> out = new TreeSet<>();
        for (List<Long> some : Given.portions(Arrays.stream(decisions).boxed().toList())) {
            try (ResultSet rows = database.statement(Given.table("given", "decisions") + "SELECT x.content FROM given g CROSS JOIN decisions x WHERE x.id = g.decisions",
                    Given.values(some.stream().map(d -> new long[] {d}).toList(), 1).toArray()).executeQuery()) {
                while (rows.next()) {
                    out.add(rows.getLong(1));
                }
            }
        }
        return out;
    }

    /** As databases order texts: by code points, not by halves of them. */
    private static int byBytes(String a, String b) {
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean xHalf = Character.isSurrogate(x);
                return xHalf == Character.isSurrogate(y) ? x - y : xHalf ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    private List<Entry> entries(String sql, List<Object> values) throws SQLException {
        List<Entry> out = new ArrayList<>();
        try (ResultSet rows = database.statement(sql, values.toArray()).executeQuery()) {
            while (rows.next()) {
                out.add(new Entry(rows.getLong(1), rows.getString(2), rows.getLong(3), rows.getLong(4)));
            }
        }
        return out;
    }
}
