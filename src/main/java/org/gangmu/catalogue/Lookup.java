package org.gangmu.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.FoundSentence;

/** Finds single documents and contents in a catalogue, and what was ever decided of them. */
public final class Lookup {

    private static final int NAMES = 10;
    private static final int MOST_READINGS = 1000;
    private static final char BEHIND_DIGITS = 'g';

    private final Database database;
    private final Judgements judgements;
    private final Supplier<List<Edition>> editions;

    Lookup(Database database, Judgements judgements, Supplier<List<Edition>> editions) {
        this.database = database;
        this.judgements = judgements;
        this.editions = editions;
    }

    public Optional<DocumentState> document(String name) {
        return documents("d.name = ?", name, 1).stream().findFirst();
    }

    /** Documents whose name matches, in order; see {@link NamePattern}. */
    public List<DocumentState> documents(String pattern, int most) {
        return documents("d.name LIKE ? ESCAPE '!'", NamePattern.like(pattern), most);
    }

    private List<DocumentState> documents(String where, String value, int most) {
        return database.read(() -> {
            List<DocumentState> out = new ArrayList<>();
            try (ResultSet r = database.statement("SELECT d.name, d.state, d.attempts, d.cause, d.reason, d.changed, d.content FROM document d WHERE " + where + " ORDER BY d.name LIMIT ?",
                    value, most).executeQuery()) {
                while (r.next()) {
                    long number = r.getLong(7);
                    long content = r.wasNull() ? -1 : number;
                    out.add(new DocumentState(r.getString(1), r.getString(2), r.getInt(3), orEmpty(r.getString(4)), orEmpty(r.getString(5)), r.getString(6), content));
                }
            }
            return out;
        });
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Contents whose hash begins so, as they were read last, in order of hashes and endings. */
    public List<ContentState> contents(String hashPrefix, int most) {
        return contents("sha256 >= ? AND sha256 < ? AND NOT EXISTS (SELECT 1 FROM content n WHERE n.sha256 = content.sha256 AND n.ending = content.ending AND n.id > content.id)", most, hashPrefix, hashPrefix + BEHIND_DIGITS);
    }

    public ContentState content(long id) {
        return contents("id = ?", 1, id).get(0);
    }

    /** All readings of the same bytes, oldest first: other libraries may read other texts out of them. */
    public List<ContentState> readings(ContentState of) {
        return contents("sha256 = ? AND ending = ?", MOST_READINGS, of.sha256(), of.ending()).stream().sorted(Comparator.comparingLong(ContentState::id)).toList();
    }

    private List<ContentState> contents(String where, int most, Object... values) {
        return database.read(() -> {
            List<ContentState> bare = new ArrayList<>();
            try (ResultSet r = database.statement("SELECT id, sha256, ending, bytes, media_type, chars, problems FROM content WHERE " + where + " ORDER BY sha256, ending LIMIT " + most,
                    values).executeQuery()) {
                while (r.next()) {
                    bare.add(new ContentState(r.getLong(1), r.getString(2), r.getString(3), r.getLong(4), r.getString(5), r.getInt(6), KeptProblems.read(r.getString(7), ""), List.of(), false));
                }
            }
            return bare.stream().map(this::named).toList();
        });
    }

    private ContentState named(ContentState c) {
        List<String> names = judgements.names(c.id(), NAMES + 1);
        return new ContentState(c.id(), c.sha256(), c.ending(), c.bytes(), c.mediaType(), c.chars(), c.problems(), names.subList(0, Math.min(NAMES, names.size())), names.size() > NAMES);
    }

    /** Its sentences in order. */
    public List<FoundSentence> sentences(long content) {
        return database.read(() -> {
            List<FoundSentence> out = new ArrayList<>();
            try (ResultSet r = database.statement("SELECT article, paragraph, number, start, \"end\", spans, page, line, text FROM sentence WHERE id >= ? AND id < ? ORDER BY id",
                    content * ResultWriter.MOST_SENTENCES, (content + 1) * ResultWriter.MOST_SENTENCES).executeQuery()) {
                while (r.next()) {
                    out.add(new FoundSentence(out.size(), r.getInt(1), r.getInt(2), r.getInt(3), ExportReader.spans(r.getString(6), r.getInt(4), r.getInt(5)), r.getInt(7), r.getInt(8),
                            r.getString(9)));
                }
            }
            return out;
        });
    }

    /** All editions that judged a content, oldest first. */
    public List<Judged> history(long content) {
        Map<Long, Edition> editions = this.editions.get().stream().collect(Collectors.toMap(Edition::id, e -> e));
        return database.read(() -> {
            List<Judged> out = new ArrayList<>();
            try (ResultSet r = database.statement("SELECT edition, made, decisions FROM judgement WHERE content = ? ORDER BY edition", content).executeQuery()) {
                while (r.next()) {
                    out.add(new Judged(editions.get(r.getLong(1)), r.getString(2), r.getLong(3)));
                }
            }
            return out;
        });
    }

    /** All that was decided. */
    public Decisions decisions(ContentState content, long decisions) {
        byte[] derivation = database.read(() -> derivation(decisions));
        return judgements.decisions(new KeptContent(content.id(), content.sha256(), content.ending(), decisions, List.of(), derivation));
    }

    private byte[] derivation(long decisions) throws SQLException {
        try (ResultSet rows = database.statement("SELECT derivation FROM decisions WHERE id = ?", decisions).executeQuery()) {
            rows.next();
            return rows.getBytes(1);
        }
    }
}
