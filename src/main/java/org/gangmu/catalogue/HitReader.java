package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.gangmu.findings.FoundFigure;
import org.gangmu.text.Span;

/** Reads the hits of one document: holds what the index named against the text itself, and gathers what is shown of a hit. */
final class HitReader {

    private static final int SINGLY = 16;
    private static final String COLUMNS = "SELECT s.id, s.text, s.page, s.line, s.start, s.\"end\", s.spans, x.label, x.confidence, x.frame, x.rules,"
            + " a.kind, a.title, a.year, a.place, c.sha256"
            + " FROM document d JOIN content c ON c.id = d.content"
            + " JOIN decision x ON x.decisions = ? AND x.ordinal BETWEEN ? AND ?"
            + " JOIN sentence s ON s.id = CAST(? AS BIGINT) + x.ordinal"
            + " LEFT JOIN article a ON a.decisions = x.decisions AND a.ordinal = s.article WHERE d.name = ?";

    private final Database database;
    private final SearchQuery query;
    private final SearchFilter filter;
    private final FilterSql.Part sentences;
    private final FilterSql.Part articles;
    private final Map<Long, String> words = new HashMap<>();

    HitReader(Database database, SearchQuery query, SearchFilter filter, FilterSql sql) {
        this.database = database;
        this.query = query;
        this.filter = filter;
        this.sentences = sql.sentences();
        this.articles = sql.articles();
    }

    /**
     * @param passages   that may hold the query, in order; null if the index cannot tell
     * @param namesMatch whether titles, people or indicators may
     * @param shown      whether the hits will be shown; if not, they come without figures and names of documents
     * @return how many there are besides those that were handed over, which only are to be counted
     */
    int read(DocumentPages.Entry entry, List<Passage> passages, boolean namesMatch, boolean shown, Consumer<Hit> into) throws SQLException {
        List<Hit> out = new ArrayList<>();
        if (namesMatch && !filter.ofSentences()) {
            titles(entry, out);
            people(entry, out);
        }
        Set<Integer> byIndicator = namesMatch ? indicated(entry) : Set.of();
        long base = entry.content() * ResultWriter.MOST_SENTENCES;
        if (query.isEmpty()) {
            sentences(entry, base, 0, ResultWriter.MOST_SENTENCES, null, byIndicator, out);
        } else {
            TreeSet<Integer> asked = new TreeSet<>(byIndicator);
            for (Passage p : passages == null ? List.of(new Passage(entry.content(), 0, ResultWriter.MOST_SENTENCES - 1)) : passages) {
                matching(base, p, asked);
            }
            if (!shown && byIndicator.isEmpty() && !filter.ofSentences() && !filter.ofArticles()) {
                out.forEach(into);
                return asked.size();
            }
            if (asked.size() > SINGLY) {
                sentences(entry, base, asked.first(), asked.last(), asked, byIndicator, out);
            } else {
                for (int ordinal : asked) {
                    sentences(entry, base, ordinal, ordinal, null, byIndicator, out);
                }
            }
        }
        if (!shown) {
            out.forEach(into);
        } else if (!out.isEmpty()) {
            List<String> names = names(entry.content());
            for (Hit hit : out) {
                into.accept(new Hit(hit.kind(), names, hit.id(), hit.text(), hit.marks(), hit.spans(), hit.page(), hit.line(), hit.label(), hit.confidence(), hit.frame(), hit.rules(),
                        hit.articleKind(), hit.title(), hit.year(), hit.place(), hit.line() == 0 ? List.of() : figures(entry, hit)));
            }
        }
        return 0;
    }

    /** Adds the ordinals of sentences in a passage that the query matches. */
    private void matching(long base, Passage passage, Set<Integer> into) throws SQLException {
        try (ResultSet rows = database.statement("SELECT id, text FROM sentence WHERE id BETWEEN ? AND ?", base + passage.first(), base + passage.last()).executeQuery()) {
            while (rows.next()) {
                if (query.matches(SearchText.of(rows.getString(2)))) {
                    into.add((int) (rows.getLong(1) - base));
                }
            }
        }
    }

