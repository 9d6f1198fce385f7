package org.gangmu.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
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

    private final Connection connection;

    /** A document that waits. @param attempts that failed so far; 0: it was announced and not looked at yet */
    record Waiting(String id, int attempts, Instant due, String reason) {
    }

    private ConnectorState(Connection connection) {
        this.connection = connection;
    }

    /** @throws IOException if the file cannot be opened, as when another connector has it */
    static ConnectorState open(Path file) throws IOException {
        Connection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try (Statement statement = connection.createStatement()) {
                // Two connectors on one file would each take the other's documents for done.
                statement.execute("PRAGMA locking_mode=EXCLUSIVE");
                statement.execute("PRAGMA synchronous=FULL");
                statement.execute("CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL)");
                statement.execute("CREATE TABLE IF NOT EXISTS waiting (id TEXT PRIMARY KEY, attempts INTEGER NOT NULL, due INTEGER NOT NULL, reason TEXT NOT NULL)");
                statement.execute("CREATE TABLE IF NOT EXISTS current (id TEXT PRIMARY KEY, version TEXT NOT NULL) WITHOUT ROWID");
                statement.execute("INSERT OR REPLACE INTO state VALUES ('opened', datetime('now'))");
            }
            return new ConnectorState(connection);
        } catch (SQLException e) {
            if (connection != null) {
                try {
                    connection.close();
                } catch (SQLException again) {
                    e.addSuppressed(again);
                }
            }
            boolean taken = String.valueOf(e.getMessage()).contains("locked") || String.valueOf(e.getMessage()).contains("BUSY");
            throw new IOException(taken ? "another connector works with " + file + ": end it first, or give this one a state file of its own (state = …)"
                    : file + " cannot be used to remember how far the connector has come (" + e.getMessage() + "): name another place (state = …), or remove it", e);
        }
    }

    synchronized String cursor() throws IOException {
        return value(CURSOR);
    }

    synchronized String edition() throws IOException {
        return value(EDITION);
    }

    /** When the last look at all documents began. */
    synchronized Instant scanned() throws IOException {
        String value = value(SCANNED);
        return value.isEmpty() ? Instant.EPOCH : Instant.parse(value);
    }

    /** From now on all documents are looked at, from the first. */
    synchronized void startOver(String edition, Instant now) throws IOException {
        transaction(() -> {
            if (!edition.equals(value(EDITION))) {
                update("DELETE FROM current");
            }
            put(EDITION, edition);
            put(CURSOR, "");
            put(SCANNED, now.toString());
        });
    }

    synchronized void advance(String cursor) throws IOException {
        transaction(() -> put(CURSOR, cursor));
    }

    /** Notes that a document waits for its first look. One that waited already is looked at at once. */
    synchronized void announce(String id, Instant now) throws IOException {
        transaction(() -> update("INSERT INTO waiting VALUES (?, 0, ?, '') ON CONFLICT (id) DO UPDATE SET attempts = 0, due = excluded.due", id, now.toEpochMilli()));
    }

    synchronized void postpone(String id, int attempts, Instant due, String reason) throws IOException {
        transaction(() -> update("INSERT OR REPLACE INTO waiting VALUES (?, ?, ?, ?)", id, attempts, due.toEpochMilli(), reason));
    }

    /** Notes that a document needs nothing more, unless it was announced anew since {@code seen}. */
    synchronized void done(String id, Optional<Waiting> seen) throws IOException {
        transaction(() -> {
            if (seen.isPresent()) {
                update("DELETE FROM waiting WHERE id = ? AND due = ? AND attempts = ?", id, seen.get().due().toEpochMilli(), seen.get().attempts());
            } else {
                update("DELETE FROM waiting WHERE id = ? AND attempts > 0", id);
            }
        });
    }

    /** Remembers that this version of a document has the labels of the edition in force. */
    synchronized void current(String id, String version) throws IOException {
        transaction(() -> update("INSERT OR REPLACE INTO current VALUES (?, ?)", id, version));
    }

    synchronized boolean isCurrent(String id, String version) throws IOException {
        return !query("SELECT version FROM current WHERE id = ? AND version = ?", rows -> rows.getString(1), id, version).isEmpty();
    }

    /** Documents that are due, the longest waiting first. */
    synchronized List<Waiting> due(Instant now, int most) throws IOException {
        return query("SELECT id, attempts, due, reason FROM waiting WHERE due <= ? ORDER BY due, id LIMIT ?", ConnectorState::waiting, now.toEpochMilli(), most);
    }

    synchronized List<Waiting> waiting() throws IOException {
        return query("SELECT id, attempts, due, reason FROM waiting ORDER BY due, id", ConnectorState::waiting);
    }

    synchronized Optional<Waiting> waiting(String id) throws IOException {
        return query("SELECT id, attempts, due, reason FROM waiting WHERE id = ?", ConnectorState::waiting, id).stream().findFirst();
    }

    private static Waiting waiting(ResultSet rows) throws SQLException {
        return new Waiting(rows.getString(1), rows.getInt(2), Instant.ofEpochMilli(rows.getLong(3)), rows.getString(4));
    }

    /** Forgets all. */
    synchronized void clear() throws IOException {
        transaction(() -> {
            update("DELETE FROM state");
            update("DELETE FROM waiting");
            update("DELETE FROM current");
        });
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private interface Work {
        void run() throws SQLException, IOException;
    }

    private interface Row<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private void transaction(Work work) throws IOException {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private String value(String name) throws IOException {
        return query("SELECT value FROM state WHERE name = ?", rows -> rows.getString(1), name).stream().findFirst().orElse("");
    }

    private void put(String name, String value) throws SQLException {
        update("INSERT OR REPLACE INTO state VALUES (?, ?)", name, value);
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private <T> List<T> query(String sql, Row<T> row, Object... values) throws IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> out = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    out.add(row.of(rows));
                }
            }
            return out;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static StateException failed(SQLException e) {
        return new StateException("the connector cannot write down how far it has come (" + e.getMessage() + "): is the disk full, or the state file gone?", e);
    }
}
