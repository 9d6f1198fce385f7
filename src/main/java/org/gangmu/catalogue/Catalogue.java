package org.gangmu.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gangmu.source.Located;
import org.gangmu.text.Chars;
import org.gangmu.text.Language;

/**
 * The database of an archive: in a file, or on a server of PostgreSQL.
 *
 * <p>It may be used by several threads; they take turns. All problems are {@link CatalogueException}s.
 */
public final class Catalogue implements AutoCloseable {

    private static final String EDITION = "edition";

    private final Database database;
    private final Numbers numbers;

    private Catalogue(Database database) {
        this.database = database;
        this.numbers = new Numbers(database);
    }

    /** @param at as for {@link #open}; there must be no catalogue there */
    public static void create(String at) {
        Place.of(at).create();
    }

    /** @param at a file, or {@code postgresql://user@host:port/database} */
    public static Catalogue open(String at, Mode mode) {
        Database database = Place.of(at).open(mode);
        try {
            Schema.check(database);
            return new Catalogue(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Whether this names a database on a server, not a file. */
    public static boolean isServer(String at) {
        return PostgresAddress.is(at);
    }

    /** The catalogue as shown to people: its file, or its address without password. */
    public String shown() {
        return database.at();
    }

    /** The files that it takes, some of which come and go; none on a server. */
    public List<Path> files() {
        return PostgresAddress.is(shown()) ? List.of() : Stream.of("", "-wal", "-shm", "-journal", ".lock").map(ending -> Path.of(shown() + ending)).toList();
    }

    /** The number of a source, which is added if it is new. */
    public long source(String spec) {
        return database.transaction(() -> {
            database.update("INSERT INTO source (spec, added) VALUES (?, ?) ON CONFLICT DO NOTHING", spec, LedgerTables.now());
            return database.number(-1, "SELECT id FROM source WHERE spec = ?", Chars.storable(spec));
        });
    }

    /** What was added, as typed, in the order of adding. */
    public List<String> sources() {
        return database.read(() -> {
            try (ResultSet rows = database.statement("SELECT spec FROM source ORDER BY id").executeQuery()) {
                List<String> out = new ArrayList<>();
                while (rows.next()) {
                    out.add(rows.getString(1));
                }
                return out;
            }
        });
    }

    /** Adds documents, as {@link Ledger#add} does, without a run. */
    public Ledger.Added add(long source, List<Located> documents) {
        return new DocumentTable(database).add(source, documents);
    }

    /**
     * Keeps rulebooks and the edition that they make with these models, if they are new.
     *
     * @return the edition with its number
     */
    public Edition register(List<Rules> rulebooks, String models) {
        List<String> versions = rulebooks.stream().map(Rules::version).sorted().toList();
        long id = database.transaction(() -> {
            for (Rules rules : rulebooks) {
                database.update("INSERT INTO rulebook (version, language, files) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", rules.version(), rules.language().code(), rules.files());
            }
            String joined = String.join(" ", versions);
            database.update("INSERT INTO edition (rulebooks, models, made) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", joined, models, LedgerTables.now());
            return database.number(-1, "SELECT id FROM edition WHERE rulebooks = ? AND models = ?", joined, models);
        });
        return new Edition(id, versions, models);
    }

    /** The edition whose decisions searches, views and exports show; empty before the first run. */
    public Optional<Edition> inForce() {
        String number = Schema.setting(database, EDITION);
        return number == null ? Optional.empty() : editions().stream().filter(e -> e.id() == Long.parseLong(number)).findFirst();
    }

    public void putInForce(Edition edition) {
        database.change(() -> Schema.set(database, EDITION, String.valueOf(edition.id())));
    }

    /**
     * Puts an edition in force in the place of another, unless contents are left that only the other one judged: runs at work may have added some a moment ago.
     *
     * @return whether it is in force now
     * @throws CatalogueException if the other one is in force no more
     */
    public boolean replaceInForce(Edition before, Edition edition) {
        return database.transaction(() -> {
            // From here on no run writes before this is done.
            if (database.update("UPDATE setting SET value = value WHERE name = ? AND value = ?", EDITION, String.valueOf(before.id())) == 0) {
                throw new CatalogueException(database.at() + ": other rulebooks were put in force meanwhile; start again, to go on from them");
            }
            boolean all = judgements().left(before, edition) == 0;
            if (all) {
                Schema.set(database, EDITION, String.valueOf(edition.id()));
            }
            return all;
        });
    }

    /** All editions, oldest first. */
    public List<Edition> editions() {
        return database.read(() -> {
            try (ResultSet rows = database.statement("SELECT id, rulebooks, models FROM edition ORDER BY id").executeQuery()) {
                List<Edition> out = new ArrayList<>();
                while (rows.next()) {
                    out.add(edition(rows));
                }
                return out;
            }
        });
    }

    private static Edition edition(ResultSet rows) throws SQLException {
        String rulebooks = rows.getString(2);
        return new Edition(rows.getLong(1), rulebooks.isEmpty() ? List.of() : List.of(rulebooks.split(" ")), rows.getString(3));
    }

    /** The rulebook of this version as it was kept. */
    public Optional<Rules> rules(String version) {
        return database.read(() -> {
            try (ResultSet rows = database.statement("SELECT language, files FROM rulebook WHERE version = ?", version).executeQuery()) {
                return rows.next() ? Optional.of(new Rules(version, Language.ofCode(rows.getString(1)), rows.getBytes(2))) : Optional.empty();
            }
        });
    }

    /**
     * Begins a run.
     *
     * @param kind    run, retry, rerun, verify
     * @param edition one that is registered
     * @param workers processes that read documents
     */
    public Ledger begin(String kind, Edition edition, int workers) {
        return LedgerTables.begin(database, new ResultWriter(database, numbers), kind, edition.id(), workers);
    }

    /**
     * Puts an edition in force under which every document is to be read again: that of other libraries, which may read other texts out of the same files.
     *
     * @return how many documents wait now
     */
    public long readAgain(Edition edition) {
        return database.transaction(() -> {
            Schema.set(database, EDITION, String.valueOf(edition.id()));
            return (long) database.update("UPDATE document SET state = 'waiting', attempts = 0, interrupted = 0, cause = NULL, reason = NULL, changed = ?"
                    + " WHERE state IN ('done', 'failed', 'gone')", LedgerTables.now());
        });
    }

    /** How many documents have a name that begins so, without those that are gone. */
    public long documents(String beginning) {
        return database.read(() -> database.number(0, "SELECT count(*) FROM document WHERE name >= ? AND name < ? AND state <> 'gone'", Chars.storable(beginning),
                Chars.storable(beginning) + Character.MAX_VALUE));
    }

    /** Whether any sentence ever got this label, or anything else of this name. */
    public boolean knows(String name) {
        return database.read(() -> database.number(-1, "SELECT id FROM word WHERE word = ?", name)) >= 0;
    }

    /** Whether any article was ever taken for one of this kind. */
    public boolean knowsKind(String kind) {
        return database.read(() -> database.number(-1, "SELECT decisions FROM article WHERE kind = ? LIMIT 1", kind)) >= 0;
    }

    /** Whether any sentence ever got its label by this rule; {@code *} stands for anything. */
    public boolean knowsRule(String rule) {
        return database.read(() -> !FilterSql.rules(database, rule).isEmpty());
    }

    /** The indicators, places and people that it knows. */
    public KnownNames names() {
        return new KnownNames(database);
    }

    /** What editions decided of contents. */
    public Judgements judgements() {
        return new Judgements(database, numbers);
    }

    /** How the archive stands: at most {@code examples} documents for each cause of failure, and the last {@code runs} runs. */
    public Status status(int examples, int runs) {
        return new StatusReader(database).read(examples, runs);
    }

    /**
     * Lets documents that failed or were gone wait again, as if they had not been tried.
     *
     * @param cause only those of this cause, "gone" among them; empty for all
     * @param name  only those of such names ({@code *} and {@code ?} stand for others; without them, all that hold the text); empty for all
     * @return how many
     */
    public int retry(String cause, String name) {
        return database.transaction(() -> database.update("UPDATE document SET state = 'waiting', attempts = 0, interrupted = 0, cause = NULL, reason = NULL, changed = ?"
                + " WHERE state IN ('failed', 'gone') AND (? = '' OR coalesce(cause, state) = ?) AND name LIKE ? ESCAPE '!'", LedgerTables.now(), cause, cause, name.isEmpty() ? "%" : NamePattern.like(name)));
    }

    /**
     * Searches sentences, the indicators of their figures, titles, meetings and people.
     *
     * @param query words with spaces between, all of which must be there; {@code "a phrase"}; {@code -without}; {@code word*}; empty for all that pass the filter
     * @param limit of hits
     * @param count whether all hits are counted, which takes as long as there are many
     */
    public Hits search(String query, SearchFilter filter, int limit, boolean count) {
        String inForce = filter.edition() > 0 ? String.valueOf(filter.edition()) : Schema.setting(database, EDITION);
        return inForce == null ? new Hits(List.of(), false, count ? 0 : -1) : SentenceSearch.find(database, query, filter, Long.parseLong(inForce), limit, count);
    }

    /** Single documents and what was ever decided of them. */
    public Lookup lookup() {
        return new Lookup(database, judgements(), this::editions);
    }

    /**
     * Counts what is held under an edition.
     *
     * @param before the edition to compare with; null for none
     * @param most   documents of each list
     */
    public ReportFigures figures(Edition edition, Edition before, int most) {
        return new ReportReader(database, edition).read(before, most);
    }

    /** Takes a table out, row for row in the order of documents' names; see {@link ExportTable}. */
    public void export(ExportTable table, ExportFilter filter, RowTaker taker) throws IOException {
        new ExportReader(database, table, filter, taker).read();
    }

    /** The single number that a query gives; for tests. */
    long number(String sql) {
        return database.read(() -> database.number(-1, sql));
    }

    @Override
    public void close() {
        database.close();
    }
}
