package org.gangmu.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are catalogues, and files that are not. */
class CatalogueFileTest {

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("gangmu.db");
    }

    private String refusal(Mode mode) {
        return assertThrows(CatalogueException.class, () -> Catalogue.open(file.toString(), mode)).getMessage();
    }

    private void sql(String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    @Test
    void aCatalogueThatIsNotThereIsNotMadeByOpeningIt() {
        assertEquals(file + ": there is no catalogue; make one with: gangmu archive init -c " + file, refusal(Mode.WRITE));
        assertFalse(Files.exists(file));
        assertTrue(folder.toFile().list().length == 0);
    }

    @Test
    void otherFilesAreNoCatalogues() throws IOException, SQLException {
        Files.writeString(file, "目标");
        assertEquals(file + ": is no catalogue, and no database at all", refusal(Mode.READ));
        Files.delete(file);
        sql("CREATE TABLE setting (name, value)");
        assertEquals(file + ": is a database of another program, no catalogue", refusal(Mode.READ));
        Files.delete(file);
        Files.createDirectory(file);
        assertEquals(file + ": is a folder, not a catalogue", refusal(Mode.READ));
    }

    @Test
    void nothingThatIsThereIsOverwritten() throws IOException {
        Files.writeString(file, "目标");
        assertTrue(assertThrows(CatalogueException.class, () -> Catalogue.create(file.toString())).getMessage().contains("there is such a file already"));
        assertEquals("目标", Files.readString(file));
        Path nowhere = folder.resolve("nowhere/gangmu.db");
        assertTrue(assertThrows(CatalogueException.class, () -> Catalogue.create(nowhere.toString())).getMessage().contains("there is no folder"));
    }

    @Test
    void aNewerCatalogueIsRefused() throws SQLException {
        Catalogue.create(file.toString());
        sql("UPDATE setting SET value = '99' WHERE name = 'version'");
        assertTrue(refusal(Mode.READ).contains("is of a newer Gangmu"));
    }

    @Test
    void anOlderCatalogueIsRefused() throws SQLException {
        Catalogue.create(file.toString());
        sql("UPDATE setting SET value = '1' WHERE name = 'version'");
        assertTrue(refusal(Mode.READ).contains("is of an older Gangmu (tables of version 1"));
    }

    @Test
    void aSecondWriterIsRefusedAndToldOfTheFirst() throws IOException, InterruptedException {
        Catalogue.create(file.toString());
        try (Catalogue first = Catalogue.open(file.toString(), Mode.WRITE)) {
            assertTrue(refusal(Mode.WRITE).contains("is being written by this process already"));
            // A channel that the refusal left behind would be closed now, and the first one's lock with it.
            System.gc();
            Thread.sleep(100);
            Process second = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                    SecondWriter.class.getName(), file.toString()).redirectErrorStream(true).start();
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(said.contains("is being written by another process (process " + ProcessHandle.current().pid() + " on "), said);
            assertEquals(0, second.waitFor());
            first.source("reports");
            try (Catalogue reader = Catalogue.open(file.toString(), Mode.READ)) {
                assertEquals(List.of("reports"), reader.sources());
                assertTrue(assertThrows(CatalogueException.class, () -> reader.source("more")).getMessage().contains("read-only"));
            }
        }
        Catalogue.open(file.toString(), Mode.WRITE).close();
    }

    @Test
    void aLinkToACatalogueIsNoSecondOne() throws IOException {
        Catalogue.create(file.toString());
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
        try (Catalogue first = Catalogue.open(link.toString(), Mode.WRITE)) {
            first.source("reports");
            assertTrue(refusal(Mode.WRITE).contains("is being written by this process already"));
        }
    }

    /** Without its lock on the file, a connection's log could be taken away under its hands. */
    @Test
    void openingACatalogueTwiceLetsNoLockGo() throws IOException {
        Catalogue.create(file.toString());
        assumeTrue(Files.isReadable(Path.of("/proc/locks")), "only Linux tells of locks");
        try (Catalogue first = Catalogue.open(file.toString(), Mode.WRITE)) {
            first.source("reports");
            assertTrue(isLocked());
            try (Catalogue second = Catalogue.open(file.toString(), Mode.READ)) {
                assertEquals(List.of("reports"), second.sources());
                assertTrue(isLocked());
            }
            assertTrue(isLocked());
        }
    }

    private boolean isLocked() throws IOException {
        String inode = ":" + Files.getAttribute(file, "unix:ino") + " ";
        String process = " " + ProcessHandle.current().pid() + " ";
        return Files.readAllLines(Path.of("/proc/locks")).stream().anyMatch(l -> l.contains(inode) && l.contains(process));
    }

    /** Another process that wants to write. */
    static final class SecondWriter {
        public static void main(String[] args) {
            try {
                Catalogue.open(args[0], Mode.WRITE);
                System.out.println("opened");
            } catch (CatalogueException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void aFullDiskLeavesNothingOfTheTransaction() {
        Catalogue.create(file.toString());
        try (Catalogue catalogue = Catalogue.open(file.toString(), Mode.WRITE)) {
            long source = catalogue.source("reports");
            Edition edition = catalogue.register(List.of(Invented.RULES), "models");
            catalogue.add(source, List.of(Invented.located("a.txt"), Invented.located("b.txt")));
            Ledger ledger = catalogue.begin("run", edition, 1);
            List<Claimed> claimed = ledger.claim(2);
            catalogue.number("PRAGMA max_page_count = " + (catalogue.number("PRAGMA page_count") + 20));
            String[] many = new String[20_000];
            for (int i = 0; i < many.length; i++) {
                many[i] = "第" + i + "项目标是增长" + i * 7 + "吨。";
            }
            Result large = new Result.Found(claimed.get(0), 10, Invented.findings(many), 1);
            String message = assertThrows(CatalogueException.class, () -> ledger.commit(List.of(large))).getMessage();
            assertTrue(message.contains("no room is left on its disk"), message);
            assertEquals(0, catalogue.number("SELECT (SELECT count(*) FROM content) + (SELECT count(*) FROM sentence) + (SELECT count(*) FROM word) + (SELECT count(*) FROM decision)"));
            assertEquals(2, catalogue.number("SELECT count(*) FROM document WHERE state = 'running'"));
            ledger.commit(List.of(new Result.Found(claimed.get(1), 10, Invented.findings("完成。"), 1)));
            assertEquals(1, catalogue.number("SELECT count(*) FROM sentence"));
        }
    }

    /** As a full disk or a power cut leaves it: its first page, copied from the log, already speaks of pages that were not. */
    @Test
    void aCatalogueWhoseLogWasCopiedHalfIsWhole() throws IOException {
        Catalogue.create(file.toString());
        Path halfCopied = folder.resolve("half.db");
        try (Catalogue catalogue = Catalogue.open(file.toString(), Mode.WRITE)) {
            catalogue.add(catalogue.source("reports"), IntStream.range(0, 2_000).mapToObj(i -> Invented.located("a-long-name-of-a-document-" + i + ".txt")).toList());
            Files.copy(file, halfCopied);
            Files.copy(folder.resolve("gangmu.db-wal"), folder.resolve("half.db-wal"));
        }
        try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "r"); RandomAccessFile half = new RandomAccessFile(halfCopied.toFile(), "rw")) {
            assertTrue(half.length() < whole.length());
            byte[] firstPage = new byte[16_384];
            whole.readFully(firstPage);
            half.write(firstPage);
        }
        for (Mode mode : List.of(Mode.READ, Mode.WRITE)) {
            try (Catalogue catalogue = Catalogue.open(halfCopied.toString(), mode)) {
                assertEquals(2_000, catalogue.number("SELECT count(*) FROM document"));
            }
        }
    }

    /** Without its log such a file has lost pages. */
    @Test
    void aCatalogueThatWasCutOffIsDamaged() throws IOException {
        Catalogue.create(file.toString());
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() / 2);
        }
        assertTrue(refusal(Mode.READ).contains("is damaged; put a copy of it in its place"));
        assertTrue(refusal(Mode.WRITE).contains("is damaged; put a copy of it in its place"));
    }

    @Test
    void aCatalogueOnAReadOnlyMediumIsReadable() throws IOException {
        Catalogue.create(file.toString());
        try (Catalogue catalogue = Catalogue.open(file.toString(), Mode.WRITE)) {
            catalogue.source("reports");
        }
        assertFalse(Files.exists(folder.resolve("gangmu.db-wal")));
        assertTrue(file.toFile().setReadOnly() && folder.toFile().setReadOnly());
        try (Catalogue reader = Catalogue.open(file.toString(), Mode.READ)) {
            assertEquals(List.of("reports"), reader.sources());
        } finally {
            folder.toFile().setWritable(true);
        }
    }
}
