package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what an archive holds, all by the database: as quick as its tables can be read once. */
final class ReportReader {

    /** Decisions under an edition, and how many documents they are of. */
    private static final String HELD = "WITH held AS (SELECT j.decisions, j.content, count(*) AS documents FROM document d JOIN judgement j ON j.content = d.content AND j.edition = ?"
            + " GROUP BY j.decisions, j.content)";
    private static final String ARTICLES = ", size AS (SELECT a.decisions, count(*) AS articles FROM article a GROUP BY a.decisions)";
    private static final String CHANGED = " FROM judgement o JOIN judgement n ON n.content = o.content AND n.edition = ? AND n.decisions <> o.decisions"
            + " JOIN decision x ON x.decisions = o.decisions JOIN decision y ON y.decisions = n.decisions AND y.ordinal = x.ordinal AND y.label <> x.label WHERE o.edition = ?"
            + " AND EXISTS (SELECT 1 FROM document d WHERE d.content = o.content)";
    private static final int SENTENCES = 5;

    private final Database database;
    private final Edition edition;

    ReportReader(Database database, Edition edition) {
        this.database = database;
        this.edition = edition;
    }

    /**
     * @param before the edition to compare with; null for none
     * @param most   documents of each list
     */
    ReportFigures read(Edition before, int most) {
        return database.snapshot(() -> new ReportFigures(groups(), counts(HELD + " SELECT a.language, sum(h.documents) AS n FROM held h JOIN article a ON a.decisions = h.decisions"
                + " GROUP BY a.language ORDER BY n DESC, a.language", edition.id()),
                counts("SELECT c.media_type, count(*) AS n FROM document d JOIN content c ON c.id = d.content GROUP BY c.media_type ORDER BY n DESC, c.media_type"),
                slowest(most), before == null ? null : change(before, most)));
    }

    /** The article of a sentence is looked up only where a document has several: sentences are long rows. */
    private List<ReportFigures.Group> groups() throws SQLException {
        List<ReportFigures.Group> out = new ArrayList<>();
        try (ResultSet r = database.statement(HELD + ARTICLES + " SELECT g.kind, g.year, g.place, l.word, sum(g.n) FROM ("
                + "SELECT a.kind, a.year, a.place, x.label, sum(h.documents) AS n FROM held h JOIN size s ON s.decisions = h.decisions AND s.articles = 1"
                + " JOIN article a ON a.decisions = h.decisions JOIN decision x ON x.decisions = h.decisions GROUP BY a.kind, a.year, a.place, x.label"
                + " UNION ALL SELECT a.kind, a.year, a.place, x.label, sum(h.documents) AS n FROM held h JOIN size s ON s.decisions = h.decisions AND s.articles > 1"
                + " JOIN decision x ON x.decisions = h.decisions JOIN sentence t ON t.id = CAST(h.content AS BIGINT) * " + ResultWriter.MOST_SENTENCES + " + x.ordinal"
                + " JOIN article a ON a.decisions = h.decisions AND a.ordinal = t.article GROUP BY a.kind, a.year, a.place, x.label"
                + ") g JOIN word l ON l.id = g.label GROUP BY g.kind, g.year, g.place, l.word", edition.id()).executeQuery()) {
            while (r.next()) {
                out.add(new ReportFigures.Group(r.getString(1), r.getInt(2), r.getString(3), r.getString(4), r.getLong(5)));
            }
        }
        return out;
    }

    private Map<String, Long> counts(String sql, Object... values) throws SQLException {
        Map<String, Long> out = new LinkedHashMap<>();
        try (ResultSet rows = database.statement(sql, values).executeQuery()) {
            while (rows.next()) {
                out.put(rows.getString(1), rows.getLong(2));
            }
        }
        return out;
    }

    private List<ReportFigures.Slow> slowest(int most) throws SQLException {
        List<ReportFigures.Slow> out = new ArrayList<>();
        try (ResultSet r = database.statement("SELECT d.name, d.millis, d.bytes, coalesce(c.chars, 0) FROM document d LEFT JOIN content c ON c.id = d.content WHERE d.millis IS NOT NULL"
                + " AND d.state IN ('done', 'failed') ORDER BY d.millis DESC, d.name LIMIT ?", most).executeQuery()) {
            while (r.next()) {
                out.add(new ReportFigures.Slow(r.getString(1), r.getLong(2), r.getLong(3), r.getLong(4)));
            }
        }
        return out;
    }

    private ReportFigures.Change change(Edition before, int most) throws SQLException {
        long both = database.number(0, "SELECT count(*) FROM judgement o JOIN judgement n ON n.content = o.content AND n.edition = ? WHERE o.edition = ?", edition.id(), before.id());
        List<ReportFigures.Moved> labels = new ArrayList<>();
        try (ResultSet r = database.statement("SELECT p.word, q.word, g.n FROM (SELECT x.label AS was, y.label AS now, count(*) AS n" + CHANGED
                + " GROUP BY x.label, y.label) g JOIN word p ON p.id = g.was JOIN word q ON q.id = g.now ORDER BY g.n DESC, p.word, q.word", edition.id(), before.id()).executeQuery()) {
            while (r.next()) {
                labels.add(new ReportFigures.Moved(r.getString(1), r.getString(2), r.getLong(3)));
            }
        }
        List<long[]> contents = new ArrayList<>();
        try (ResultSet r = database.statement("SELECT o.content, o.decisions, n.decisions, count(*) AS n" + CHANGED + " GROUP BY o.content, o.decisions, n.decisions"
                + " ORDER BY 4 DESC, o.content LIMIT ?", edition.id(), before.id(), most).executeQuery()) {
            while (r.next()) {
                contents.add(new long[] {r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4)});
            }
        }
        List<ReportFigures.Changed> out = new ArrayList<>();
        for (long[] c : contents) {
            out.add(changed(c[0], c[1], c[2], c[3]));
        }
        return new ReportFigures.Change(before, both, labels, out);
    }

    private ReportFigures.Changed changed(long content, long was, long now, long labels) throws SQLException {
        List<ReportFigures.ChangedSentence> sentences = new ArrayList<>();
        try (ResultSet r = database.statement("SELECT x.ordinal, p.word, q.word, s.text FROM decision x JOIN decision y ON y.decisions = ? AND y.ordinal = x.ordinal AND y.label <> x.label"
                + " JOIN word p ON p.id = x.label JOIN word q ON q.id = y.label JOIN sentence s ON s.id = ? + x.ordinal WHERE x.decisions = ? ORDER BY x.ordinal LIMIT " + SENTENCES,
                now, content * ResultWriter.MOST_SENTENCES, was).executeQuery()) {
            while (r.next()) {
                sentences.add(new ReportFigures.ChangedSentence(r.getInt(1), r.getString(2), r.getString(3), r.getString(4)));
            }
        }
        try (ResultSet r = database.statement("SELECT min(d.name), min(c.sha256) FROM document d JOIN content c ON c.id = d.content WHERE c.id = ?", content).executeQuery()) {
            r.next();
            return new ReportFigures.Changed(r.getString(1), r.getString(2), labels, sentences);
        }
    }
}
