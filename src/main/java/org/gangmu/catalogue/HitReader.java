package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gangmu.catalogue.DocumentPages.Entry;
import org.gangmu.findings.FoundFigure;
import org.gangmu.text.Span;

/** Reads the hits of some documents, many with one query: holds what the index named against the texts themselves, and gathers what is shown of a hit. */
final class HitReader {

    /** Takes hits in order, as yet without figures and names of documents. */
    interface Taker {
        void take(Entry entry, Hit hit) throws SQLException;

        /** Whether no more are wanted. */
        boolean full();
    }

    private static final String TEXTS = Given.table("given", "first", "last", "odd") + "SELECT s.id, s.text FROM given g CROSS JOIN sentence s WHERE s.id BETWEEN g.first AND g.last";
    private static final String HITS = Given.table("given", "document", "decisions", "first", "last")
            + "SELECT d.id, x.ordinal, s.text, s.page, s.line, s.start, s.\"end\", s.spans, x.label, x.confidence, x.frame, x.rules, a.kind, a.title, a.year, a.place, c.sha256"
            + " FROM given g CROSS JOIN document d CROSS JOIN content c CROSS JOIN decision x CROSS JOIN sentence s"
            + " LEFT JOIN article a ON a.decisions = x.decisions AND a.ordinal = s.article"
            + " WHERE d.id = g.document AND c.id = d.content AND x.decisions = g.decisions AND x.ordinal BETWEEN g.first AND g.last"
            + " AND s.id = CAST(c.id AS BIGINT) * " + ResultWriter.MOST_SENTENCES + " + x.ordinal";

    private final Database database;
    private final SearchQuery query;
    private final SearchFilter filter;
    private final FilterSql.Part sentences;
    private final FilterSql.Part articles;
    private final PieceSql pieces;
    private final NameReader names;
    private final Map<Long, String> words = new HashMap<>();

    HitReader(Database database, SearchQuery query, SearchFilter filter, FilterSql sql) {
        this.database = database;
        this.query = query;
        this.filter = filter;
        this.sentences = sql.sentences();
        this.articles = sql.articles();
        this.pieces = new PieceSql(database.dialect(), query);
        this.names = new NameReader(database, query, sql);
    }

    /**
     * @param passages that may hold the query, by content
     * @param named    numbers of the decisions whose names may, in order; null if all may
     */
    void read(List<Entry> entries, Map<Long, List<Passage>> passages, long[] named, Taker taker) throws SQLException {
        List<Entry> byName = query.isEmpty() ? List.of() : entries.stream().filter(e -> named == null || Arrays.binarySearch(named, e.decisions()) >= 0).toList();
        Map<Long, List<Hit>> names = byName.isEmpty() || filter.ofSentences() ? Map.of() : this.names.hits(byName);
        Map<Long, TreeSet<Integer>> indicated = byName.isEmpty() ? Map.of() : this.names.indicated(byName);
        Map<Long, TreeSet<Integer>> matching = matching(entries, passages);
        Map<Long, List<Hit>> read = new HashMap<>();
        for (int i = 0; i < entries.size() && !taker.full(); i++) {
            Entry entry = entries.get(i);
            if (!read.containsKey(entry.document())) {
                sentences(entries.subList(i, entries.size()), matching, indicated, read);
            }
            for (List<Hit> hits : List.of(names.getOrDefault(entry.document(), List.of()), read.get(entry.document()))) {
                for (Hit hit : hits) {
                    if (!taker.full()) {
                        taker.take(entry, hit);
                    }
                }
            }
        }
    }

    /** Ordinals of the sentences that the query matches, by content. */
    private Map<Long, TreeSet<Integer>> matching(List<Entry> entries, Map<Long, List<Passage>> passages) throws SQLException {
        Map<Long, TreeSet<Integer>> out = new HashMap<>();
        List<long[]> asked = new ArrayList<>();
        for (Entry entry : entries) {
            for (Passage p : passages.getOrDefault(entry.content(), List.of())) {
                asked.add(new long[] {entry.base() + p.first(), entry.base() + p.last(), p.odd()});
            }
        }
        for (List<long[]> some : Given.portions(asked)) {
            List<Object> values = Given.values(some, 3);
            values.addAll(pieces.values());
            try (ResultSet rows = database.statement(TEXTS + pieces.may("g.odd", "g.first"), values.toArray()).executeQuery()) {
                while (rows.next()) {
                    if (query.matches(SearchText.of(rows.getString(2)))) {
                        long id = rows.getLong(1);
                        out.computeIfAbsent(id / ResultWriter.MOST_SENTENCES, c -> new TreeSet<>()).add((int) (id % ResultWriter.MOST_SENTENCES));
                    }
                }
            }
        }
        return out;
    }

