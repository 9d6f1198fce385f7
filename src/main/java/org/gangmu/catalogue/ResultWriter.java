package org.gangmu.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gangmu.findings.Content;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.FoundArticle;
import org.gangmu.findings.FoundFigure;
import org.gangmu.findings.FoundLabel;
import org.gangmu.findings.FoundPerson;
import org.gangmu.findings.FoundSentence;

/** Writes findings: contents and decisions that are not there yet. All within a transaction of the caller. */
final class ResultWriter {

    /** Gives the sentences of a content when they are needed. */
    interface Sentences {
        List<FoundSentence> read() throws SQLException;
    }

    /** Sentence ids leave room for this many in a content. */
    static final int MOST_SENTENCES = 1 << 20;
    private static final String SEPARATOR = " ";

    private final Database database;
    private final Numbers numbers;
    /** Rows for the text indexes: written last, as SQLite takes an index to disk whenever it is followed by a statement that may have to be undone by itself. */
    private final List<Object[]> passageTokens = new ArrayList<>();
    private final List<Object[]> nameTokens = new ArrayList<>();

    ResultWriter(Database database, Numbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    /** What a batch has to write down. Words are numbered before anything else, contents come in one order: processes that write the same never wait in a circle. */
    static List<Content> inOrder(List<Content> contents) {
        return contents.stream().sorted(Comparator.comparing(Content::sha256).thenComparing(Content::ending)).toList();
    }

    /** The numbers that these decisions are kept under. Comes first in a transaction, {@link #index()} last. */
    Numbers.Of numbers(List<Decisions> decisions) throws SQLException {
        passageTokens.clear();
        nameTokens.clear();
        return numbers.of(decisions);
    }

    /** The number of the content, which is written if it is not there. */
    long content(Content content, long bytes) throws SQLException {
        String find = "SELECT id FROM content WHERE sha256 = ? AND ending = ? AND reading = ?";
        byte[] reading = Alike.hash(content);
        long found = database.number(-1, find, content.sha256(), content.ending(), reading);
        if (found >= 0) {
            return found;
        }
        String problems = KeptProblems.write(content.problems());
        try (ResultSet made = database.statement("INSERT INTO content (sha256, ending, reading, bytes, media_type, chars, problems, layout) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING RETURNING id", content.sha256(), content.ending(), reading, bytes, content.mediaType(), content.chars(), problems, content.layout())
                .executeQuery()) {
            if (made.next()) {
                long id = made.getLong(1);
                sentences(id, content.sentences());
                return id;
            }
        }
        // Another process wrote it a moment ago.
        return database.number(-1, find, content.sha256(), content.ending(), reading);
    }

    private void sentences(long content, List<FoundSentence> sentences) throws SQLException {
        if (sentences.isEmpty()) {
            return;
        }
        PreparedStatement row = database.statement("INSERT INTO sentence (id, article, paragraph, number, start, \"end\", spans, page, line, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (FoundSentence s : sentences) {
            String spans = s.spans().size() == 1 ? "" : s.spans().stream().map(p -> p.start() + "-" + p.end()).collect(Collectors.joining(SEPARATOR));
            Database.bind(row, content * MOST_SENTENCES + s.ordinal(), s.article(), s.paragraph(), s.sentence(), s.start(), s.end(), spans, s.page(), s.line(), s.text()).addBatch();
        }
        row.executeBatch();
        for (Passage passage : Passage.of(content, sentences)) {
            long id = database.number(-1, "INSERT INTO passage (content, first, last, odd) VALUES (?, ?, ?, ?) RETURNING id", content, passage.first(), passage.last(), passage.odd());
            for (int i = 0; i < Passage.PARTS; i++) {
                Passage part = passage.part(i);
                if (part != null) {
                    passageTokens.add(new Object[] {id * Passage.PARTS + i, Tokens.of(sentences.subList(part.first(), part.last() + 1).stream().map(s -> SearchText.fold(s.text())).toList())});
                }
            }
        }
    }

    /** Says what an edition decides of a content; nothing if that was said before. */
    void judgement(long content, long edition, long run, Decisions decisions, Sentences sentences, Numbers.Of kept, String now) throws SQLException {
        if (database.number(-1, "SELECT decisions FROM judgement WHERE content = ? AND edition = ?", content, edition) >= 0) {
            return;
        }
        byte[] alike = Alike.hash(decisions);
        long id = database.number(-1, "SELECT id FROM decisions WHERE content = ? AND alike = ?", content, alike);
        if (id < 0) {
            id = database.number(-1, "INSERT INTO decisions (content, alike, derivation) VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING id", content, alike, decisions.derivation());
            if (id < 0) {
                id = database.number(-1, "SELECT id FROM decisions WHERE content = ? AND alike = ?", content, alike);
            } else {
                labels(id, decisions.labels(), kept);
                articles(id, decisions.articles());
                figures(id, decisions.figures(), sentences, kept);
                people(id, decisions.people());
                names(id, decisions);
            }
        }
        database.update("INSERT INTO judgement (content, edition, decisions, run, made) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", content, edition, id, run, now);
    }

    private void labels(long decisions, List<FoundLabel> labels, Numbers.Of kept) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (FoundLabel l : labels) {
            rows.add(new Object[] {decisions, rows.size(), kept.verdict(l)});
        }
        insert("INSERT INTO decided (decisions, ordinal, verdict) VALUES (?, ?, ?)", rows);
    }