    /** @param asked ordinals of those looked for; null for all from the first to the last */
    private void sentences(DocumentPages.Entry entry, long base, int from, int to, Set<Integer> asked, Set<Integer> byIndicator, List<Hit> out) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(entry.decisions(), from, to, base, entry.name()));
        values.addAll(sentences.values());
        values.addAll(articles.values());
        try (ResultSet rows = database.statement(COLUMNS + sentences.sql() + articles.sql() + " ORDER BY s.id", values.toArray()).executeQuery()) {
            while (rows.next()) {
                int ordinal = (int) (rows.getLong(1) - base);
                if (asked != null && !asked.contains(ordinal)) {
                    continue;
                }
                SearchText text = SearchText.of(rows.getString(2));
                boolean matches = query.matches(text);
                if (matches || byIndicator.contains(ordinal) && !query.excludes(text)) {
                    out.add(hit(rows, ordinal, matches ? Hit.Kind.SENTENCE : Hit.Kind.FIGURE, query.marks(text)));
                }
            }
        }
    }

    private Hit hit(ResultSet rows, int ordinal, Hit.Kind kind, List<Span> marks) throws SQLException {
        List<Span> spans = new ArrayList<>();
        String kept = rows.getString(7);
        if (kept.isEmpty()) {
            spans.add(new Span(rows.getInt(5), rows.getInt(6)));
        } else {
            for (String span : kept.split(" ")) {
                int dash = span.indexOf('-');
                spans.add(new Span(Integer.parseInt(span.substring(0, dash)), Integer.parseInt(span.substring(dash + 1))));
            }
        }
        String rules = word(rows.getLong(11));
        return new Hit(kind, List.of(), rows.getString(16).substring(0, 12) + ":" + ordinal, rows.getString(2), marks, spans, rows.getInt(3), rows.getInt(4), word(rows.getLong(8)),
                rows.getInt(9) / 100.0, word(rows.getLong(10)), rules.isEmpty() ? List.of() : List.of(rules.split(" ")), text(rows, 12), text(rows, 13), rows.getInt(14),
                text(rows, 15), List.of());
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

    private void titles(DocumentPages.Entry entry, List<Hit> out) throws SQLException {
        try (ResultSet rows = names(entry, "", "a.title, a.meeting")) {
            while (rows.next()) {
                for (int column = 6; column <= 7; column++) {
                    named(rows, Hit.Kind.TITLE, rows.getString(column), out);
                }
            }
        }
    }

    private void people(DocumentPages.Entry entry, List<Hit> out) throws SQLException {
        try (ResultSet rows = names(entry, " JOIN person p ON p.decisions = a.decisions AND p.article = a.ordinal", "p.name, p.office")) {
            while (rows.next()) {
                named(rows, Hit.Kind.PERSON, (rows.getString(6) + " " + rows.getString(7)).strip(), out);
            }
        }
    }

    private ResultSet names(DocumentPages.Entry entry, String join, String columns) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(entry.decisions(), entry.name()));
        values.addAll(articles.values());
        return database.statement("SELECT c.sha256, a.kind, a.title, a.year, a.place, " + columns + " FROM article a" + join + " JOIN document d ON a.decisions = ? AND d.name = ?"
                + " JOIN content c ON c.id = d.content WHERE 1 = 1" + articles.sql() + " ORDER BY a.ordinal", values.toArray()).executeQuery();
    }

    private void named(ResultSet rows, Hit.Kind kind, String name, List<Hit> out) throws SQLException {
        SearchText text = SearchText.of(name);
        if (query.matches(text)) {
            out.add(new Hit(kind, List.of(), rows.getString(1).substring(0, 12), name, query.marks(text), List.of(), 0, 0, "", 0, "", List.of(), rows.getString(2), rows.getString(3),
                    rows.getInt(4), rows.getString(5), List.of()));
        }
    }

    /** Ordinals of sentences with a figure whose indicator is asked for. */
    private Set<Integer> indicated(DocumentPages.Entry entry) throws SQLException {
        Set<Integer> out = new HashSet<>();
        try (ResultSet rows = database.statement("SELECT g.sentence, w.word FROM figure g JOIN word w ON w.id = g.indicator WHERE g.decisions = ?", entry.decisions()).executeQuery()) {
            while (rows.next()) {
                if (query.matches(SearchText.of(rows.getString(2)))) {
                    out.add(rows.getInt(1));
                }
            }
        }
        return out;
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
