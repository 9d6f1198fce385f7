package org.gangmu.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import org.gangmu.text.Chars;

/** One connection to a catalogue's database: transactions, prepared statements, and errors in words for the user. One caller at a time; others wait. */
final class Database implements AutoCloseable {

    /** Something done with the database. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Something done with the database that gives nothing back. */
    interface Step {
        void run() throws SQLException;
    }

    private static final int TRIES = 6;

    private final Connection connection;
    private final Dialect dialect;
    private final String at;
    private final Runnable onClose;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /** @param at the catalogue as shown to the user: without a password; {@code onClose} comes after all else */
    Database(Connection connection, Dialect dialect, String at, Runnable onClose) {
        this.connection = connection;
        this.dialect = dialect;
        this.at = at;
        this.onClose = onClose;
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    String at() {
        return at;
    }

    /** All of it or nothing. It may be done several times, until it passes: what it keeps outside the database has to stand that. */
    synchronized <T> T transaction(Work<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                connection.setAutoCommit(false);
                T out = work.run();
                connection.commit();
                connection.setAutoCommit(true);
                return out;
            } catch (SQLException e) {
                undo(e);
                if (tried == TRIES || !dialect.passing(e)) {
                    throw dialect.explain(e, at);
                }
            } catch (RuntimeException | Error e) {
                undo(e);
                throw e;
            }
        }
    }

    private void undo(Throwable e) {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.clearBatch(); // rows that were gathered and not yet sent are of the transaction that is undone
            }
            connection.rollback();
        } catch (SQLException second) {
            e.addSuppressed(second); // a full or lost database has rolled back by itself
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException second) {
            e.addSuppressed(second);
        }
    }

    void change(Step step) {
        transaction(() -> {
            step.run();
            return null;
        });
    }

    /** Reads; what it prepares and opens must be closed within. */
    synchronized <T> T read(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw dialect.explain(e, at);
        }
    }

    /** Reads everything as it was at one moment; done once only. */
    synchronized <T> T snapshot(Work<T> work) {
        try {
            int isolation = connection.getTransactionIsolation();
            if (dialect.snapshotIsolation() != isolation) {
                connection.setTransactionIsolation(dialect.snapshotIsolation());
            }
            connection.setAutoCommit(false);
            try {
                return work.run();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(isolation);
            }
        } catch (SQLException e) {
            throw dialect.explain(e, at);
        }
    }

    /** The rows of a query that may give very many, so many at once from the server. Within {@link #snapshot}. */
    ResultSet stream(int rows, String sql, Object... values) throws SQLException {
        PreparedStatement statement = statement(sql, values);
        statement.setFetchSize(rows);
        return statement.executeQuery();
    }

    /** The statement, prepared once, with these values: texts, numbers, bytes and nulls. */
    PreparedStatement statement(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return bind(statement, values);
    }

    static PreparedStatement bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof String text) {
                statement.setString(i + 1, Chars.storable(text));
            } else if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else if (value instanceof Double number) {
                statement.setDouble(i + 1, number);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                throw new IllegalArgumentException("no column holds a " + value.getClass());
            }
        }
        return statement;
    }

    int update(String sql, Object... values) throws SQLException {
        return statement(sql, values).executeUpdate();
    }

    /** The first column of the first row as a number, or {@code none} if there is no row. */
    long number(long none, String sql, Object... values) throws SQLException {
        try (ResultSet rows = statement(sql, values).executeQuery()) {
            return rows.next() ? rows.getLong(1) : none;
        }
    }

    @Override
    public synchronized void close() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw dialect.explain(e, at);
        } finally {
            onClose.run();
        }
    }
}
