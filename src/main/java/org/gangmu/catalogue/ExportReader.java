package org.gangmu.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gangmu.text.Problem;
import org.gangmu.text.Span;
import org.gangmu.write.Signs;

/**
 * Reads tables of all that a catalogue holds, document for document in the order of names. Rows hold no numbers of the catalogue's own, no times and no
 * counts of attempts: two catalogues of the same documents give the same rows. In memory is one document at a time.
 */
final class ExportReader {

    private static final int DOCUMENTS_AT_ONCE = 500;
    private static final String SEPARATOR = " ";

    private final Database database;
    private final ExportTable table;
    private final ExportFilter filter;
    private final RowTaker taker;

    /** A document. {@code decisions} is negative if none hold of it. */
    private record Row(String name, String state, String sha256, String mediaType, Long bytes, Integer chars, long content, long decisions, String cause, String reason, String problems) {

        long firstSentence() {
            return content * ResultWriter.MOST_SENTENCES;
        }

        String id(int ordinal) {
            return SentenceId.of(sha256, ordinal);
        }
    }

    ExportReader(Database database, ExportTable table, ExportFilter filter, RowTaker taker) {
        this.database = database;
        this.table = table;
        this.filter = filter;
        this.taker = taker;
    }

    /** All rows as they were at one moment, whatever is written meanwhile. */
    void read() throws IOException {
        try {
            database.snapshot(() -> {
                documents();
                return null;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void documents() throws SQLException {
        try (ResultSet rows = database.stream(DOCUMENTS_AT_ONCE, "SELECT d.name, d.state, c.sha256, c.media_type, c.bytes, c.chars, d.content, j.decisions, d.cause, d.reason, d.bytes, c.problems"
                + " FROM document d LEFT JOIN content c ON c.id = d.content LEFT JOIN judgement j ON j.content = d.content AND j.edition = ?"
                + " WHERE d.name LIKE ? ESCAPE '!' ORDER BY d.name", filter.edition(), filter.name().isEmpty() ? "%" : NamePattern.like(filter.name()))) {
            while (rows.next()) {
                boolean read = rows.getString(3) != null;
                long decisions = rows.getLong(8);
                boolean judged = !rows.wasNull();
                boolean ended = rows.getString(2).equals("failed") || rows.getString(2).equals("gone");
                long bytes = read ? rows.getLong(5) : rows.getLong(11);
                document(new Row(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), bytes < 0 ? null : Long.valueOf(bytes), read ? rows.getInt(6) : null,
                        rows.getLong(7), judged ? decisions : -1, ended ? rows.getString(9) : null, ended ? rows.getString(10) : null, problems(rows.getString(12))));
            }
        }
    }

    /** {@code 3:1: message; message}; null if there are none. */
    private static String problems(String kept) {
        return kept == null || kept.isEmpty() ? null : KeptProblems.read(kept, "").stream().map(ExportReader::problem).collect(Collectors.joining("; "));
    }

    private static String problem(Problem p) {
        return (p.line() == 0 ? "" : p.line() + ":" + (p.column() == 0 ? "" : p.column() + ":") + " ") + p.message();
    }

    private void document(Row d) throws SQLException {
        if (table == ExportTable.DOCUMENTS) {
            take(d.name(), d.state(), d.mediaType(), d.sha256(), d.bytes(), d.chars(), languages(d), d.decisions() < 0 ? null : (Object) count("article", d),
                    d.decisions() < 0 ? null : (Object) count("decision", d), labels(d), d.cause(), d.reason(), d.problems());
        } else if (d.decisions() >= 0) {
            switch (table) {
                case SENTENCES -> sentences(d);
                case ARTICLES -> articles(d);
                case FIGURES -> figures(d);
                default -> people(d);
            }
        }
    }

    private long count(String of, Row d) throws SQLException {
        return database.number(0, "SELECT count(*) FROM " + of + " WHERE decisions = ?", d.decisions());
    }

    private List<String> languages(Row d) throws SQLException {
        Set<String> out = new LinkedHashSet<>();
        try (ResultSet rows = database.statement("SELECT language FROM article WHERE decisions = ? ORDER BY ordinal", d.decisions()).executeQuery()) {
            while (rows.next()) {
                out.add(rows.getString(1));
            }
        }
        return List.copyOf(out);
    }

    /** How many sentences have each label. */
    private Map<String, Long> labels(Row d) throws SQLException {
        Map<String, Long> out = new TreeMap<>();
        try (ResultSet rows = database.statement("SELECT l.word, count(*) FROM decision x JOIN word l ON l.id = x.label WHERE x.decisions = ? GROUP BY l.word", d.decisions()).executeQuery()) {
            while (rows.next()) {
                out.put(rows.getString(1), rows.getLong(2));
            }
        }
        return out;
    }

    private void sentences(Row d) throws SQLException {
        try (ResultSet r = labelled("SELECT x.ordinal, s.article, s.paragraph, s.number, s.page, s.line, s.start, s.\"end\", s.spans, l.word, o.word, x.confidence, f.word, r.word, s.text"
                + " FROM decision x JOIN sentence s ON s.id = ? + x.ordinal JOIN word l ON l.id = x.label JOIN word o ON o.id = x.also JOIN word f ON f.id = x.frame"
                + " JOIN word r ON r.id = x.rules WHERE x.decisions = ?", " ORDER BY x.ordinal", d.firstSentence(), d.decisions())) {
            while (r.next()) {
                int page = r.getInt(5);
                take(d.name(), d.id(r.getInt(1)), r.getInt(2), r.getInt(3), r.getInt(4), page == 0 ? null : page, r.getInt(6), r.getInt(7), r.getInt(8),
                        spans(r.getString(9), r.getInt(7), r.getInt(8)), r.getString(10), list(r.getString(11)), r.getInt(12) / 100.0, r.getString(13), list(r.getString(14)), r.getString(15));
            }
        }
    }

    private void articles(Row d) throws SQLException {
        try (ResultSet r = database.statement("SELECT a.ordinal, a.language, a.kind, a.title, a.date, a.year, a.place, a.meeting, n.sentences FROM article a"
                + " LEFT JOIN (SELECT article, count(*) AS sentences FROM sentence WHERE id >= ? AND id < ? GROUP BY article) n ON n.article = a.ordinal"
                + " WHERE a.decisions = ? ORDER BY a.ordinal", d.firstSentence(), d.firstSentence() + ResultWriter.MOST_SENTENCES, d.decisions()).executeQuery()) {
            while (r.next()) {
                take(d.name(), r.getInt(1), r.getString(2), told(r, 3), told(r, 4), told(r, 5), year(r, 6), told(r, 7), told(r, 8), r.getLong(9));
            }
        }
    }

    private void figures(Row d) throws SQLException {
        try (ResultSet r = labelled("SELECT g.sentence, s.article, a.place, a.year, l.word, g.kind, i.word, g.change, g.op, g.low, g.high, g.unit, g.from_year, g.to_year, g.start, g.\"end\","
                + " g.quote FROM figure g JOIN sentence s ON s.id = ? + g.sentence JOIN decision x ON x.decisions = g.decisions AND x.ordinal = g.sentence"
                + " JOIN word l ON l.id = x.label JOIN word i ON i.id = g.indicator LEFT JOIN article a ON a.decisions = g.decisions AND a.ordinal = s.article"
                + " WHERE g.decisions = ?", " ORDER BY g.ordinal", d.firstSentence(), d.decisions())) {
            while (r.next()) {
                take(d.name(), d.id(r.getInt(1)), r.getInt(2), told(r, 3), year(r, 4), r.getString(5), r.getString(6), told(r, 7), told(r, 8), Signs.word(r.getString(9)), real(r, 10),
                        real(r, 11), told(r, 12), year(r, 13), year(r, 14), r.getInt(15), r.getInt(16), r.getString(17));
            }
        }
    }

    private void people(Row d) throws SQLException {
        try (ResultSet r = database.statement("SELECT article, name, office, roles FROM person WHERE decisions = ? ORDER BY ordinal", d.decisions()).executeQuery()) {
            while (r.next()) {
                take(d.name(), r.getInt(1), r.getString(2), told(r, 3), list(r.getString(4)));
            }
        }
    }

    /** With the labels asked for; {@code l} is their word. */
    private ResultSet labelled(String sql, String order, Object... values) throws SQLException {
        List<String> labels = filter.labels();
        Object[] all = Arrays.copyOf(values, values.length + labels.size());
        for (int i = 0; i < labels.size(); i++) {
            all[values.length + i] = labels.get(i);
        }
        String where = labels.isEmpty() ? "" : " AND l.word IN (" + String.join(", ", Collections.nCopies(labels.size(), "?")) + ")";
        return database.statement(sql + where + order, all).executeQuery();
    }

    private void take(Object... cells) {
        try {
            taker.row(Arrays.asList(cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null for what the document does not tell. */
    private static String told(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null || text.isEmpty() ? null : text;
    }

    private static Integer year(ResultSet rows, int column) throws SQLException {
        int year = rows.getInt(column);
        return year == 0 ? null : Integer.valueOf(year);
    }

    private static Double real(ResultSet rows, int column) throws SQLException {
        double value = rows.getDouble(column);
        return rows.wasNull() ? null : Double.valueOf(value);
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR));
    }

    static List<Span> spans(String kept, int start, int end) {
        List<Span> out = new ArrayList<>();
        for (String span : list(kept)) {
            int dash = span.indexOf('-');
            out.add(new Span(Integer.parseInt(span.substring(0, dash)), Integer.parseInt(span.substring(dash + 1))));
        }
        return out.isEmpty() ? List.of(new Span(start, end)) : out;
    }
}
