package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The documents that a search goes through, in order of names: all that pass the filter, page by page, or those of given contents. */
final class DocumentPages {

    static final int PAGE = 64;
    private static final String FROM = "SELECT d.name, d.content, j.decisions FROM document d JOIN judgement j ON j.content = d.content AND j.edition = ? WHERE ";

    private final Database database;
    private final long edition;
    private final FilterSql.Part filter;
    private final Set<Long> seen = new HashSet<>();
    private String last = "";

    /** A document whose content no document before it holds. */
    record Entry(String name, long content, long decisions) {
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
        List<Entry> page = entries(FROM + "d.name > ?" + filter.sql() + " ORDER BY d.name LIMIT ?", values);
        if (page.isEmpty()) {
            return null;
        }
        last = page.get(page.size() - 1).name();
        page.removeIf(e -> !seen.add(e.content()));
        return page;
    }

    /** Those of the contents that pass. */
    List<Entry> of(Collection<Long> contents) throws SQLException {
        List<Entry> out = new ArrayList<>();
        for (long content : contents) {
            List<Object> values = new ArrayList<>(List.of(edition, content));
            values.addAll(filter.values());
            List<Entry> one = entries(FROM + "d.content = ?" + filter.sql() + " ORDER BY d.name LIMIT 1", values);
            out.addAll(one);
        }
        out.sort(Comparator.comparing(Entry::name, DocumentPages::byBytes));
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
                out.add(new Entry(rows.getString(1), rows.getLong(2), rows.getLong(3)));
            }
        }
        return out;
    }
}