    private void articles(long decisions, List<FoundArticle> articles) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (FoundArticle a : articles) {
            rows.add(new Object[] {decisions, a.ordinal(), a.language().code(), a.kind(), a.title(), a.date(), a.year(), a.place(), a.meeting()});
        }
        insert("INSERT INTO article (decisions, ordinal, language, kind, title, date, year, place, meeting) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    private void figures(long decisions, List<FoundFigure> figures, Sentences sentences, Numbers.Of kept) throws SQLException {
        List<FoundSentence> all = figures.isEmpty() ? List.of() : sentences.read();
        List<Object[]> rows = new ArrayList<>();
        for (FoundFigure f : figures) {
            Double low = f.values().isEmpty() ? null : f.values().get(0);
            Double high = f.values().size() < 2 ? null : f.values().get(1);
            rows.add(new Object[] {decisions, rows.size(), f.sentence(), f.start(), f.end(), kept.measure(f), low, high, f.from(), f.to(),
                    standsIn(all.get(f.sentence()), f) ? null : f.quote()});
        }
        insert("INSERT INTO stated (decisions, ordinal, sentence, start, \"end\", measure, low, high, from_year, to_year, quote) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    /** Whether the database itself can cut the quote out of its sentence; where it counts characters otherwise than Java does, it cannot. */
    private static boolean standsIn(FoundSentence sentence, FoundFigure f) {
        int from = f.start() - sentence.start();
        return sentence.spans().size() == 1 && sentence.text().codePoints().noneMatch(Character::isSupplementaryCodePoint) && sentence.text().startsWith(f.quote(), from)
                && f.quote().length() == f.end() - f.start();
    }

    private void people(long decisions, List<FoundPerson> people) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (FoundPerson p : people) {
            rows.add(new Object[] {decisions, rows.size(), p.article(), p.name(), p.office(), String.join(SEPARATOR, p.roles())});
        }
        insert("INSERT INTO person (decisions, ordinal, article, name, office, roles) VALUES (?, ?, ?, ?, ?, ?)", rows);
    }

    private void names(long id, Decisions decisions) throws SQLException {
        Set<String> names = new LinkedHashSet<>();
        for (FoundArticle article : decisions.articles()) {
            names.add(article.title());
            names.add(article.meeting());
        }
        decisions.people().forEach(p -> names.add(p.name() + " " + p.office()));
        decisions.figures().forEach(f -> names.add(f.indicator()));
        nameTokens.add(new Object[] {id, Tokens.of(names.stream().map(SearchText::fold).toList())});
    }

    /** Puts all that was written into the text indexes. */
    void index() throws SQLException {
        insert(database.dialect().indexInsert(), passageTokens);
        insert(database.dialect().nameInsert(), nameTokens);
    }

    private void insert(String sql, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        PreparedStatement statement = database.statement(sql);
        for (Object[] row : rows) {
            Database.bind(statement, row).addBatch();
        }
        statement.executeBatch();
    }

    void remember(Numbers.Of kept) {
        numbers.remember(kept);
    }
}
