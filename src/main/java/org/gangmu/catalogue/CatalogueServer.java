package org.gangmu.catalogue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A catalogue in a database of PostgreSQL. */
final class CatalogueServer implements Place {

    private final PostgresAddress address;

    CatalogueServer(PostgresAddress address) {
        this.address = address;
    }

    @Override
    public void create() {
        try (Database database = connect()) {
            database.read(() -> {
                if (holdsTables(database.connection())) {
                    throw new CatalogueException(address.shown() + ": there is a catalogue already; take another database, or another name space with ?currentSchema=NAME");
                }
                if (!one(database.connection(), "SHOW server_encoding").equals("UTF8")) {
                    throw new CatalogueException(address.shown() + ": the database does not hold Unicode; make another with: createdb -E UTF8 -T template0");
                }
                execute(database.connection(), "CREATE SCHEMA IF NOT EXISTS \"" + address.schema().replace("\"", "\"\"") + "\"");
                return null;
            });
            Schema.create(database);
        }
    }

    @Override
    public Database open(Mode mode) {
        Database database = connect();
        try {
            return database.read(() -> {
                if (!holdsTables(database.connection())) {
                    throw new CatalogueException(address.shown() + ": there is no catalogue in this database; make one with: gangmu archive init -c ADDRESS");
                }
                if (mode == Mode.READ) {
                    execute(database.connection(), "SET default_transaction_read_only = on");
                }
                return database;
            });
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private Database connect() {
        PostgresDialect dialect = new PostgresDialect();
        try {
            Connection connection = DriverManager.getConnection(address.url(), address.properties());
            return new Database(connection, dialect, address.shown(), () -> { });
        } catch (SQLException e) {
            throw dialect.explain(e, address.shown());
        }
    }

    private static boolean holdsTables(Connection connection) throws SQLException {
        return one(connection, "SELECT to_regclass('setting')::text") != null;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
