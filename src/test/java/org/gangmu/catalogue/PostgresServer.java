package org.gangmu.catalogue;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real server of PostgreSQL, started once for all tests that ask for it; it ends with their process. */
public final class PostgresServer {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static EmbeddedPostgres server;
    private static String whyNot;

    private PostgresServer() {
    }

    /** The address of a database of its own. Where the server cannot run, the test is passed over. */
    public static synchronized String database() {
        if (server == null && whyNot == null) {
            try {
                server = EmbeddedPostgres.builder().start();
                EmbeddedPostgres started = server;
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        started.close();
                    } catch (IOException e) {
                        System.err.println("PostgreSQL of the tests was not stopped: " + e.getMessage());
                    }
                }));
            } catch (IOException | RuntimeException e) {
                whyNot = e.toString();
            }
        }
        assumeTrue(server != null, () -> "PostgreSQL cannot run here: " + whyNot);
        String name = "gangmu" + MADE.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "postgresql://postgres:postgres@localhost:" + server.getPort() + "/" + name;
    }

    /** A server takes a moment to see that a process is gone: waits until the catalogue's connection is the only one. */
    static void awaitDeath(Catalogue catalogue) {
        for (int i = 0; i < 1000 && catalogue.number("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'gangmu' AND datname = current_database()") > 1; i++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
