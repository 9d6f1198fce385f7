package org.gangmu.catalogue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.gangmu.text.TemporaryFolder;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/** A catalogue in a file of SQLite: makes it, tells it from other files, opens it to read or to write. */
final class CatalogueFile implements Place {

    /** "Gngm": tells catalogues from other files of SQLite. */
    static final int APPLICATION = 0x476e676d;
    /** No database of SQLite is smaller. */
    private static final int HEADER = 100;
    /** Where the driver unpacks its library. */
    private static final String LIBRARY = "org.sqlite.tmpdir";

    private final Path file;

    CatalogueFile(Path file) {
        this.file = file;
    }

    @Override
    public void create() {
        if (Files.exists(file)) {
            throw new CatalogueException(file + ": there is such a file already; take another name, or work with it if it is a catalogue");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new CatalogueException(file + ": there is no folder " + folder + "; make it first");
        }
        Path made = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(made);
            try (Database database = new Database(connect(made, Mode.WRITE, false), new SqliteDialect(), file.toString(), () -> { })) {
                database.read(() -> {
                    // Large enough for several derivations, so that little of a page stays empty.
                    execute(database.connection(), "PRAGMA page_size = 16384");
                    execute(database.connection(), "PRAGMA application_id = " + APPLICATION);
                    return null;
                });
                Schema.create(database);
            }
            Files.move(made, file);
        } catch (FileAlreadyExistsException e) {
            throw new CatalogueException(file + ": there is such a file already; take another name, or work with it if it is a catalogue", e);
        } catch (SQLException e) {
            throw new SqliteDialect().explain(e, file.toString());
        } catch (IOException e) {
            throw new CatalogueException(file + ": cannot be made: its folder is read-only or full", e);
        }
    }

    @Override
    public Database open(Mode mode) {
        check();
        WriterLock lock = mode == Mode.WRITE ? WriterLock.take(file) : null;
        try {
            return new Database(connection(mode), new SqliteDialect(), file.toString(), lock == null ? () -> { } : lock::close);
        } catch (SQLException | RuntimeException e) {
            if (lock != null) {
                lock.close();
            }
            throw e instanceof SQLException sql ? new SqliteDialect().explain(sql, file.toString()) : (RuntimeException) e;
        }
    }

    private Connection connection(Mode mode) throws SQLException {
        Connection connection = connect(file, mode, false);
        try {
            setUp(connection, mode);
            return connection;
        } catch (SQLException e) {
            connection.close();
            if (mode == Mode.WRITE || !unwritable(e)) {
                throw e;
            }
            return onReadOnlyMedium(e);
        }
    }

    /** Where nothing can be written, SQLite cannot share the file with a writer; there is none, as long as all is in the file itself. */
    private Connection onReadOnlyMedium(SQLException why) throws SQLException {
        try {
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            if (Files.exists(log) && Files.size(log) > 0) {
                throw new CatalogueException(file + ": its last writer was cut off, and its folder is read-only; open it once where it can be written", why);
            }
        } catch (IOException e) {
            throw new CatalogueException(file + ": cannot be read", e);
        }
        Connection connection = connect(file, Mode.READ, true);
        setUp(connection, Mode.READ);
        return connection;
    }

    private static boolean unwritable(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return false;
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        return code.name().startsWith("SQLITE_CANTOPEN") || code.name().startsWith("SQLITE_READONLY");
    }

    /** Refuses what is no catalogue, and changes nothing. */
    private void check() {
        if (!Files.exists(file)) {
            throw new CatalogueException(file + ": there is no catalogue; make one with: gangmu archive init -c " + file);
        }
        if (Files.isDirectory(file)) {
            throw new CatalogueException(file + ": is a folder, not a catalogue");
        }
        if (!Files.isReadable(file)) {
            throw new CatalogueException(file + ": cannot be read; check your right to read it");
        }
        try {
            if (Files.size(file) < HEADER) {
                throw new CatalogueException(file + ": is no catalogue, and no database at all");
            }
            if (application() != APPLICATION) {
                throw new CatalogueException(file + ": is a database of another program, no catalogue");
            }
        } catch (SQLException e) {
            if (e instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB) {
                throw new CatalogueException(file + ": is no catalogue, and no database at all", e);
            }
            throw new SqliteDialect().explain(e, file.toString());
        } catch (IOException e) {
            throw new CatalogueException(file + ": cannot be read; check your right to read it", e);
        }
    }

    /** Not by a look into the file: closing it would let go of all locks that this process has on it, those of other connections among them. */
    private int application() throws SQLException {
        try (Connection asItStands = connect(file, Mode.READ, true)) {
            return application(asItStands);
        } catch (SQLiteException e) {
            if (!e.getResultCode().name().startsWith("SQLITE_CORRUPT")) {
                throw e;
            }
        }
        // While a log is copied into the file, and after a copying that was cut off, the file by itself is shorter than it says; with the log it is whole.
        try (Connection withLog = connect(file, Mode.READ, false)) {
            return application(withLog);
        }
    }

    private static int application(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("PRAGMA application_id")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static Connection connect(Path file, Mode mode, boolean immutable) throws SQLException {
        unpackLibraryIntoOwnFolder();
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(mode == Mode.READ);
        config.setTransactionMode(mode == Mode.READ ? SQLiteConfig.TransactionMode.DEFERRED : SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(30_000);
        // A path is no URI: its percent signs, question and number signs are part of the name.
        String uri = file.toAbsolutePath().toUri().getRawPath() + (immutable ? "?immutable=1" : "");
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        return config.createConnection("jdbc:sqlite:file:" + uri);
    }

    /** Else each process that is killed leaves a copy of SQLite behind. */
    private static void unpackLibraryIntoOwnFolder() {
        if (System.getProperty(LIBRARY) == null) {
            try {
                System.setProperty(LIBRARY, TemporaryFolder.path().toString());
            } catch (IOException e) {
                // SQLite itself will say that there is no place for temporary files.
            }
        }
    }

    private static void setUp(Connection connection, Mode mode) throws SQLException {
        if (mode == Mode.WRITE) {
            execute(connection, "PRAGMA journal_mode = WAL");
            execute(connection, "PRAGMA synchronous = FULL");
            execute(connection, "PRAGMA wal_autocheckpoint = 2000");
            execute(connection, "PRAGMA journal_size_limit = 67108864");
        }
        execute(connection, "PRAGMA cache_size = -65536");
        execute(connection, "PRAGMA temp_store = MEMORY");
        execute(connection, "PRAGMA case_sensitive_like = ON");
        execute(connection, "SELECT count(*) FROM sqlite_schema");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
