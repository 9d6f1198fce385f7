package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gangmu.catalogue.DocumentPages.Entry;

/** Reads the titles, meetings, people and indicators of some documents that a query matches. */
final class NameReader {

    private static final String TITLES = "SELECT g.document, c.sha256, a.kind, a.title, a.year, a.place, a.title, a.meeting FROM given g CROSS JOIN article a CROSS JOIN document d"
            + " CROSS JOIN content c WHERE a.decisions = g.decisions AND d.id = g.document AND c.id = d.content";
    private static final String PEOPLE = "SELECT g.document, c.sha256, a.kind, a.title, a.year, a.place, p.name, p.office FROM given g CROSS JOIN article a CROSS JOIN person p"
            + " CROSS JOIN document d CROSS JOIN content c WHERE a.decisions = g.decisions AND p.decisions = a.decisions AND p.article = a.ordinal AND d.id = g.document AND c.id = d.content";
    private static final String FIGURES = "SELECT g.document, f.sentence, f.measure FROM given g CROSS JOIN stated f WHERE f.decisions = g.decisions";
    private static final String GIVEN = Given.table("given", "document", "decisions");

    /** From so many documents on it pays to look at all measures, if they are no more than so many. */
    private static final int MANY = 256;
    private static final int MOST_MEASURES = 100_000;

    private final Database database;
    private final SearchQuery query;
    private final FilterSql.Part articles;
    /** Whether the query matches what is measured, by the measure's number. */
    private final Map<Long, Boolean> measures = new HashMap<>();
    private int asked;
    private boolean all;
    private boolean none;

    NameReader(Database database, SearchQuery query, FilterSql sql) {
        this.database = database;
        this.query = query;
        this.articles = sql.articles();
    }

    /** Titles, meetings and people, by number of the document, in the order in which they are shown. */
    Map<Long, List<Hit>> hits(List<Entry> entries) throws SQLException {
        Map<Long, List<Hit>> out = new HashMap<>();
        for (List<Entry> some : Given.portions(entries)) {
            try (ResultSet rows = rows(some, GIVEN + TITLES + articles.sql() + " ORDER BY g.document, a.ordinal", articles)) {
                while (rows.next()) {
                    named(rows, Hit.Kind.TITLE, rows.getString(7), out);
                    named(rows, Hit.Kind.TITLE, rows.getString(8), out);
                }
            }
            try (ResultSet rows = rows(some, GIVEN + PEOPLE + articles.sql() + " ORDER BY g.document, a.ordinal, p.ordinal", articles)) {
                while (rows.next()) {
                    named(rows, Hit.Kind.PERSON, (rows.getString(7) + " " + rows.getString(8)).strip(), out);
                }
            }
        }
        return out;
    }

    private ResultSet rows(List<Entry> entries, String sql, FilterSql.Part filter) throws SQLException {
        List<Object> values = Given.values(entries.stream().map(e -> new long[] {e.document(), e.decisions()}).toList(), 2);
        values.addAll(filter.values());
        return database.statement(sql, values.toArray()).executeQuery();
    }

    private void named(ResultSet rows, Hit.Kind kind, String name, Map<Long, List<Hit>> into) throws SQLException {
        SearchText text = SearchText.of(name);
        if (query.matches(text)) {
            into.computeIfAbsent(rows.getLong(1), d -> new ArrayList<>()).add(new Hit(kind, List.of(), SentenceId.ofContent(rows.getString(2)), name, query.marks(text), List.of(), 0, 0, "", 0,
                    "", List.of(), rows.getString(3), rows.getString(4), rows.getInt(5), rows.getString(6), List.of()));
        }
    }

    /** Ordinals of sentences with a figure whose indicator the query matches, by number of the document. */
    Map<Long, TreeSet<Integer>> indicated(List<Entry> entries) throws SQLException {
        Map<Long, TreeSet<Integer>> out = new HashMap<>();
        asked += entries.size();
        if (!all && asked > MANY) {
            all();
        }
        if (none) {
            return out;
        }
        for (List<Entry> some : Given.portions(entries)) {
            List<long[]> figures = new ArrayList<>();
            try (ResultSet rows = rows(some, GIVEN + FIGURES, new FilterSql.Part("", List.of()))) {
                while (rows.next()) {
                    figures.add(new long[] {rows.getLong(1), rows.getLong(2), rows.getLong(3)});
                }
            }
            for (long[] figure : figures) {
                if (isWanted(figure[2])) {
                    out.computeIfAbsent(figure[0], d -> new TreeSet<>()).add((int) figure[1]);
                }
            }
        }
        return out;
    }

    /** Finds out about all measures, if they are not very many: mostly the query matches none, and no document has to be asked for its figures. */
    private void all() throws SQLException {
        try (ResultSet rows = database.statement("SELECT m.id, w.word FROM measure m JOIN word w ON w.id = m.indicator WHERE (SELECT max(id) FROM measure) < ?", MOST_MEASURES).executeQuery()) {
            while (rows.next()) {
                measures.put(rows.getLong(1), query.matches(SearchText.of(rows.getString(2))));
                all = true;
            }
        }
        none = all && !measures.containsValue(true);
        asked = all ? asked : Integer.MIN_VALUE;
    }

    private boolean isWanted(long measure) throws SQLException {
        Boolean known = measures.get(measure);
        if (known == null) {
            try (ResultSet rows = database.statement("SELECT w.word FROM measure m JOIN word w ON w.id = m.indicator WHERE m.id = ?", measure).executeQuery()) {
                known = rows.next() && query.matches(SearchText.of(rows.getString(1)));
            }
            measures.put(measure, known);
        }
        return known;
    }
}
