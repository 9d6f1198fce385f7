package org.gangmu.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Makes the tables of a catalogue and knows their version. */
final class Schema {

    static final int VERSION = 4;

    private Schema() {
    }

    static void create(Database database) {
        database.change(() -> {
            try (Statement statement = database.connection().createStatement()) {
                for (String file : new String[] {"schema.sql", "views.sql"}) {
                    for (String command : filled(file, database.dialect()).split(";\\s*(\n|$)")) {
                        if (!command.isBlank()) {
                            statement.execute(command);
                        }
                    }
                }
                for (String command : database.dialect().indexSchema()) {
                    statement.execute(command);
                }
            }
            database.update("INSERT INTO setting (name, value) VALUES (?, ?)", "version", String.valueOf(VERSION));
        });
    }

    private static String filled(String file, Dialect dialect) {
        String out;
        try (InputStream in = Schema.class.getResourceAsStream(file)) {
            out = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Map.Entry<String, String> type : dialect.types().entrySet()) {
            out = out.replace("{" + type.getKey() + "}", type.getValue());
        }
        return out;
    }

    /** Refuses tables of another version than this program's: each reads its own only. */
    static void check(Database database) {
        String version = setting(database, "version");
        if (version == null) {
            throw new CatalogueException(database.at() + ": is no catalogue");
        }
        if (Integer.parseInt(version) > VERSION) {
            throw new CatalogueException(database.at() + ": is of a newer Gangmu (tables of version " + version + ", this one knows " + VERSION + "); use that one");
        }
        if (Integer.parseInt(version) < VERSION) {
            throw new CatalogueException(database.at() + ": is of an older Gangmu (tables of version " + version + ", this one knows " + VERSION + "); use that one, or make a new catalogue"
                    + " and add the documents to it");
        }
    }

    /** Null if it is not set. */
    static String setting(Database database, String name) {
        return database.read(() -> {
            try (ResultSet rows = database.statement("SELECT value FROM setting WHERE name = ?", name).executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        });
    }

    /** Within a transaction. */
    static void set(Database database, String name, String value) throws SQLException {
        database.update("INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);
    }
}
