package org.gangmu.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gangmu.findings.Findings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several workers on one catalogue of PostgreSQL, and servers that refuse. */
class PostgresWorkersTest {

    private static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0, 0);
    private String at;

    @BeforeEach
    void place() {
        at = PostgresServer.database();
    }

    private static Findings findings(long id) {
        String[] sentences = IntStream.range(0, 10).mapToObj(i -> "第" + id % 11 + "项第" + i + "条目标。").toArray(String[]::new);
        return Invented.findings(sentences);
    }

    /** Reads all documents; as often as not another worker writes the same content at the same time. */
    private Set<Long> work(boolean backwards) {
        Set<Long> taken = new HashSet<>();
        try (Catalogue catalogue = Catalogue.open(at, Mode.WRITE)) {
            Ledger ledger = catalogue.begin("run", catalogue.editions().get(0), 1);
            for (List<Claimed> claimed = ledger.claim(7); !claimed.isEmpty(); claimed = ledger.claim(7)) {
                List<Result> results = new ArrayList<>();
                for (Claimed c : claimed) {
                    assertTrue(taken.add(c.id()));
                    results.add(backwards ? 0 : results.size(), new Result.Found(c, 10, findings(c.id()), 1));
                }
                ledger.commit(results);
            }
            ledger.end(true, NONE);
        }
        return taken;
    }

    @Test
    void workersTakeEachDocumentOnceAndWriteEachContentOnce() throws InterruptedException, ExecutionException {
        Catalogue.create(at);
        try (Catalogue catalogue = Catalogue.open(at, Mode.WRITE)) {
            catalogue.putInForce(catalogue.register(List.of(Invented.RULES), "models"));
            catalogue.add(catalogue.source("all"), IntStream.range(0, 400).mapToObj(i -> Invented.located("d" + i)).toList());
        }
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<Set<Long>>> workers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            boolean backwards = i == 1;
            workers.add(threads.submit(() -> work(backwards)));
        }
        Set<Long> all = new HashSet<>();
        int sum = 0;
        for (Future<Set<Long>> worker : workers) {
            all.addAll(worker.get());
            sum += worker.get().size();
        }
        threads.shutdown();
        assertEquals(400, all.size());
        assertEquals(400, sum);
        try (Catalogue catalogue = Catalogue.open(at, Mode.READ)) {
            Status status = catalogue.status(3, 10);
            assertEquals(Map.of("waiting", 0L, "running", 0L, "done", 400L, "failed", 0L, "gone", 0L), status.documents());
            assertEquals(11, status.contents());
            assertEquals(110, catalogue.number("SELECT count(*) FROM sentence"));
            assertEquals(11, catalogue.number("SELECT count(*) FROM decisions"));
            assertEquals(4000, catalogue.number("SELECT count(*) FROM sentences"));
        }
    }

    @Test
    void whatALivingRunHasInHandIsLeftToIt() {
        Catalogue.create(at);
        try (Catalogue one = Catalogue.open(at, Mode.WRITE); Catalogue two = Catalogue.open(at, Mode.WRITE)) {
            Edition edition = one.register(List.of(Invented.RULES), "models");
            one.add(one.source("all"), List.of(Invented.located("a"), Invented.located("b")));
            Ledger first = one.begin("run", edition, 1);
            assertEquals(2, first.claim(5).size());
            Ledger second = two.begin("run", edition, 1);
            assertEquals(List.of(), second.claim(5));
            assertEquals(2, second.unanswered());
            assertEquals(List.of("running", "running"), two.status(0, 5).runs().stream().map(Status.Run::state).toList());
            one.close();
            PostgresServer.awaitDeath(two);
            assertEquals(List.of("running", "died"), two.status(0, 5).runs().stream().map(Status.Run::state).toList());
            List<Claimed> back = second.claim(5);
            assertEquals(2, back.size());
            assertEquals(1, back.get(0).interrupted());
            assertEquals(0, second.unanswered());
        }
    }

    @Test
    void refusalsSayTheWayOutAndNoPassword() {
        assertTrue(refusal(at).contains("there is no catalogue in this database"));
        assertTrue(refusal(at + "x").contains("there is no such database on the server"));
        assertTrue(refusal(at.replaceAll(":\\d+/", ":1/").replace("postgres:postgres", "postgres:geheim")).contains("the server does not answer"));
        assertFalse(refusal(at.replace("postgres:postgres", "postgres:geheim") + "?password=geheim").contains("geheim"));
        Catalogue.create(at);
        String again = assertThrows(CatalogueException.class, () -> Catalogue.create(at)).getMessage();
        assertTrue(again.contains("there is a catalogue already"), again);
        try (Catalogue reader = Catalogue.open(at, Mode.READ)) {
            String written = assertThrows(CatalogueException.class, () -> reader.source("more")).getMessage();
            assertTrue(written.endsWith("was opened to be read only"), written);
        }
        Catalogue.create(at + "?currentSchema=other");
        Catalogue.open("jdbc:" + at + "?currentSchema=other", Mode.WRITE).close();
    }

    private static String refusal(String address) {
        return assertThrows(CatalogueException.class, () -> Catalogue.open(address, Mode.READ)).getMessage();
    }

    @Test
    void addressesAreReadAsTyped() {
        PostgresAddress full = PostgresAddress.of("postgresql://lin:p%40ss@db.example:5433/archive?ssl=true", Map.of());
        assertEquals("jdbc:postgresql://db.example:5433/archive", full.url());
        assertEquals("lin", full.properties().getProperty("user"));
        assertEquals("p@ss", full.properties().getProperty("password"));
        assertEquals("true", full.properties().getProperty("ssl"));
        assertEquals("postgresql://lin@db.example:5433/archive", full.shown());
        PostgresAddress bare = PostgresAddress.of("jdbc:postgresql:archive", Map.of("PGUSER", "lin", "PGPASSWORD", "geheim"));
        assertEquals("jdbc:postgresql://localhost/archive", bare.url());
        assertEquals("geheim", bare.properties().getProperty("password"));
        assertThrows(CatalogueException.class, () -> PostgresAddress.of("postgresql://db.example/", Map.of()));
    }
}
