package org.gangmu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gangmu.Gangmu;
import org.gangmu.rulebook.RuleBookFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesWorkbookTest {

    @TempDir
    private Path root;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        out.reset();
        err.reset();
        return Main.run(args, new Console(out, err, new ByteArrayInputStream(new byte[0])));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).replace(root + "/", "");
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8).replace(root + "/", "");
    }

    private void change(Path workbook, String sheet, int row, int column, String text) throws IOException {
        try (XSSFWorkbook xlsx = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook))); OutputStream to = Files.newOutputStream(workbook)) {
            if (text.startsWith("=")) {
                xlsx.getSheet(sheet).getRow(row).getCell(column).setCellFormula(text.substring(1));
            } else {
                xlsx.getSheet(sheet).getRow(row).getCell(column).setCellValue(text);
            }
            xlsx.write(to);
        }
    }

    @Test
    void aRulebookGoesToAWorkbookIsChangedThereAndComesBack() throws IOException {
        Path zh = RuleBookFixture.chinese(root.resolve("rules")).folder();
        Path workbook = root.resolve("books").resolve("zh.xlsx");
        assertEquals(0, run("rules", "export", "--rules", zh.toString(), "--xlsx", workbook.toString(), "--headers", "zh"));
        assertEquals("books/zh.xlsx\n", out());
        assertEquals(0, run("rules", "import", workbook.toString(), "-o", zh.toString()));
        assertEquals("0 new, 0 changed, 5 as they were\n", out());
        change(workbook, "lexicon.words", 1, 1, "必须|应当");
        assertEquals(0, run("rules", "import", workbook.toString(), "-o", zh.toString()));
        assertEquals("rules/zh/lexicon/words.csv: changed\n0 new, 1 changed, 4 as they were\n", out());
        assertTrue(Files.readString(zh.resolve("lexicon/words.csv")).startsWith("cue,word,except,pos\nmodal,必须|应当,必须品,\n"));
    }

    @Test
    void aWorkbookIsARulebookAndItsProblemsAreNamedAtTheirCells() throws IOException {
        Path zh = RuleBookFixture.chinese(root.resolve("rules")).folder();
        Path books = root.resolve("books");
        Path workbook = books.resolve("zh.xlsx");
        run("rules", "export", "--rules", zh.toString(), "--xlsx", workbook.toString());
        assertEquals(List.of(workbook), Gangmu.rulebookFolders(books));
        assertEquals(List.of(workbook), Gangmu.rulebookFolders(workbook));
        assertEquals(0, run("rules", "check", "--rules", books.toString()));
        assertTrue(out().startsWith("zh@"), out());
        assertEquals(0, run("rules", "test", "--rules", workbook.toString()));
        change(workbook, "requirement.modal", 1, 2, "=A1");
        assertEquals(2, run("rules", "check", "--rules", workbook.toString()));
        assertTrue(err().startsWith("gangmu: books/zh.xlsx[requirement.modal]:2:C: "), err());
        assertEquals(2, run("rules", "import", workbook.toString(), "-o", zh.toString()));
        assertEquals("", out());
    }

    @Test
    void aTableThatTheWorkbookLacksIsNamedAndLeftAlone() throws IOException {
        RuleBookFixture zh = RuleBookFixture.chinese(root.resolve("rules"));
        Path workbook = root.resolve("zh.xlsx");
        run("rules", "export", "--rules", zh.folder().toString(), "--xlsx", workbook.toString());
        zh.with("lexicon/more.csv", "cue,word\nmodal,应当\n");
        assertEquals(0, run("rules", "import", workbook.toString(), "-o", zh.folder().toString()));
        assertTrue(err().startsWith("gangmu: note: rules/zh/lexicon/more.csv: "), err());
        assertTrue(Files.exists(zh.folder().resolve("lexicon/more.csv")));
    }

    @Test
    void aSheetThatWasRenamedIsNotImportedBesideItsOldTable() throws IOException {
        RuleBookFixture zh = RuleBookFixture.chinese(root.resolve("rules"));
        Path workbook = root.resolve("zh.xlsx");
        run("rules", "save", "--rules", zh.folder().toString());
        run("rules", "export", "--rules", zh.folder().toString(), "--xlsx", workbook.toString());
        rename(workbook, "requirement.modal", "requirement.modals");
        assertEquals(2, run("rules", "import", workbook.toString(), "-o", zh.folder().toString()));
        assertEquals("gangmu: zh.xlsx[requirement.modals]: requirement.modals holds the rows of requirement.modal, which is missing: name it requirement.modal again"
                + " (under another name its rules have other ids)\n", err());
        assertFalse(Files.exists(zh.folder().resolve("requirement/modals.csv")));
    }

    @Test
    void aTableThatHoldsTheRowsOfASavedOneIsNoted() throws IOException {
        RuleBookFixture zh = RuleBookFixture.chinese(root.resolve("rules"));
        run("rules", "save", "--rules", zh.folder().toString());
        Path table = zh.folder().resolve("requirement/modal.csv");
        Files.copy(table, table.resolveSibling("modals.csv"));
        assertEquals(0, run("rules", "check", "--rules", zh.folder().toString()));
        assertTrue(err().contains("gangmu: note: rules/zh/requirement/modals.csv: requirement.modals holds the rows of requirement.modal once more"), err());
        Files.delete(table);
        assertEquals(0, run("rules", "check", "--rules", zh.folder().toString()));
        assertTrue(err().contains("gangmu: note: rules/zh/requirement/modals.csv: requirement.modals holds the rows of requirement.modal, which is missing"), err());
    }

    private static void rename(Path workbook, String sheet, String name) throws IOException {
        try (XSSFWorkbook xlsx = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook))); OutputStream to = Files.newOutputStream(workbook)) {
            xlsx.setSheetName(xlsx.getSheetIndex(sheet), name);
            xlsx.write(to);
        }
    }

    @Test
    void wrongUseIsRefused() throws IOException {
        Path zh = RuleBookFixture.chinese(root.resolve("rules")).folder();
        assertEquals(2, run("rules", "export", "--rules", zh.toString()));
        assertEquals(2, run("rules", "export", "--rules", zh.toString(), "--xlsx", root.resolve("a.csv").toString()));
        assertEquals(2, run("rules", "export", "--rules", zh.toString(), "--xlsx", root.resolve("a.xlsx").toString(), "--headers", "fr"));
        assertEquals(2, run("rules", "import", root.resolve("gone.xlsx").toString(), "-o", zh.toString()));
    }
}
