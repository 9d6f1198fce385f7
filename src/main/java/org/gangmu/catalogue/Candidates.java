package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has the database look at the sentences of all passages that the index names: to find the few that are no mere neighbours of the words, or to count hits. */
final class Candidates {

    /** Sentences that are looked at when few are looked for. */
    private static final int MOST_ROWS = 4 * SentenceSearch.FEW;
    private static final int ROWS_AT_ONCE = 1000;
    /** Id of a passage's first sentence, and which of them are of the part that the index named. */
    private static final String BASE = "CAST(p.content AS BIGINT) * " + ResultWriter.MOST_SENTENCES;
    private static final String FIRST = BASE + " + p.first";
    private static final String SIZE = "((p.last - p.first + " + Passage.PARTS + ") / " + Passage.PARTS + ")";
    private static final String LAST = BASE + " + p.last";
    private static final String OF_PASSAGE = "s.id BETWEEN " + FIRST + " AND " + LAST;
    private static final String PART_FIRST = FIRST + " + i.id % " + Passage.PARTS + " * " + SIZE;
    private static final String PART_END = FIRST + " + (i.id % " + Passage.PARTS + " + 1) * " + SIZE;
    /** One bound below and one above: of two above, PostgreSQL may take the one that leaves it reading from the beginning of the table. */
    private static final String OF_PART = "s.id BETWEEN " + PART_FIRST + " AND CASE WHEN " + PART_END + " > " + LAST + " THEN " + LAST + " ELSE " + PART_END + " - 1 END";
    /** Asked of each sentence that is left: joined, PostgreSQL may take all decisions of a document first, for each of its passages. */
    private static final String DECIDED = " AND (SELECT count(*) FROM decision x WHERE x.decisions = j.decisions AND x.ordinal = s.id - (" + BASE + ")";
    private static final String IN_ARTICLE = " AND (SELECT count(*) FROM article a WHERE a.decisions = j.decisions AND a.ordinal = s.article";

    private final Database database;
    private final SearchQuery query;
    private final SearchFilter filter;
    private final FilterSql sql;
    private final long edition;
    private final PieceSql pieces;
    private final String match;
    private final String from;
    private final String where;
    private final String sentences;

    Candidates(Database database, SearchQuery query, SearchFilter filter, FilterSql sql, long edition) {
        this.database = database;
        this.query = query;
        this.filter = filter;
        this.sql = sql;
        this.edition = edition;
        this.pieces = new PieceSql(database.dialect(), query);
        Set<String> tokens = query.tokens();
        this.match = tokens.isEmpty() ? null : database.dialect().match(tokens);
        this.from = match == null ? "passage p" : database.dialect().passages() + " CROSS JOIN passage p";
        this.where = match == null ? " WHERE 1 = 1" : " WHERE p.id = i.id / " + Passage.PARTS;
        this.sentences = match == null ? OF_PASSAGE : OF_PART;
    }

    /** The passages, by content, that hold a sentence which the query matches and the filter may let pass; null if they are not few. */
    Map<Long, List<Passage>> find() throws SQLException {
        if (match == null) {
            return filter.ofSentences() ? ofFilter() : null;
        }
        Map<Long, List<Passage>> few = new PassageIndex(database, query.tokens()).find(SentenceSearch.FEW + 1);
        if (few.values().stream().mapToInt(List::size).sum() <= SentenceSearch.FEW) {
            return few;
        }
        boolean filtered = !sql.documents().sql().isEmpty() || filter.ofSentences();
        List<Object> values = new ArrayList<>(filtered ? documentValues() : List.of(match, 0L, Long.MAX_VALUE));
        values.addAll(pieces.values());
        values.addAll(sql.sentences().values());
        values.add(MOST_ROWS + 1);
        Map<Long, List<Passage>> out = new HashMap<>();
        String select = "SELECT p.content, p.first, p.last, p.odd, i.id, s.text FROM " + from + (filtered ? " CROSS JOIN judgement j" : "") + " CROSS JOIN sentence s"
                + where + (filtered ? documents() : "") + " AND " + sentences + pieces.may("p.odd", FIRST) + ofSentences() + " LIMIT ?";
        try (ResultSet rows = database.statement(select, values.toArray()).executeQuery()) {
            int seen = 0;
            while (rows.next()) {
                if (++seen > MOST_ROWS || out.size() > SentenceSearch.FEW) {
                    return null;
                }
                if (query.matches(SearchText.of(rows.getString(6)))) {
                    Passage part = new Passage(rows.getLong(1), rows.getInt(2), rows.getInt(3), rows.getLong(4)).part((int) (rows.getLong(5) % Passage.PARTS));
                    List<Passage> known = out.computeIfAbsent(part.content(), c -> new ArrayList<>(2));
                    if (!known.contains(part)) {
                        known.add(part);
                    }
                }
            }
        }
        out.values().forEach(p -> p.sort(Comparator.comparingInt(Passage::first)));
        return out;
    }

