package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A filter in the words of the database. */
final class FilterSql {

    /** Conditions with the values that they hold. */
    record Part(String sql, List<Object> values) {
    }

    private static final String NOTHING = "1 = 0";

    private final SearchFilter filter;
    private final Part sentences;

    FilterSql(Database database, SearchFilter filter) throws SQLException {
        this.filter = filter;
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        word(database, "x.label", filter.label(), sql, values);
        word(database, "x.frame", filter.frame(), sql, values);
        if (!filter.rule().isEmpty()) {
            String ids = rules(database, filter.rule());
            sql.append(ids.isEmpty() ? " AND " + NOTHING : " AND x.rules IN (" + ids + ")");
        }
        if (!filter.indicator().isEmpty()) {
            sql.append(" AND EXISTS (SELECT 1 FROM figure g JOIN word w ON w.id = g.indicator WHERE g.decisions = x.decisions AND g.sentence = x.ordinal AND w.word = ?)");
            values.add(filter.indicator());
        }
        this.sentences = new Part(sql.toString(), values);
    }

    private static void word(Database database, String column, String word, StringBuilder sql, List<Object> values) throws SQLException {
        if (!word.isEmpty()) {
            sql.append(" AND ").append(column).append(" = ?");
            values.add(database.number(-1, "SELECT id FROM word WHERE word = ?", word));
        }
    }

    /** The numbers of all rows of rules that hold one of this id; {@code *} stands for anything. Empty: there is none. */
    static String rules(Database database, String rule) throws SQLException {
        return ids(database, "SELECT id FROM word WHERE ' ' || word || ' ' LIKE ? ESCAPE '!'", "% " + NamePattern.like(rule + "*").replaceAll("%$", "") + " %");
    }

    private static String ids(Database database, String sql, String value) throws SQLException {
        StringBuilder out = new StringBuilder();
        try (ResultSet rows = database.statement(sql, value).executeQuery()) {
            while (rows.next()) {
                out.append(out.isEmpty() ? "" : ",").append(rows.getLong(1));
            }
        }
        return out.toString();
    }

    /** What sentences must be, of {@code x}, a row of decision. */
    Part sentences() {
        return sentences;
    }

    /** What articles must be, of {@code a}, a row of article, and {@code d}, one of document. Each condition begins with AND. */
    Part articles() {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        if (!filter.kind().isEmpty()) {
            sql.append(" AND a.kind = ?");
            values.add(filter.kind());
        }
        if (filter.from() > 0 || filter.to() > 0) {
            sql.append(" AND a.year BETWEEN ? AND ?");
            values.add(Math.max(1, filter.from()));
            values.add(filter.to() > 0 ? filter.to() : 9999);
        }
        if (!filter.place().isEmpty()) {
            sql.append(" AND (a.place >= ? AND a.place < ? OR d.place >= ? AND d.place < ?)");
            for (int i = 0; i < 2; i++) {
                values.add(filter.place());
                values.add(filter.place() + '\uffff');
            }
        }
        if (!filter.person().isEmpty()) {
            sql.append(" AND EXISTS (SELECT 1 FROM person p WHERE p.name = ? AND p.decisions = a.decisions AND p.article = a.ordinal)");
            values.add(filter.person());
        }
        return new Part(sql.toString(), values);
    }

    /** What documents must be, of {@code d}, and {@code j}, a row of judgement. */
    Part documents() {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        if (!filter.name().isEmpty()) {
            sql.append(" AND d.name LIKE ? ESCAPE '!'");
            values.add(NamePattern.like(filter.name()));
        }
        if (filter.ofArticles()) {
            Part articles = articles();
            sql.append(" AND EXISTS (SELECT 1 FROM article a WHERE a.decisions = j.decisions").append(articles.sql()).append(')');
            values.addAll(articles.values());
        }
        return new Part(sql.toString(), values);
    }

    /** A query for the decisions of articles of the years asked for; null if any will do. */
    Part years() {
        if (filter.from() > 0 || filter.to() > 0) {
            return new Part("SELECT decisions FROM article WHERE year BETWEEN ? AND ?", List.of(Math.max(1, filter.from()), filter.to() > 0 ? filter.to() : 9999));
        }
        return null;
    }
}
