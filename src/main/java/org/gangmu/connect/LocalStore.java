package org.gangmu.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A small SQLite file that belongs to one connector at a time, and whose every change is on the disk before it is said to be done. */
public final class LocalStore implements AutoCloseable {

    private final Path file;
    private final Connection connection;

    /** Some changes that are done together or not at all. */
    public interface Changes {
        void run() throws IOException;
    }

    /** Makes a value of a row of an answer. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private LocalStore(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens or makes one.
     *
     * @param entry  of the configuration that names the file, for messages
     * @param schema statements that can be made again and again
     * @throws IOException if it cannot be opened, as when another connector has it
     */
    public static LocalStore open(Path file, String entry, List<String> schema) throws IOException {
        Connection connection = null;
        try {
            keepToOwner(file);
            connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try (Statement statement = connection.createStatement()) {
                // Two connectors on one file would each take the other's documents for done.
                statement.execute("PRAGMA locking_mode=EXCLUSIVE");
                statement.execute("PRAGMA synchronous=FULL");
                for (String sql : schema) {
                    statement.execute(sql);
                }
                // Only a change takes the lock.
                statement.execute("PRAGMA user_version=1");
            }
            return new LocalStore(file, connection);
        } catch (SQLException e) {
            close(connection, e);
            throw new IOException(String.valueOf(e.getMessage()).contains("BUSY") ? "another connector works with " + file + ": end it first, or give this one a file of its own (" + entry + " = …)"
                    : file + " cannot be used by the connector (" + e.getMessage() + "): name another place (" + entry + " = …), or remove it", e);
        }
    }

    /** Texts of documents may be in it: what SQLite makes beside it has the same rights. Where there are no such rights, or no such folder, the file is left to SQLite. */
    private static void keepToOwner(Path file) {
        try {
            Files.createFile(file.toAbsolutePath(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException | UnsupportedOperationException e) {
            // It is there already, or SQLite says what is wrong.
        }
    }

    private static void close(Connection connection, SQLException failed) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            failed.addSuppressed(e);
        }
    }

    public synchronized void together(Changes changes) throws IOException {
        try {
            connection.setAutoCommit(false);
            try {
                changes.run();
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

    /** @return how many rows it changed */
    public synchronized int update(String sql, Object... values) throws IOException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    public synchronized <T> List<T> query(String sql, Row<T> row, Object... values) throws IOException {
        try (PreparedStatement statement = prepare(sql, values); ResultSet rows = statement.executeQuery()) {
            List<T> out = new ArrayList<>();
            while (rows.next()) {
                out.add(row.of(rows));
            }
            return out;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private StateException failed(SQLException e) {
        return new StateException(file + " cannot be read or written (" + e.getMessage() + "): is the disk full, or the file gone?", e);
    }
}
