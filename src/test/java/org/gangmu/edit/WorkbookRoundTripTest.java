package org.gangmu.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gangmu.Gangmu;
import org.gangmu.edit.RuleBookExport.Headers;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.rulebook.RuleBookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookRoundTripTest {

    @TempDir
    private Path root;

    /** Files by path, as text in which every byte is a character. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> out = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                out.put(folder.relativize(file).toString().replace('\\', '/'), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return out;
    }

    private Path export(Path rulebook, Headers headers) throws IOException {
        Path out = root.resolve("out").resolve(rulebook.getFileName() + " (1).xlsx");
        Files.createDirectories(out.getParent());
        Files.write(out, RuleBookExport.workbook(rulebook, headers));
        return out;
    }

    private Path importAnew(Path workbook) throws IOException {
        Path folder = root.resolve("again").resolve(RuleBookReader.read(workbook).name());
        RuleBookImport.run(workbook, folder, true);
        return folder;
    }

    /** A rulebook of files that are written in every way that spreadsheets and people write them. */
    private RuleBookFixture odd() {
        return RuleBookFixture.chinese(root)
                .with("lexicon/words.csv", "\ufeff# 词语, \"引号\"\r\ncue,word,except,pos\r\nmodal , \"必须\",必须品,\r\nformula,会议强调,,\r\n\r\nlead,\"重点任务\",\r\n,,,\r\nlead,\"重点,\n任务\",,\r\n\r\n,,\r\n")
                .with("lexicon/gb.csv", "词语,线索\n要,modal\n# 注\n2.50,modal\n 𠮷,modal", Charset.forName("GB18030"))
                .with("lexicon/utf16.csv", "\ufeffcue\tword\r\nmodal\t应\t\r\nmodal\t\"a\tb\"\r\n", StandardCharsets.UTF_16LE)
                .with("lexicon/mixed.csv", "cue;word;note\nmodal;须;x\rmodal;须; x\r\nmodal;须;x\n")
                .with("requirement/a-table-whose-name-is-longer-than-any-sheet-s.csv",
                        "note,name,label,strength,cue,hit,hit,within,then\n,a,REQUIREMENT,2.50,modal,{tasks}各镇【必须】整改。,,07,lead\n_x0041_,b,REQUIREMENT,-1,modal,,'-+@,,\n");
    }

    @ParameterizedTest
    @EnumSource(Headers.class)
    void everyShippedRulebookComesBackWithTheSameBytes(Headers headers) throws IOException {
        for (Path rulebook : Gangmu.rulebookFolders(Path.of("rules"))) {
            Path workbook = export(rulebook, headers);
            RuleBook book = RuleBookReader.read(rulebook);
            RuleBook read = RuleBookReader.read(workbook);
            assertEquals(rulebook.getFileName().toString(), read.name(), "a copy of the workbook is still the same rulebook");
            assertEquals(book.rules().stream().map(r -> r.id()).toList(), read.rules().stream().map(r -> r.id()).toList());
            assertEquals(book.version(), read.version());
            assertEquals(files(rulebook), files(importAnew(workbook)));
        }
    }

    @ParameterizedTest
    @EnumSource(Headers.class)
    void filesWrittenInEveryWayComeBackWithTheSameBytes(Headers headers) throws IOException {
        RuleBookFixture book = odd();
        assertEquals(files(book.folder()), files(importAnew(export(book.folder(), headers))));
    }

    @Test
    void aWorkbookThatLibreOfficeSavedComesBackWithTheSameBytes() throws Exception {
        Path soffice = Stream.of("/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
                .map(Path::of).filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(soffice != null, "LibreOffice is not installed: what it saves is not tried");
        Path saved = Files.createDirectories(root.resolve("saved"));
        List<Path> books = List.of(Path.of("rules/zh"), Path.of("rules/en"), odd().folder());
        List<String> command = new ArrayList<>(List.of(soffice.toString(), "-env:UserInstallation=" + root.resolve("profile").toUri(), "--headless",
                "--convert-to", "xlsx", "--outdir", saved.toString()));
        for (int i = 0; i < books.size(); i++) {
            Path workbook = root.resolve(i + ".xlsx");
            Files.write(workbook, RuleBookExport.workbook(books.get(i), i == 2 ? Headers.ZH : Headers.AS_WRITTEN));
            command.add(workbook.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(root.resolve("soffice.log").toFile()).start();
        assertEquals(0, process.waitFor());
        for (int i = 0; i < books.size(); i++) {
            Path again = root.resolve("again-" + i);
            RuleBookImport.run(saved.resolve(i + ".xlsx"), again, true);
            assertEquals(files(books.get(i)), files(again));
        }
    }

    @Test
    void aRowChangedInTheSheetChangesItsLineOnlyAndMovedRowsKeepTheirs() throws IOException {
        RuleBookFixture book = odd();
        Path workbook = export(book.folder(), Headers.AS_WRITTEN);
        try (XSSFWorkbook xlsx = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(workbook)))) {
            XSSFSheet sheet = xlsx.getSheet("lexicon.words");
            assertEquals("formula", sheet.getRow(3).getCell(0).getStringCellValue());
            sheet.getRow(3).getCell(1).setCellValue("会议强调|会议指出");
            sheet.createRow(20).createCell(0).setCellValue("modal");
            sheet.getRow(20).createCell(1).setCellValue("a,b");
            sheet.getRow(20).createCell(2).setCellValue("2025");
            try (var out = Files.newOutputStream(workbook)) {
                xlsx.write(out);
            }
        }
        RuleBookImport done = RuleBookImport.run(workbook, book.folder(), true);
        assertEquals(List.of("words.csv"), done.changed().stream().map(f -> f.getFileName().toString()).toList());
        String now = Files.readString(book.folder().resolve("lexicon/words.csv"));
        assertTrue(now.startsWith("\ufeff# 词语, \"引号\"\r\ncue,word,except,pos\r\nmodal , \"必须\",必须品,\r\nformula,会议强调|会议指出,,\r\n\r\nlead,\"重点任务\",\r\n,,,\r\nlead,\"重点,\n任务\",,\r\n"), now);
        assertTrue(now.contains("modal,\"a,b\",2025,\r\n"), now);
    }

    @Test
    void aTableThatIsNewInTheWorkbookBecomesAFile() throws IOException {
        RuleBookFixture book = RuleBookFixture.chinese(root);
        Path workbook = export(book.folder(), Headers.AS_WRITTEN);
        try (WorkbookCells cells = new WorkbookCells(workbook)) {
            cells.sheet("lexicon.more", "词语,线索", "应当,modal");
        }
        RuleBookImport done = RuleBookImport.run(workbook, book.folder(), false);
        assertEquals(1, done.created().size());
        assertTrue(Files.notExists(book.folder().resolve("lexicon/more.csv")), "a dry run writes nothing");
        RuleBookImport.run(workbook, book.folder(), true);
        assertEquals("词语,线索\n应当,modal\n", Files.readString(book.folder().resolve("lexicon/more.csv")));
    }

    @Test
    void aBrokenWorkbookOrOneThatLeadsOutOfTheFolderIsNotImported() throws IOException {
        RuleBookFixture book = RuleBookFixture.chinese(root);
        Path workbook = export(book.folder(), Headers.AS_WRITTEN);
        try (WorkbookCells cells = new WorkbookCells(workbook)) {
            cells.sheet("lexicon.~x", "cue,word", "a,b");
        }
        String problem = org.junit.jupiter.api.Assertions.assertThrows(org.gangmu.rulebook.RuleBookException.class,
                () -> RuleBookImport.run(workbook, root.resolve("new"), true)).getMessage();
        assertTrue(problem.contains("[lexicon.~x]: names no table"), problem);
        assertTrue(Files.notExists(root.resolve("new")));
    }

    @Test
    void theWorkbookHelpsToFillItIn() throws IOException {
        byte[] bytes = RuleBookExport.workbook(Path.of("rules/zh"), Headers.ZH);
        try (XSSFWorkbook xlsx = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertEquals("_说明 guide", xlsx.getSheetName(0));
            assertEquals(SheetVisibility.HIDDEN, xlsx.getSheetVisibility(xlsx.getSheetIndex("_lists")));
            assertEquals(SheetVisibility.VERY_HIDDEN, xlsx.getSheetVisibility(xlsx.getSheetIndex("_gangmu")));
            XSSFSheet sheet = xlsx.getSheet("requirement.obligation");
            assertEquals("名称", sheet.getRow(0).getCell(0).getStringCellValue());
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertTrue(sheet.getCTWorksheet().isSetAutoFilter());
            assertTrue(sheet.getRow(0).getCell(0).getCellComment().getString().getString().contains("规则名"));
            assertEquals("@", sheet.getRow(1).getCell(0).getCellStyle().getDataFormatString());
            assertEquals(3.0, sheet.getRow(1).getCell(sheet.getRow(0).getLastCellNum() > 0 ? column(sheet, "强度") : 0).getNumericCellValue());
            int label = column(sheet, "标签");
            assertTrue(sheet.getDataValidations().stream().anyMatch(v -> v.getRegions().getCellRangeAddresses()[0].getFirstColumn() == label
                    && v.getValidationConstraint().getFormula1().startsWith("'_lists'!")), "the label column offers a list");
            assertTrue(sheet.getSheetConditionalFormatting().getNumConditionalFormattings() > 0);
        }
    }

    private static int column(XSSFSheet sheet, String header) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + header);
    }

    @Test
    void exportingTwiceGivesTheSameTables() throws IOException {
        Path first = export(RuleBookFixture.chinese(root).folder(), Headers.ZH);
        Path folder = importAnew(first);
        assertArrayEquals(Files.readAllBytes(folder.resolve("labels.csv")), Files.readAllBytes(RuleBookFixture.chinese(root).folder().resolve("labels.csv")));
    }
}
