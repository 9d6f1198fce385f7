package org.gangmu.catalogue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** All that a catalogue has found, a line a row, without its inner numbers, times and tries: two catalogues of the same documents say the same. */
public final class Rows {

    /** What every row of the results hangs on, and the views that are made of them. */
    private static final List<String> TABLES = List.of(
            "SELECT 'document', name, state, cause, reason, place, sha256, ending, bytes, media_type, chars FROM documents",
            "SELECT 'content', sha256, ending, bytes, media_type, chars, problems, layout FROM content",
            "SELECT 'cut', c.sha256, c.ending, s.id % 1048576, s.article, s.paragraph, s.number, s.start, s.\"end\", s.spans, s.page, s.line, s.text"
                    + " FROM content c JOIN sentence s ON s.id / 1048576 = c.id",
            "SELECT 'passage', c.sha256, c.ending, p.first, p.last FROM content c JOIN passage p ON p.content = c.id",
            "SELECT 'decisions', c.sha256, c.ending, x.alike, x.derivation, e.rulebooks, e.models"
                    + " FROM decisions x JOIN content c ON c.id = x.content JOIN judgement j ON j.decisions = x.id AND j.content = c.id JOIN edition e ON e.id = j.edition",
            "SELECT 'label', c.sha256, c.ending, x.ordinal, l.word, a.word, f.word, r.word, x.confidence FROM decision x JOIN decisions d ON d.id = x.decisions"
                    + " JOIN content c ON c.id = d.content JOIN word l ON l.id = x.label JOIN word a ON a.id = x.also JOIN word f ON f.id = x.frame JOIN word r ON r.id = x.rules",
            "SELECT 'sentence', v.* FROM sentences v", "SELECT 'figure', v.* FROM figures v", "SELECT 'person', v.* FROM people v");
    /** Rows that hang on nothing. */
    private static final List<String> LEFT_OVER = List.of(
            "SELECT count(*) FROM sentence WHERE id / 1048576 NOT IN (SELECT id FROM content)",
            "SELECT count(*) FROM passage WHERE content NOT IN (SELECT id FROM content)",
            "SELECT count(*) FROM content WHERE id NOT IN (SELECT content FROM judgement)",
            "SELECT count(*) FROM decisions WHERE id NOT IN (SELECT decisions FROM judgement)",
            "SELECT count(*) FROM decided WHERE decisions NOT IN (SELECT id FROM decisions)",
            "SELECT count(*) FROM article WHERE decisions NOT IN (SELECT id FROM decisions)",
            "SELECT count(*) FROM stated WHERE decisions NOT IN (SELECT id FROM decisions)",
            "SELECT count(*) FROM person WHERE decisions NOT IN (SELECT id FROM decisions)",
            "SELECT count(*) FROM document WHERE state = 'running'");

    private final String url;
    private final Properties properties;

    /** @param at as for {@link Catalogue#open} */
    public Rows(String at) {
        if (at.startsWith("postgresql:")) {
            PostgresAddress address = PostgresAddress.of(at, Map.of());
            url = address.url();
            properties = address.properties();
        } else {
            url = "jdbc:sqlite:" + at;
            properties = new Properties();
            properties.setProperty("open_mode", "1"); // to read only
            properties.setProperty("busy_timeout", "10000");
        }
    }

    /** Sorted. */
    public List<String> all() throws SQLException {
        List<String> out = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, properties); Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet rows = statement.executeQuery(table)) {
                    while (rows.next()) {
                        out.add(line(rows));
                    }
                }
            }
        }
        out.sort(null);
        return out;
    }

    private static String line(ResultSet rows) throws SQLException {
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            Object value = rows.getObject(i);
            out.append(i == 1 ? "" : "\t").append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value instanceof Number n ? number(n) : String.valueOf(value));
        }
        return out.toString().replace("\n", "\\n");
    }

    /** The two databases give whole numbers and fractions in different types. */
    private static String number(Number n) {
        return n.doubleValue() == n.longValue() ? Long.toString(n.longValue()) : Double.toString(n.doubleValue());
    }

    /** Rows that belong to nothing, and documents in nobody's hands. */
    public long leftOver() throws SQLException {
        long out = 0;
        for (String query : LEFT_OVER) {
            out += number(query);
        }
        return out;
    }

    public long number(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, properties); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : -1;
        }
    }
}
