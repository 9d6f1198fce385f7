package org.gangmu.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a connector remembers from one run to the next: how far it has come, which documents wait for another try, and which versions it found current. The labels themselves and their stamps are in the
 * host: should this file be lost, the next run looks at every document once more, and writes nothing twice.
 */
final class ConnectorState implements AutoCloseable {

    private static final String CURSOR = "cursor";
    private static final String EDITION = "edition";
    private static final String SCANNED = "scanned";
    private static final String HOST = "host";
    private static final String WAITING = "SELECT id, attempts, due, reason, version, news FROM waiting";

    private final LocalStore store;

    /**
     * A document that waits.
     *
     * @param attempts that failed so far; 0: it was announced and not looked at yet
     * @param version  of the document at the last of them
     * @param news     how often it was announced since it waits: by it a later announcement is told from the one that is being answered, whatever the clock says
     */
    record Waiting(String id, int attempts, Instant due, String reason, String version, long news) {
    }

    /** A document that cannot be read, or only with problems. */
    record Unsound(String id, String name, String reason) {
    }

    private ConnectorState(LocalStore store) {
        this.store = store;
    }

    /** @throws IOException if the file cannot be opened, as when another connector has it */
    static ConnectorState open(Path file) throws IOException {
        return new ConnectorState(LocalStore.open(file, ConnectorOptions.STATE, List.of("CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
                "CREATE TABLE IF NOT EXISTS waiting (id TEXT PRIMARY KEY, attempts INTEGER NOT NULL, due INTEGER NOT NULL, reason TEXT NOT NULL,"
                + " version TEXT NOT NULL, news INTEGER NOT NULL)",
                "CREATE INDEX IF NOT EXISTS waiting_due ON waiting (due, id)",
                "CREATE TABLE IF NOT EXISTS current (id TEXT PRIMARY KEY, version TEXT NOT NULL) WITHOUT ROWID",
                "CREATE TABLE IF NOT EXISTS refused (id TEXT PRIMARY KEY, name TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID")));
    }

    String cursor() throws IOException {
        return value(CURSOR);
    }

    String edition() throws IOException {
        return value(EDITION);
    }

    /** When the last look at all documents began. */
    Instant scanned() throws IOException {
        String value = value(SCANNED);
        return value.isEmpty() ? Instant.EPOCH : Instant.parse(value);
    }

    /** Name of the host that the cursor and the versions are of. */
    String host() throws IOException {
        return value(HOST);
    }

    /** From now on all documents are looked at, from the first. */
    void startOver(String host, String edition, Instant now) throws IOException {
        store.together(() -> {
            if (!edition.equals(value(EDITION)) || !host.equals(value(HOST))) {
                store.update("DELETE FROM current");
            }
            if (!host.equals(value(HOST))) {
                store.update("DELETE FROM refused");
            }
            put(HOST, host);
            put(EDITION, edition);
            put(CURSOR, "");
            put(SCANNED, now.toString());
        });
    }

    void advance(String cursor) throws IOException {
        put(CURSOR, cursor);
    }

    /** Notes that a document waits for its first look. One that waited already is looked at at once. */
    void announce(String id, Instant now) throws IOException {
        store.update("INSERT INTO waiting VALUES (?, 0, ?, '', '', 1) ON CONFLICT (id) DO UPDATE SET attempts = 0, due = excluded.due, news = news + 1", id, now.toEpochMilli());
    }

    /** Notes that a document waits for another try, unless it was announced anew: then it is due already. @param news that were seen before the try */
    void postpone(String id, int attempts, Instant due, String reason, String version, long news) throws IOException {
        store.update("INSERT INTO waiting VALUES (?, ?, ?, ?, ?, 0) ON CONFLICT (id) DO UPDATE SET attempts = excluded.attempts, due = excluded.due, reason = excluded.reason, version = excluded.version"
                + " WHERE news = ?", id, attempts, due.toEpochMilli(), reason, version, news);
    }

    /** Notes that a document needs nothing more, unless it was announced anew. @param news that were seen before it was looked at */
    void done(String id, long news) throws IOException {
        store.update("DELETE FROM waiting WHERE id = ? AND news = ?", id, news);
    }

    /** Remembers that this version of a document has the labels of the edition in force. */
    void current(String id, String version) throws IOException {
        store.update("INSERT OR REPLACE INTO current VALUES (?, ?)", id, version);
    }

    boolean isCurrent(String id, String version) throws IOException {
        return !store.query("SELECT version FROM current WHERE id = ? AND version = ?", rows -> rows.getString(1), id, version).isEmpty();
    }

    /** Remembers what is wrong with a document, for people who ask. */
    void unsound(Unsound document) throws IOException {
        store.update("INSERT OR REPLACE INTO refused VALUES (?, ?, ?)", document.id(), document.name(), document.reason());
    }

    /** Forgets that something was wrong with a document, if it was. */
    void sound(String id) throws IOException {
        store.update("DELETE FROM refused WHERE id = ?", id);
    }

    List<Unsound> unsound() throws IOException {
        return store.query("SELECT id, name, reason FROM refused ORDER BY name, id", rows -> new Unsound(rows.getString(1), rows.getString(2), rows.getString(3)));
    }

    /** Documents that are due, the longest waiting first. */
    List<Waiting> due(Instant now, int most) throws IOException {
        return store.query(WAITING + " WHERE due <= ? ORDER BY due, id LIMIT ?", ConnectorState::waiting, now.toEpochMilli(), most);
    }

    List<Waiting> waiting() throws IOException {
        return store.query(WAITING + " ORDER BY due, id", ConnectorState::waiting);
    }

    Optional<Waiting> waiting(String id) throws IOException {
        return store.query(WAITING + " WHERE id = ?", ConnectorState::waiting, id).stream().findFirst();
    }

    private static Waiting waiting(ResultSet rows) throws SQLException {
        return new Waiting(rows.getString(1), rows.getInt(2), Instant.ofEpochMilli(rows.getLong(3)), rows.getString(4), rows.getString(5), rows.getLong(6));
    }

    /** How many wait. */
    int waitingCount() throws IOException {
        return store.query("SELECT count(*) FROM waiting", rows -> rows.getInt(1)).get(0);
    }

    /** When the next of them is due; empty if none waits. */
    Optional<Instant> nextDue() throws IOException {
        return store.query("SELECT due FROM waiting ORDER BY due LIMIT 1", rows -> Instant.ofEpochMilli(rows.getLong(1))).stream().findFirst();
    }

    /** Forgets all. */
    void clear() throws IOException {
        store.together(() -> {
            store.update("DELETE FROM state");
            store.update("DELETE FROM waiting");
            store.update("DELETE FROM current");
            store.update("DELETE FROM refused");
        });
    }

    @Override
    public void close() throws IOException {
        store.close();
    }

    private String value(String name) throws IOException {
        return store.query("SELECT value FROM state WHERE name = ?", rows -> rows.getString(1), name).stream().findFirst().orElse("");
    }

    private void put(String name, String value) throws IOException {
        store.update("INSERT OR REPLACE INTO state VALUES (?, ?)", name, value);
    }
}