    /** Reads the sentences of the first of these documents, and with them those of as many others as one query takes. */
    private void sentences(List<Entry> entries, Map<Long, TreeSet<Integer>> matching, Map<Long, TreeSet<Integer>> indicated, Map<Long, List<Hit>> into) throws SQLException {
        List<long[]> asked = new ArrayList<>();
        for (Entry entry : entries) {
            TreeSet<Integer> ordinals = new TreeSet<>(matching.getOrDefault(entry.content(), new TreeSet<>()));
            ordinals.addAll(indicated.getOrDefault(entry.document(), new TreeSet<>()));
            List<long[]> runs = runs(entry, ordinals);
            if (!asked.isEmpty() && asked.size() + runs.size() > Given.ROWS) {
                break;
            }
            asked.addAll(runs);
            into.put(entry.document(), new ArrayList<>());
        }
        for (List<long[]> some : Given.portions(asked)) {
            List<Object> values = Given.values(some, 4);
            values.addAll(sentences.values());
            values.addAll(articles.values());
            try (ResultSet rows = database.statement(HITS + sentences.sql() + articles.sql() + " ORDER BY d.id, x.ordinal", values.toArray()).executeQuery()) {
                while (rows.next()) {
                    SearchText text = SearchText.of(rows.getString(3));
                    boolean matches = query.matches(text);
                    if (matches || !query.excludes(text)) {
                        into.get(rows.getLong(1)).add(hit(rows, matches ? Hit.Kind.SENTENCE : Hit.Kind.FIGURE, query.marks(text)));
                    }
                }
            }
        }
    }

    /** The ordinals, those that follow one another as one row. */
    private static List<long[]> runs(Entry entry, TreeSet<Integer> ordinals) {
        List<long[]> out = new ArrayList<>();
        for (int ordinal : ordinals) {
            long[] last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && last[3] == ordinal - 1) {
                last[3] = ordinal;
            } else {
                out.add(new long[] {entry.document(), entry.decisions(), ordinal, ordinal});
            }
        }
        return out;
    }

    /** A hit with all that is shown of it. */
    Hit whole(Entry entry, Hit hit) throws SQLException {
        return new Hit(hit.kind(), names(entry.content()), hit.id(), hit.text(), hit.marks(), hit.spans(), hit.page(), hit.line(), hit.label(), hit.confidence(), hit.frame(), hit.rules(),
                hit.articleKind(), hit.title(), hit.year(), hit.place(), hit.line() == 0 ? List.of() : figures(entry, hit));
    }

    private Hit hit(ResultSet rows, Hit.Kind kind, List<Span> marks) throws SQLException {
        List<Span> spans = new ArrayList<>();
        String kept = rows.getString(8);
        if (kept.isEmpty()) {
            spans.add(new Span(rows.getInt(6), rows.getInt(7)));
        } else {
            for (String span : kept.split(" ")) {
                int dash = span.indexOf('-');
                spans.add(new Span(Integer.parseInt(span.substring(0, dash)), Integer.parseInt(span.substring(dash + 1))));
            }
        }
        String rules = word(rows.getLong(12));
        return new Hit(kind, List.of(), SentenceId.of(rows.getString(17), rows.getInt(2)), rows.getString(3), marks, spans, rows.getInt(4), rows.getInt(5), word(rows.getLong(9)),
                rows.getInt(10) / 100.0, word(rows.getLong(11)), rules.isEmpty() ? List.of() : List.of(rules.split(" ")), text(rows, 13), text(rows, 14), rows.getInt(15),
                text(rows, 16), List.of());
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        String out = rows.getString(column);
        return out == null ? "" : out;
    }

    private String word(long number) throws SQLException {
        String known = words.get(number);
        if (known == null) {
            try (ResultSet rows = database.statement("SELECT word FROM word WHERE id = ?", number).executeQuery()) {
                known = rows.next() ? rows.getString(1) : "";
            }
            words.put(number, known);
        }
        return known;
    }

    private List<FoundFigure> figures(DocumentPages.Entry entry, Hit hit) throws SQLException {
        int sentence = Integer.parseInt(hit.id().substring(hit.id().indexOf(':') + 1));
        List<FoundFigure> out = new ArrayList<>();
        try (ResultSet rows = database.statement("SELECT g.sentence, g.start, g.\"end\", g.kind, w.word, g.change, g.op, g.unit, g.from_year, g.to_year, g.quote, g.low, g.high"
                + " FROM figure g JOIN word w ON w.id = g.indicator WHERE g.decisions = ? AND g.sentence = ? ORDER BY g.ordinal", entry.decisions(), sentence).executeQuery()) {
            while (rows.next()) {
                out.add(figure(rows));
            }
        }
        return out;
    }

    /** From columns in the order sentence, start, end, kind, indicator, change, op, unit, from, to, quote, low, high. */
    static FoundFigure figure(ResultSet rows) throws SQLException {
        List<Double> values = new ArrayList<>();
        for (int column = 12; column <= 13; column++) {
            double value = rows.getDouble(column);
            if (!rows.wasNull()) {
                values.add(value);
            }
        }
        return new FoundFigure(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getString(4), rows.getString(5), rows.getString(6), rows.getString(7), values,
                rows.getString(8), rows.getInt(9), rows.getInt(10), rows.getString(11));
    }

    private List<String> names(long content) throws SQLException {
        List<String> out = new ArrayList<>();
        try (ResultSet rows = database.statement("SELECT name FROM document WHERE content = ? ORDER BY name", content).executeQuery()) {
            while (rows.next()) {
                out.add(rows.getString(1));
            }
        }
        return out;
    }
}
