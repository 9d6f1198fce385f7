package org.gangmu.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gangmu.benchmark.MixedArchive;
import org.gangmu.catalogue.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a program of its own shows: limits of the system, signals. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ArchiveProgramTest {

    @TempDir
    private Path folder;

    private String catalogueOf(Path documents) throws IOException, InterruptedException {
        String catalogue = folder.resolve("a.db").toString();
        GangmuProcess init = GangmuProcess.run(folder, "init", "-c", catalogue, "--rules", "rules");
        assertEquals(0, init.exit(), init.complaints());
        GangmuProcess add = GangmuProcess.run(folder, "add", "-c", catalogue, documents.toString());
        assertEquals(0, add.exit(), add.complaints());
        return catalogue;
    }

    /** Until the program is at work in a method, as a dump of its threads shows. */
    private static void awaitWork(GangmuProcess program, String method) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        assumeTrue(Files.isExecutable(jcmd), "this Java shows no threads");
        while (program.isAlive()) {
            Process dump = new ProcessBuilder(jcmd.toString(), String.valueOf(program.pid()), "Thread.print").redirectErrorStream(true).start();
            if (new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8).contains(method)) {
                return;
            }
            dump.waitFor();
        }
    }

    /** Documents that take a while, so that there is always one more, and a short one. */
    private String readCatalogue() throws IOException, InterruptedException {
        MixedArchive made = new MixedArchive(700);
        Path sources = Files.createDirectories(folder.resolve("sources"));
        for (int document = 0; document < 6; document++) {
            StringBuilder large = new StringBuilder();
            for (int i = 0; i < 50; i++) {
                large.append(made.text(50 * document + i)).append("\n\n");
            }
            Files.writeString(sources.resolve("large" + document + ".txt"), large);
        }
        Files.writeString(sources.resolve("small.txt"), "青泽市今年将办好十件民生实事。");
        String catalogue = catalogueOf(sources);
        GangmuProcess run = GangmuProcess.run(folder, "run", "-c", catalogue, "-j", "1");
        assertEquals(0, run.exit(), run.complaints());
        return catalogue;
    }

    @Test
    void interruptedProofsAndReRunsEndWith130AndGoOn() throws IOException, InterruptedException, SQLException {
        assumeTrue(GangmuProcess.heedsInterrupts(), "Ctrl-C is ignored here");
        String catalogue = readCatalogue();
        GangmuProcess verify = GangmuProcess.startSlow(folder, "verify", "-c", catalogue, "-j", "1");
        awaitWork(verify, "org.gangmu.archive.Verification.run");
        verify.interrupt();
        assertEquals(130, verify.await(), verify.complaints());
        assertTrue(verify.complaints().contains(" contents proved, 0 come out otherwise"), verify.complaints());

        Path changed = ChangedRules.write(folder.resolve("changed"));
        Rows rows = new Rows(catalogue);
        GangmuProcess rerun = GangmuProcess.start(folder, "rerun", "-c", catalogue, "--rules", changed.toString());
        while (rerun.isAlive() && rows.number("SELECT count(*) FROM edition") < 2) {
            Thread.sleep(10);
        }
        // Its next word to the catalogue has to wait, so that the signal comes before it has judged anything.
        try (Connection busy = DriverManager.getConnection("jdbc:sqlite:" + catalogue); Statement statement = busy.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            awaitWork(rerun, "org.gangmu.archive.Rerun.run");
            rerun.interrupt();
            statement.execute("ROLLBACK");
        }
        assertEquals(130, rerun.await(), rerun.said() + rerun.complaints());
        assertTrue(rerun.said().contains("not finished, so the rulebooks in force are still the old ones"), rerun.said());
        assertEquals(1, rows.number("SELECT count(*) FROM setting WHERE name = 'edition' AND value = '1'"));
        GangmuProcess rest = GangmuProcess.run(folder, "rerun", "-c", catalogue, "--rules", changed.toString());
        assertEquals(0, rest.exit(), rest.complaints());
        assertEquals(1, rows.number("SELECT count(*) FROM setting WHERE name = 'edition' AND value = '2'"));
    }

    @Test
    void aDocumentThatKeepsAllOthersWaitingIsNamedOnTheTerminal() throws IOException, InterruptedException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(sources.resolve("hang.txt"), "HANG");
        String catalogue = catalogueOf(sources);
        GangmuProcess run = GangmuProcess.startOnTerminal(folder, "run", "-c", catalogue, "-j", "1", "--memory", "256", "--document-time", "15", "--attempts", "1");
        assertEquals(1, run.await(), run.complaints());
        assertTrue(run.complaints().contains("0%  0 of 1  reading for 0:0") && run.complaints().contains(": hang.txt"), run.complaints());
    }

    @Test
    void aFullFolderForTemporaryFilesEndsTheRunAndNoDocumentIsBlamed() throws IOException, InterruptedException, SQLException {
        Path box = folder.resolve("box.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(box))) {
            zip.putNextEntry(new ZipEntry("large.html"));
            zip.write(("<html><!-- " + "furniture ".repeat(900_000) + "--><p>青泽市今年将办好十件民生实事。</p></html>").getBytes(StandardCharsets.UTF_8));
        }
        String catalogue = catalogueOf(box);
        Rows rows = new Rows(catalogue);
        GangmuProcess full = GangmuProcess.start(folder, "run", "-c", catalogue, "-j", "1", "--memory", "256");
        assumeTrue(full.letNoFileGrowBeyond(5_000_000), "there is no prlimit");
        assertEquals(2, full.await(), full.said() + full.complaints());
        assertTrue(full.complaints().contains("the folder for temporary files (" + folder.resolve("tmp") + ") is full or cannot be written: "), full.complaints());
        assertFalse(full.complaints().contains("Exception"), full.complaints());
        assertEquals(1, rows.number("SELECT count(*) FROM document WHERE state = 'waiting' AND attempts = 1 AND interrupted = 1"), "it comes behind the others");
        GangmuProcess rest = GangmuProcess.run(folder, "run", "-c", catalogue, "-j", "1", "--memory", "256");
        assertEquals(0, rest.exit(), rest.complaints());
        assertEquals(1, rows.number("SELECT count(*) FROM document WHERE state = 'done'"));
    }
}
