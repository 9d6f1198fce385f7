package org.gangmu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slips of the pen end with status 2 and a word on the way out, not with an empty result. */
class ArchiveWrongUseTest {

    @TempDir
    private Path folder;
    private String catalogue;
    private String said;
    private String told;

    @BeforeEach
    void makeCatalogue() {
        catalogue = folder.resolve("a.db").toString();
        assertEquals(0, run("archive", "init", "-c", catalogue));
    }

    private int run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(arguments, new Console(out, err, new ByteArrayInputStream(new byte[0])));
        said = out.toString(StandardCharsets.UTF_8);
        told = err.toString(StandardCharsets.UTF_8);
        return status;
    }

    @Test
    void aLabelThatNoSentenceHasIsRefused() {
        assertEquals(2, run("archive", "search", "产业", "--label", "GAOL", "-c", catalogue));
        assertTrue(told.contains("GAOL"), told);
        assertEquals(2, run("archive", "export", "--label", "GAOL", "-c", catalogue));
        assertTrue(told.contains("GAOL"), told);
    }

    @Test
    void namesThatNothingHasAreRefusedWithTheNearest() {
        assertEquals(2, run("archive", "search", "--label", "GAOL", "-c", catalogue));
        assertTrue(told.contains("no label is called \"GAOL\" (did you mean \"GOAL\"?); there are "), told);
        assertEquals(2, run("archive", "search", "--kind", "work-reprot", "-c", catalogue));
        assertTrue(told.contains("(did you mean \"work-report\"?)"), told);
        assertEquals(2, run("archive", "search", "--frame", "taskz", "-c", catalogue));
        assertTrue(told.contains("(did you mean \"tasks\"?)"), told);
        assertEquals(2, run("archive", "search", "--rule", "zh.goal.nosuch", "-c", catalogue));
        assertTrue(told.contains("no rule of these rulebooks has the id \"zh.goal.nosuch\""), told);
        assertEquals(2, run("archive", "search", "--label", "目际", "--ui", "zh", "-c", catalogue));
        assertTrue(told.contains("没有标签“目际”"), told);
    }

    @Test
    void namesAreUnderstoodInBothLanguages() {
        for (String[] filter : new String[][] {{"--label", "目标"}, {"--label", "goal"}, {"--kind", "work-report"}, {"--frame", "tasks"}}) {
            assertEquals(0, run("archive", "search", filter[0], filter[1], "-c", catalogue), told);
        }
        assertEquals(0, run("archive", "export", "--label", "目标", "-c", catalogue), told);
    }

    @Test
    void anEndingThatIsNoFormatIsRefused() {
        Path pdf = folder.resolve("x.pdf");
        assertEquals(2, run("archive", "export", "-o", pdf.toString(), "-c", catalogue));
        assertTrue(told.contains("x.pdf: tables are not written as \"pdf\"; endings that work: .csv, .jsonl, .xlsx"), told);
        assertEquals(2, run("archive", "report", "-o", pdf.toString(), "-c", catalogue));
        assertTrue(told.contains("end its name with .html"), told);
        assertFalse(Files.exists(pdf));
        assertEquals(0, run("archive", "export", "-f", "csv", "-o", pdf.toString(), "-c", catalogue), told);
    }

    @Test
    void whereATableWasWrittenIsSaidWithItsRows() {
        Path table = folder.resolve("new/folder/x.csv");
        assertEquals(0, run("archive", "export", "-o", table.toString(), "-c", catalogue), told);
        assertEquals(table + ": written, 0 rows\n", said);
        Path page = folder.resolve("other.folder/report");
        assertEquals(0, run("archive", "report", "-o", page.toString(), "-c", catalogue), told);
        assertEquals(page + ": written, on 0 documents with 0 sentences, those of copies counted in each\n", said);
    }

    @Test
    void aFolderInTheWayIsNamedAsSuch() {
        for (String command : new String[] {"report", "export"}) {
            assertEquals(1, run("archive", command, "-o", folder.toString(), "-c", catalogue));
            assertEquals("gangmu: " + folder + ": cannot be written: it is a folder; name a file in it\n", told);
        }
    }

    @Test
    void optionsOfARunAreCalledByTheirNames() {
        assertEquals(2, run("archive", "run", "-j", "0", "-c", catalogue));
        assertTrue(told.contains("--jobs must be at least 1"), told);
        assertEquals(2, run("archive", "run", "--memory", "10", "-c", catalogue));
        assertTrue(told.contains("--memory must be at least 64"), told);
    }

    @Test
    void aCauseThatIsNoneIsRefused() {
        assertEquals(2, run("archive", "retry", "--cause", "typo", "-c", catalogue));
        assertTrue(told.contains("use refused (cannot be read), unreadable (cannot be opened), time"), told);
    }

    @Test
    void aCauseMayBeNamedAsItIsShown() {
        for (String shown : new String[] {"无法读取", "cannot be read", "Refused", "不在"}) {
            assertEquals(0, run("archive", "retry", "--cause", shown, "-c", catalogue), told);
        }
    }

    @Test
    void aYearThatBeginsBehindItsEndIsRefused() {
        assertEquals(2, run("archive", "search", "--from", "2026", "--to", "2020", "-c", catalogue));
        assertTrue(told.startsWith("gangmu: --from 2026 is later than --to 2020\n"), told);
        assertEquals(0, run("archive", "search", "--from", "2026", "--to", "2026", "-c", catalogue), told);
    }

    @Test
    void aWordThatBeginsLikeAnOptionIsSentBehindTheDashes() {
        assertEquals(2, run("archive", "search", "产业", "-投资", "-c", catalogue, "--ui", "zh"));
        assertTrue(told.contains("没有选项 -投资；以“-”开头的词语请写在 -- 之后：-- -投资"), told);
        assertEquals(2, run("archive", "status", "-投资", "-c", catalogue));
        assertFalse(told.contains(" -- "), "status takes no words: " + told);
        assertEquals(0, run("archive", "search", "-c", catalogue, "产业", "--", "-投资"), told);
    }

    @Test
    void limitsAreToldInTheUsersLanguage() {
        assertEquals(2, run("archive", "run", "-j", "0", "--ui", "zh", "-c", catalogue));
        assertTrue(told.contains("--jobs 至少是 1"), told);
        assertEquals(2, run("archive", "verify", "--every", "0", "--ui", "zh", "-c", catalogue));
        assertTrue(told.contains("--every 至少是 1"), told);
        assertEquals(2, run("archive", "search", "-n", "0", "--ui", "zh", "-c", catalogue));
        assertTrue(told.contains("--limit 至少是 1"), told);
    }

    @Test
    void theLanguageMayBeNamedBeforeTheCommand() {
        for (String[] line : new String[][] {{"--ui", "zh", "archive", "status", "-c", catalogue}, {"archive", "--ui=zh", "status", "-c", catalogue}, {"archive", "status", "--ui", "zh", "-c", catalogue}}) {
            assertEquals(0, run(line), told);
            assertTrue(said.startsWith("文件：等待 0"), said);
        }
        assertEquals(0, run("archive", "status", "-c", catalogue), told);
        assertTrue(said.startsWith("documents: 0 waiting"), said);
    }

    @Test
    void anAddressThatIsNoneOfACatalogueSaysWhatIs() {
        for (String command : new String[] {"status", "init"}) {
            assertEquals(2, run("archive", command, "-c", "mysql://me:se/cr@et@host/data"));
            assertEquals("gangmu: mysql://host/data: a catalogue is a file or a database of PostgreSQL (postgresql://USER@HOST/DATABASE); mysql is not supported\n", told);
        }
    }

    @Test
    void aCatalogueThatIsAddedToItselfIsNotPassedOverInSilence() {
        assertEquals(1, run("archive", "add", catalogue, "-c", catalogue));
        assertTrue(told.contains(catalogue + ": is the catalogue itself, no document; it was not added"), told);
        assertEquals(0, run("archive", "add", folder.toString(), "-c", catalogue), "in a folder it is no surprise");
        assertFalse(told.contains("itself"), told);
    }

    @Test
    void aCatalogueIsNeverMadeOverAFile() throws IOException {
        long size = Files.size(Path.of(catalogue));
        assertEquals(2, run("archive", "init", "-c", catalogue));
        assertTrue(told.contains("there is such a file already"), told);
        assertEquals(size, Files.size(Path.of(catalogue)));
    }

    @Test
    void aMissingCatalogueSaysHowToMakeOne() {
        assertEquals(2, run("archive", "status", "-c", folder.resolve("none.db").toString()));
        assertTrue(told.contains("gangmu archive init"), told);
    }
}
