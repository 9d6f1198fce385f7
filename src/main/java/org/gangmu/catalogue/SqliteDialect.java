package org.gangmu.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite: one process writes, so that every other run is dead and no row needs a lock. */
final class SqliteDialect implements Dialect {

    /** What the driver says when it cannot unpack or load its library. */
    private static final String UNLOADED = "Error opening connection";

    @Override
    public Map<String, String> types() {
        return Map.of("key", "INTEGER PRIMARY KEY", "bigkey", "INTEGER PRIMARY KEY", "bytes", "BLOB", "real", "REAL", "name", "TEXT", "keyed", "WITHOUT ROWID");
    }

    @Override
    public List<String> indexSchema() {
        // The tokens are made in Java: this tokenizer only splits at spaces, as all other signs of ASCII that tokens can have are letters to it.
        return List.of(index("passage_index"), index("name_index"));
    }

    private static String index(String name) {
        return "CREATE VIRTUAL TABLE " + name + " USING fts5(tokens, content='', detail='none', columnsize=0, tokenize=\"ascii tokenchars '.'\")";
    }

    @Override
    public String nameQuery() {
        return "SELECT rowid FROM name_index WHERE name_index MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?";
    }

    @Override
    public String passages() {
        return "(SELECT rowid AS id FROM passage_index WHERE passage_index MATCH ? AND rowid BETWEEN ? AND ?) i";
    }

    @Override
    public List<String> byIndexes() {
        return List.of();
    }

    @Override
    public String holds(String column) {
        return "instr(" + column + ", ?) > 0";
    }

    @Override
    public String holdsWord(String column) {
        return "instr(lower(" + column + "), ?) > 0";
    }

    @Override
    public String match(Collection<String> tokens) {
        return tokens.stream().map(t -> t.endsWith("*") ? '"' + t.substring(0, t.length() - 1) + "\" *" : '"' + t + '"').collect(Collectors.joining(" AND "));
    }

    @Override
    public String nameInsert() {
        return "INSERT INTO name_index (rowid, tokens) VALUES (?, ?)";
    }

    @Override
    public String indexInsert() {
        return "INSERT INTO passage_index (rowid, tokens) VALUES (?, ?)";
    }

    @Override
    public String skippingLocked() {
        return "";
    }

    @Override
    public String locking() {
        return "";
    }

    @Override
    public String sharing() {
        return "";
    }

    @Override
    public int snapshotIsolation() {
        return Connection.TRANSACTION_SERIALIZABLE;
    }

    @Override
    public void hold(Connection connection, long run) {
        // the lock on the file says it for all runs
    }

    @Override
    public void release(Connection connection, long run) {
        // as above
    }

    @Override
    public boolean dead(Connection connection, long run) {
        return true;
    }

    @Override
    public boolean alive(Connection connection, long run, String host, long pid) {
        return !host.equals(WriterLock.host()) || ProcessHandle.of(pid).isPresent();
    }

    @Override
    public boolean passing(SQLException e) {
        return false;
    }

    @Override
    public CatalogueException explain(SQLException e, String at) {
        SQLiteErrorCode code = e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        String name = code.name();
        String message;
        if (code == SQLiteErrorCode.UNKNOWN_ERROR && UNLOADED.equals(e.getMessage())) {
            message = "SQLite cannot be loaded: the folder for temporary files (" + System.getProperty("java.io.tmpdir") + ") is full, read-only, or bars programs; name another one"
                    + " with JAVA_OPTS=-Djava.io.tmpdir=FOLDER";
        } else if (name.startsWith("SQLITE_FULL") || name.equals("SQLITE_IOERR_WRITE") || name.equals("SQLITE_IOERR_FSYNC") || name.equals("SQLITE_IOERR_SHMSIZE")) {
            message = "no room is left on its disk; nothing is lost: make room and start again";
        } else if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
            message = "another program holds it locked; close that program, or wait, and start again";
        } else if (name.startsWith("SQLITE_READONLY") || name.equals("SQLITE_PERM")) {
            message = "cannot be written: the file or its folder is read-only";
        } else if (name.startsWith("SQLITE_CANTOPEN")) {
            message = "cannot be opened: check that file and folder are there and may be read and written";
        } else if (name.startsWith("SQLITE_NOTADB")) {
            message = "is no catalogue";
        } else if (name.startsWith("SQLITE_CORRUPT")) {
            message = "is damaged; put a copy of it in its place, or rescue what is there with: sqlite3 OLD .recover | sqlite3 NEW";
        } else if (name.startsWith("SQLITE_IOERR")) {
            message = "its disk does not answer as it should (" + name.substring("SQLITE_".length()).toLowerCase(Locale.ROOT) + "); nothing committed is lost";
        } else {
            message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
        return new CatalogueException(at + ": " + message, e);
    }
}