    /** All passages of contents with a sentence that the filter lets pass. */
    private Map<Long, List<Passage>> ofFilter() throws SQLException {
        List<Object> values = new ArrayList<>(List.of(edition));
        values.addAll(sql.sentences().values());
        values.add(SentenceSearch.FEW + 1);
        List<Long> contents = new ArrayList<>();
        try (ResultSet rows = database.statement("SELECT j.content FROM judgement j WHERE j.edition = ? AND EXISTS (SELECT 1 FROM decision x WHERE x.decisions = j.decisions"
                + sql.sentences().sql() + ") LIMIT ?", values.toArray()).executeQuery()) {
            while (rows.next()) {
                contents.add(rows.getLong(1));
            }
        }
        return contents.size() > SentenceSearch.FEW ? null : new PassageIndex(database, Set.of()).all(contents);
    }

    /** How many sentences the query matches and the filter lets pass. Not where the filter names a place, which may be that of a document. */
    long count() throws SQLException {
        boolean sure = query.isPieces();
        long out = 0;
        if (sure) {
            List<Object> values = new ArrayList<>(pieces.values());
            values.addAll(filterValues());
            values.addAll(documentValues());
            out = database.number(0, "SELECT sum((SELECT count(*) FROM sentence s WHERE " + sentences + pieces.sure("p.odd", FIRST) + filtered() + ")) FROM " + from
                    + " CROSS JOIN judgement j" + where + documents(), values.toArray());
        }
        List<Object> values = new ArrayList<>(documentValues());
        values.addAll(sure ? List.of() : pieces.values());
        values.addAll(filterValues());
        String looked = sure ? " AND p.odd <> 0 AND " + PieceSql.isOdd("p.odd", FIRST) : pieces.may("p.odd", FIRST);
        try (ResultSet rows = database.stream(ROWS_AT_ONCE, "SELECT s.text FROM " + from + " CROSS JOIN judgement j CROSS JOIN sentence s" + where + documents() + " AND " + sentences
                + looked + filtered(), values.toArray())) {
            while (rows.next()) {
                out += query.matches(SearchText.of(rows.getString(1))) ? 1 : 0;
            }
        }
        return out;
    }

    private String ofSentences() {
        return filter.ofSentences() ? DECIDED + sql.sentences().sql() + ") > 0" : "";
    }

    private String filtered() {
        return ofSentences() + (filter.ofArticles() ? IN_ARTICLE + sql.articles().sql() + ") > 0" : "");
    }

    private List<Object> filterValues() {
        List<Object> out = new ArrayList<>(sql.sentences().values());
        out.addAll(sql.articles().values());
        return out;
    }

    private String documents() {
        return " AND j.content = p.content AND j.edition = ? AND EXISTS (SELECT 1 FROM document d WHERE d.content = p.content" + sql.documents().sql() + ")";
    }

    private List<Object> documentValues() {
        List<Object> out = new ArrayList<>(match == null ? List.of() : List.of(match, 0L, Long.MAX_VALUE));
        out.add(edition);
        out.addAll(sql.documents().values());
        return out;
    }
}
