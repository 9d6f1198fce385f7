package org.gangmu.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.ExportFilter;
import org.gangmu.catalogue.ExportTable;
import org.gangmu.catalogue.Mode;
import org.gangmu.catalogue.PostgresServer;
import org.gangmu.catalogue.Rows;
import org.gangmu.source.FileFinder;
import org.gangmu.write.LedgerFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An archive that is killed over and over ends with exactly the rows of one that is left in peace. Real processes, real kills, at random points.
 *
 * <p>More of it: {@code mvn test -Dtest=KillTest -Dgangmu.kills=60 -Dgangmu.documents=400}; the same again: {@code -Dgangmu.seed=…} as printed.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class KillTest {

    private static final int KILLS = Integer.getInteger("gangmu.kills", 6);
    private static final int DOCUMENTS = Integer.getInteger("gangmu.documents", 110);
    private static final long SEED = Long.getLong("gangmu.seed", System.nanoTime() % 1_000_000);
    /** A document may take so long; longer on a busy machine. */
    private static final String SECONDS = System.getProperty("gangmu.seconds", "12");

    @TempDir
    private static Path folder;
    private static Path sources;
    /** Those of them that cost no reader. */
    private static Path others;
    /** Of a run that nobody disturbs. */
    private static List<String> expected;
    private static List<String> expectedOfOthers;
    /** All of it, exported. */
    private static byte[] table;
    private final Random random = new Random(SEED);
    private final List<GangmuProcess> started = new ArrayList<>();
    private Path here;

    @BeforeAll
    static void anUndisturbedRun() throws IOException, InterruptedException, SQLException {
        sources = folder.resolve("sources");
        others = sources.resolve("others");
        SmallArchive.write(sources, DOCUMENTS);
        KillTest one = new KillTest();
        one.here = Files.createDirectories(folder.resolve("undisturbed"));
        String catalogue = one.made(one.here.resolve("a.db").toString(), sources);
        GangmuProcess run = one.run(catalogue);
        one.refusesASecondRun(run, catalogue);
        assertEquals(1, run.await(), run.complaints());
        expected = new Rows(catalogue).all();
        expectedOfOthers = ofOthers(expected);
        table = exported(catalogue);
        assertTrue(run.complaints().contains("deadly/hang.txt: took longer than"), run.complaints());
        assertTrue(run.complaints().contains("deadly/exit.txt: its reader died with exit status 7"), run.complaints());
        assertTrue(expected.stream().filter(r -> r.startsWith("document\t")).count() >= DOCUMENTS, run.said());
        one.nothingIsLeftBehind();
    }

    @AfterEach
    void endAll() throws InterruptedException {
        for (GangmuProcess process : started) {
            process.kill();
        }
    }

    private void refusesASecondRun(GangmuProcess first, String catalogue) throws IOException, InterruptedException {
        while (first.isAlive() && first.children().isEmpty()) {
            Thread.sleep(20);
        }
        GangmuProcess second = GangmuProcess.run(here, "run", "-c", catalogue);
        assertTrue(first.isAlive(), first.complaints());
        assertEquals(2, second.exit(), second.complaints());
        assertTrue(second.complaints().contains(catalogue + ": is being written by another process (process "), second.complaints());
        assertFalse(second.complaints().contains("Exception"), second.complaints());
    }

    private String made(String catalogue, Path documents) throws IOException, InterruptedException {
        GangmuProcess init = GangmuProcess.run(here, "init", "-c", catalogue, "--rules", "rules");
        assertEquals(0, init.exit(), init.complaints());
        GangmuProcess add = GangmuProcess.run(here, "add", "-c", catalogue, documents.toString());
        assertEquals(0, add.exit(), add.complaints());
        return catalogue;
    }

    private GangmuProcess run(String catalogue) throws IOException {
        GangmuProcess out = GangmuProcess.start(here, "run", "-c", catalogue, "-j", "2", "--memory", "256", "--attempts", "2", "--document-time", SECONDS);
        started.add(out);
        return out;
    }

    /** Kills runs at random points until there were enough kills, then lets them finish. */
    private String killAndFinish(String catalogue, int kills, int together) throws IOException, InterruptedException, SQLException {
        Rows rows = new Rows(catalogue);
        int killed = 0;
        int child = 0;
        int stopped = 0;
        List<GangmuProcess> runs = new ArrayList<>();
        while (killed + child + stopped < kills && unfinished(rows) > 0) {
            runs.removeIf(r -> !r.isAlive());
            while (runs.size() < together) {
                runs.add(run(catalogue));
            }
            GangmuProcess victim = runs.get(random.nextInt(together));
            awaitAPoint(rows, victim, kills);
            if (!victim.isAlive()) {
                continue;
            }
            int how = random.nextInt(6);
            List<ProcessHandle> children = victim.children();
            if (how < 2 && !children.isEmpty() && rows.number("SELECT count(*) FROM document WHERE state = 'running' AND (attempts - interrupted > 1 OR name LIKE '%/deadly/%')") == 0) {
                children.get(random.nextInt(children.size())).destroyForcibly();
                child++;
            } else if (how == 2 && stopped < 2 && GangmuProcess.heedsInterrupts()) {
                boolean inTheMidst = unfinished(rows) > 20;
                victim.interrupt();
                if (random.nextBoolean()) {
                    Thread.sleep(random.nextInt(300));
                    victim.interrupt();
                }
                // Or it was just at its end.
                assertTrue(victim.await() == 130 || !inTheMidst, victim.complaints());
                stopped++;
            } else {
                victim.kill();
                killed++;
            }
        }
        assertTrue(killed + child + stopped > 0);
        for (GangmuProcess run : runs) {
            if (run.isAlive()) {
                run.await();
            }
        }
        GangmuProcess last = run(catalogue);
        assertTrue(last.await() < 2, last.complaints());
        assertEquals(0, unfinished(rows), last.said() + last.complaints());
        String figures = String.format("%s, seed %d: program killed %d times, a reader %d times, stopped by Ctrl-C %d times; %d documents", catalogue.replaceAll(":.*|.*/", ""), SEED, killed,
                child, stopped, rows.number("SELECT count(*) FROM document"));
        assertSameRows(together == 1 ? expected : expectedOfOthers, rows, figures);
        GangmuProcess proof = GangmuProcess.run(here, "verify", "-c", catalogue, "-j", "2");
        assertEquals(0, proof.exit(), proof.said() + proof.complaints());
        return figures;
    }

    private static long unfinished(Rows rows) throws SQLException {
        return rows.number("SELECT count(*) FROM document WHERE state IN ('waiting', 'running')");
    }

    private static void assertSameRows(List<String> expected, Rows rows, String figures) throws SQLException {
        List<String> now = rows.all();
        List<String> lost = without(expected, now);
        List<String> more = without(now, expected);
        System.out.println(figures + "; of " + expected.size() + " rows " + lost.size() + " lost, " + more.size() + " doubled or other");
        assertEquals(List.of(), more.stream().limit(5).toList(), figures);
        assertEquals(List.of(), lost.stream().limit(5).toList(), figures);
        assertEquals(0, rows.leftOver(), figures);
    }

    /** All tables as they are exported, one after the other. */
    private static byte[] exported(String at) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Catalogue catalogue = Catalogue.open(at, Mode.READ)) {
            ExportFilter all = new ExportFilter(catalogue.inForce().orElseThrow().id(), List.of(), "");
            for (ExportTable table : ExportTable.values()) {
                ArchiveExport.write(catalogue, table, all, LedgerFormat.CSV, out);
            }
        }
        return out.toByteArray();
    }

    /** Rows of documents have their names, rows of contents their hashes. */
    private static List<String> ofOthers(List<String> rows) {
        Set<String> hashes = new HashSet<>();
        rows.stream().map(r -> r.split("\t", -1)).filter(r -> r[0].equals("document") && r[1].startsWith(others.toString())).forEach(r -> hashes.add(r[6]));
        return rows.stream().filter(r -> r.split("\t", 3)[1].startsWith(others.toString()) || hashes.contains(r.split("\t", 3)[1])).toList();
    }

    /** What is in the first more often than in the second; both are sorted. */
    private static List<String> without(List<String> first, List<String> second) {
        List<String> out = new ArrayList<>();
        int j = 0;
        for (String line : first) {
            while (j < second.size() && second.get(j).compareTo(line) < 0) {
                j++;
            }
            if (j < second.size() && second.get(j).equals(line)) {
                j++;
            } else {
                out.add(line);
            }
        }
        return out;
    }

    /** Now and then while it starts; mostly when some more documents are done than when it started. */
    private void awaitAPoint(Rows rows, GangmuProcess run, int kills) throws InterruptedException, SQLException {
        if (random.nextInt(5) == 0) {
            Thread.sleep(random.nextInt(3000));
            return;
        }
        long goal = done(rows) + 1 + random.nextInt(Math.max(2, DOCUMENTS / kills));
        while (run.isAlive() && done(rows) < goal) {
            Thread.sleep(10);
        }
        Thread.sleep(random.nextInt(200));
    }

    private static long done(Rows rows) throws SQLException {
        return rows.number("SELECT count(*) FROM document WHERE state IN ('done', 'failed')");
    }

    /** No process that was started, and no temporary file. */
    private void nothingIsLeftBehind() throws IOException, InterruptedException {
        for (int i = 0; i < 500 && ProcessHandle.allProcesses().anyMatch(this::isOurs); i++) {
            Thread.sleep(20);
        }
        assertEquals(List.of(), ProcessHandle.allProcesses().filter(this::isOurs).map(ProcessHandle::info).toList());
        try (Stream<Path> files = Files.walk(here.resolve("tmp"))) {
            assertEquals(List.of(), files.filter(f -> !f.equals(here.resolve("tmp")) && !f.getFileName().toString().startsWith("hsperfdata")).toList());
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(here.toString());
    }

    @Test
    void killedRunsEndWithTheRowsOfAnUndisturbedOne() throws Exception {
        here = Files.createDirectories(folder.resolve("file"));
        String catalogue = made(here.resolve("a.db").toString(), sources);
        String figures = killAndFinish(catalogue, KILLS, 1);
        assertArrayEquals(table, exported(catalogue), figures);
        nothingIsLeftBehind();
    }

    @Test
    void ofTwoProgramsOnOneCatalogueTheLivingTakesOverFromTheDead() throws Exception {
        here = Files.createDirectories(folder.resolve("server"));
        killAndFinish(made(PostgresServer.database(), others), KILLS / 2, 2);
        nothingIsLeftBehind();
    }

    @Test
    void aFullDiskEndsTheRunAndItGoesOnWhenThereIsRoom() throws Exception {
        here = Files.createDirectories(folder.resolve("full"));
        String catalogue = made(here.resolve("a.db").toString(), others);
        Rows rows = new Rows(catalogue);
        GangmuProcess full = run(catalogue);
        while (full.isAlive() && done(rows) == 0) {
            Thread.sleep(10);
        }
        assumeTrue(full.letNoFileGrowBeyond(Files.size(Path.of(catalogue + "-wal")) + 10_000), "there is no prlimit");
        assertEquals(2, full.await(), full.complaints());
        assertTrue(full.complaints().contains(catalogue + ": no room is left on its disk; nothing is lost: make room and start again"), full.complaints());
        assertFalse(full.complaints().contains("Exception"), full.complaints());
        assertTrue(rows.number("SELECT count(*) FROM document WHERE state IN ('waiting', 'running')") > 0);
        GangmuProcess rest = run(catalogue);
        assertEquals(1, rest.await(), rest.complaints());
        assertSameRows(expectedOfOthers, rows, "disk full");
    }

    @Test
    void documentsWaitForAFolderThatIsAway() throws Exception {
        here = Files.createDirectories(folder.resolve("away"));
        Path away = here.resolve("elsewhere");
        String catalogue = made(here.resolve("a.db").toString(), others);
        Rows rows = new Rows(catalogue);
        GangmuProcess run = run(catalogue);
        while (run.isAlive() && done(rows) == 0) {
            Thread.sleep(10);
        }
        Files.move(others, away);
        try {
            assertEquals(1, run.await(), run.complaints());
        } finally {
            Files.move(away, others);
        }
        assertTrue(run.complaints().contains(others + ": is not there: its documents wait for it"), run.complaints());
        assertEquals(0, rows.number("SELECT count(*) FROM document WHERE state = 'gone'"));
        assertTrue(rows.number("SELECT count(*) FROM document WHERE state = 'waiting'") > 0);
        GangmuProcess rest = run(catalogue);
        assertEquals(1, rest.await(), rest.complaints());
        assertSameRows(expectedOfOthers, rows, "folder away");
    }

    @Test
    void theCatalogueIsNoDocument() throws Exception {
        here = Files.createDirectories(folder.resolve("inside"));
        Files.writeString(here.resolve("a.txt"), "青泽市今年将办好十件民生实事。");
        String catalogue = here.resolve("gangmu.db").toString();
        Catalogue.create(catalogue);
        try (Catalogue open = Catalogue.open(catalogue, Mode.WRITE)) {
            assertEquals(1, ArchiveAdding.add(open, "all", found -> new FileFinder().find(here.toString(), found, problem -> { }), problem -> { }).added().fresh());
            Path link = Files.createSymbolicLink(folder.resolve("link"), here);
            assertEquals(1, ArchiveAdding.add(open, "all", found -> new FileFinder().find(link + "/", found, problem -> { }), problem -> { }).added().fresh());
        }
    }
}
