package org.gangmu.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gangmu.findings.Content;
import org.gangmu.findings.Decisions;
import org.gangmu.text.Language;

/** What editions decided of contents: read to be proved or to be judged again, and added to. */
public final class Judgements {

    /**
     * What another edition decides of a content.
     *
     * @param other empty if it is what was decided before
     */
    public record Anew(KeptContent content, Optional<Decisions> other) {
    }

    private final Database database;
    private final Numbers numbers;

    Judgements(Database database, Numbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    /** How many contents an edition judged. */
    public long count(Edition edition) {
        return database.read(() -> database.number(0, "SELECT count(*) FROM judgement WHERE edition = ?", edition.id()));
    }

    /** How many contents that an edition judged hold an article of this language. */
    public long count(Edition edition, Language language) {
        return database.read(() -> database.number(0, "SELECT count(*) FROM judgement j WHERE j.edition = ? AND EXISTS (SELECT 1 FROM article a WHERE a.decisions = j.decisions"
                + " AND a.language = ?)", edition.id(), language.code()));
    }

    /** Contents judged by one edition that still bear documents, and not by the other. */
    public long left(Edition by, Edition notBy) {
        return database.read(() -> database.number(0, "SELECT count(*) FROM judgement j WHERE edition = ? AND NOT EXISTS (SELECT 1 FROM judgement n WHERE n.content = j.content"
                + " AND n.edition = ?)", by.id(), notBy.id()));
    }

    /**
     * Contents that an edition judged, in order of their numbers.
     *
     * @param after only those with a greater number
     * @param notBy an edition that has not judged them; the first edition itself to leave nothing out
     */
    public List<KeptContent> page(Edition by, Edition notBy, long after, int most) {
        return database.read(() -> {
            String without = by.id() == notBy.id() ? "" : " AND NOT EXISTS (SELECT 1 FROM judgement n WHERE n.content = j.content AND n.edition = " + notBy.id() + ")";
            List<KeptContent> out = new ArrayList<>();
            try (ResultSet rows = database.statement("SELECT j.content, c.sha256, c.ending, j.decisions, d.derivation FROM judgement j JOIN content c ON c.id = j.content"
                    + " JOIN decisions d ON d.id = j.decisions WHERE j.edition = ? AND j.content > ?" + without + " ORDER BY j.content LIMIT ?", by.id(), after, most).executeQuery()) {
                while (rows.next()) {
                    out.add(new KeptContent(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getLong(4), List.of(), rows.getBytes(5)));
                }
            }
            if (out.isEmpty()) {
                return out;
            }
            Map<Long, List<Language>> languages = languages(by, after, out.get(out.size() - 1).id());
            return out.stream().map(c -> new KeptContent(c.id(), c.sha256(), c.ending(), c.decisions(), languages.getOrDefault(c.id(), List.of()), c.derivation())).toList();
        });
    }

    /** Of the articles of contents of some numbers, in order. */
    private Map<Long, List<Language>> languages(Edition by, long after, long last) throws SQLException {
        Map<Long, List<Language>> out = new HashMap<>();
        try (ResultSet rows = database.statement("SELECT j.content, a.language FROM judgement j JOIN article a ON a.decisions = j.decisions"
                + " WHERE j.edition = ? AND j.content > ? AND j.content <= ? ORDER BY j.content, a.ordinal", by.id(), after, last).executeQuery()) {
            while (rows.next()) {
                out.computeIfAbsent(rows.getLong(1), c -> new ArrayList<>()).add(Language.ofCode(rows.getString(2)));
            }
        }
        return out;
    }

    /** How many sentences each article of a content has, in order. */
    public List<Integer> sizes(KeptContent content) {
        return database.read(() -> {
            Map<Integer, Integer> sentences = new HashMap<>();
            try (ResultSet rows = database.statement("SELECT article, count(*) FROM sentence WHERE id >= ? AND id < ? GROUP BY article", content.id() * ResultWriter.MOST_SENTENCES,
                    (content.id() + 1) * ResultWriter.MOST_SENTENCES).executeQuery()) {
                while (rows.next()) {
                    sentences.put(rows.getInt(1), rows.getInt(2));
                }
            }
            List<Integer> out = new ArrayList<>();
            try (ResultSet rows = database.statement("SELECT ordinal FROM article WHERE decisions = ? ORDER BY ordinal", content.decisions()).executeQuery()) {
                while (rows.next()) {
                    out.add(sentences.getOrDefault(rows.getInt(1), 0));
                }
            }
            return out;
        });
    }

    /** All that was decided of a content, as its rows say now. */
    public Decisions decisions(KeptContent content) {
        return new DecisionsReader(database).read(content);
    }

    /** The texts of a content's sentences, in order. */
    public List<String> texts(long content) {
        return database.read(() -> new ContentReader(database).texts(content));
    }

    /** A content whole. */
    public Content content(KeptContent content) {
        return database.read(() -> new ContentReader(database).read(content));
    }

    /** Writes down what an edition decides of contents: one transaction. */
    public void add(Edition edition, long run, List<Anew> judged) {
        ResultWriter writer = new ResultWriter(database, numbers);
        Numbers.Of added = database.transaction(() -> {
            String now = LedgerTables.now();
            Numbers.Of found = writer.numbers(judged.stream().flatMap(j -> j.other().stream()).toList());
            PreparedStatement same = database.statement("INSERT INTO judgement (content, edition, decisions, run, made) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
            boolean any = false;
            for (Anew anew : judged) {
                if (anew.other().isEmpty()) {
                    Database.bind(same, anew.content().id(), edition.id(), anew.content().decisions(), run, now).addBatch();
                    any = true;
                }
            }
            if (any) {
                same.executeBatch();
            }
            for (Anew anew : judged) {
                if (anew.other().isPresent()) {
                    writer.judgement(anew.content().id(), edition.id(), run, anew.other().get(), () -> new ContentReader(database).sentences(anew.content().id()), found, now);
                }
            }
            writer.index();
            return found;
        });
        writer.remember(added);
    }

    /** The names of some documents that hold a content, in name order. */
    public List<String> names(long content, int most) {
        return database.read(() -> {
            List<String> out = new ArrayList<>();
            try (ResultSet rows = database.statement("SELECT name FROM document WHERE content = ? ORDER BY name LIMIT ?", content, most).executeQuery()) {
                while (rows.next()) {
                    out.add(rows.getString(1));
                }
            }
            return out;
        });
    }
}
