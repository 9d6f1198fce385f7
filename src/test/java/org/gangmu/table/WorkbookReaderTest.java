package org.gangmu.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gangmu.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReaderTest {

    private final List<Problem> problems = new ArrayList<>();

    private static byte[] workbook(Consumer<XSSFSheet> fill) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("lexicon.goal");
            sheet.createRow(0).createCell(0).setCellValue("cue");
            sheet.getRow(0).createCell(1).setCellValue("word");
            sheet.createRow(1);
            fill.accept(sheet);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private List<Sheet> read(byte[] bytes) {
        return WorkbookReader.read("zh.xlsx", bytes, problems::add);
    }

    private String cell(Consumer<XSSFSheet> fill) throws IOException {
        return read(workbook(fill)).get(0).table("zh.xlsx").rows().get(0).cell(1);
    }

    private void assertRefused(byte[] bytes, String start) {
        List<Sheet> sheets = read(bytes);
        assertTrue(problems.stream().anyMatch(p -> p.toString().startsWith(start)), () -> "\"" + start + "\" does not begin any of " + problems + " " + sheets);
    }

    private static CellStyle style(XSSFSheet sheet, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        return style;
    }

    /** The workbook with one of its parts made by {@code change}; a part that it lacks is added. */
    private static byte[] changed(byte[] bytes, String part, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void textRichTextAndNumbersAreRead() throws IOException {
        assertEquals("要,\"必须\"\n=", cell(s -> s.getRow(1).createCell(1).setCellValue(" 要,\"必须\"\n= ")));
        assertEquals("力争实现", cell(s -> {
            XSSFRichTextString text = new XSSFRichTextString("力争");
            text.append("实现", (XSSFFont) s.getWorkbook().createFont());
            s.getRow(1).createCell(1).setCellValue(text);
        }));
        assertEquals("2025", cell(s -> s.getRow(1).createCell(1).setCellValue(2025.0)));
        assertEquals("-2.5", cell(s -> s.getRow(1).createCell(1).setCellValue(-2.5)));
        assertEquals("TRUE", cell(s -> s.getRow(1).createCell(1).setCellValue(true)));
        assertEquals(List.of(), problems);
    }

    @Test
    void aSheetIsATableWithItsRowNumbersAndComments() throws IOException {
        Table table = read(workbook(s -> {
            s.getRow(1).createCell(0).setCellValue("# 说明");
            s.createRow(4).createCell(1).setCellValue("要");
        })).get(0).table("zh.xlsx");
        assertEquals("zh.xlsx[lexicon.goal]", table.file());
        assertEquals(List.of("cue", "word"), table.header());
        assertEquals(List.of(new Table.Row(5, List.of("", "要"))), table.rows());
    }

    @Test
    void aFormulaIsRefusedAtItsCellAndNeverCalculated() throws IOException {
        assertRefused(workbook(s -> s.getRow(1).createCell(1).setCellFormula("WEBSERVICE(\"http://localhost:1/\")")), "zh.xlsx[lexicon.goal]:2:B: holds a formula");
        assertEquals(1, problems.size());
    }

    @ParameterizedTest
    @CsvSource({"yyyy/m/d,date", "d-mmm,date", "m\"月\"d\"日\",date", "[h]:mm,date", "0.00%,percentage"})
    void whatASpreadsheetMadeOfWordsIsRefused(String format, String what) throws IOException {
        assertRefused(workbook(s -> {
            s.getRow(1).createCell(1).setCellValue(46000.25);
            s.getRow(1).getCell(1).setCellStyle(style(s, format));
        }), "zh.xlsx[lexicon.goal]:2:B: was turned into a " + what);
    }

    @Test
    void builtInDateFormatsAreKnown() throws IOException {
        assertRefused(workbook(s -> {
            s.getRow(1).createCell(0).setCellValue(new Date(0));
            CellStyle style = s.getWorkbook().createCellStyle();
            style.setDataFormat((short) 14);
            s.getRow(1).getCell(0).setCellStyle(style);
        }), "zh.xlsx[lexicon.goal]:2:A: was turned into a date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "@", "#,##0", "[Red]0", "\"day\" 0", "General"})
    void otherFormatsAreNoDates(String format) throws IOException {
        assertEquals("5", cell(s -> {
            s.getRow(1).createCell(1).setCellValue(5);
            s.getRow(1).getCell(1).setCellStyle(style(s, format));
        }));
        assertEquals(List.of(), problems);
    }

    @Test
    void errorsLongNumbersAndMergedCellsAreRefused() throws IOException {
        assertRefused(workbook(s -> s.getRow(1).createCell(1).setCellErrorValue(FormulaError.NAME.getCode())), "zh.xlsx[lexicon.goal]:2:B: holds the error #NAME?");
        assertRefused(workbook(s -> s.getRow(1).createCell(1).setCellValue(1.5e18)), "zh.xlsx[lexicon.goal]:2:B: holds a number of which");
        assertRefused(workbook(s -> {
            s.getRow(1).createCell(1).setCellValue("要");
            s.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        }), "zh.xlsx[lexicon.goal]:2:B: is merged");
    }

    @Test
    void mergedCellsOverACommentDoNoHarm() throws IOException {
        read(workbook(s -> {
            s.getRow(1).createCell(0).setCellValue("# 说明");
            s.addMergedRegion(new CellRangeAddress(1, 1, 0, 1));
        }));
        assertEquals(List.of(), problems);
    }

    @ParameterizedTest
    @CsvSource({"xl/vbaProject.bin,holds macros", "xl/externalLinks/externalLink1.xml,is linked to other workbooks", "xl/connections.xml,fetches data",
        "xl/macrosheets/sheet1.xml,holds macros"})
    void macrosLinksAndConnectionsAreRefused(String part, String message) throws IOException {
        assertRefused(changed(workbook(s -> { }), part, "<a/>".getBytes(StandardCharsets.UTF_8)), "zh.xlsx: " + message);
    }

    @Test
    void aLinkToAnotherWorkbookIsNeverFollowed() throws IOException {
        byte[] bytes;
        try (XSSFWorkbook workbook = new XSSFWorkbook(); XSSFWorkbook other = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            other.createSheet("a");
            workbook.linkExternalWorkbook("http://localhost:1/other.xlsx", other);
            workbook.createSheet("lexicon.goal").createRow(0).createCell(0).setCellFormula("'[http://localhost:1/other.xlsx]a'!A1");
            workbook.write(out);
            bytes = out.toByteArray();
        }
        assertRefused(bytes, "zh.xlsx: is linked to other workbooks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/sharedStrings.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"})
    void aDocumentTypeIsRefusedBeforeItsEntitiesAreLookedAt(String part) throws IOException {
        String xml = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a>&e;</a>";
        assertRefused(changed(workbook(s -> { }), part, xml.getBytes(StandardCharsets.UTF_8)), "zh.xlsx: holds a document type");
        problems.clear();
        assertRefused(changed(workbook(s -> { }), part, ("\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml).getBytes(StandardCharsets.UTF_16BE)),
                "zh.xlsx: holds a document type");
    }

    @Test
    void aZipBombIsRefusedUnread() throws IOException {
        byte[] bomb = changed(workbook(s -> { }), "xl/worksheets/sheet1.xml", new byte[200 << 20]);
        assertTrue(bomb.length < 1 << 20);
        assertRefused(bomb, "zh.xlsx: unpacks to far more");
        assertRefused(changed(workbook(s -> { }), "xl/media/a.bin", new byte[2 << 20]), "zh.xlsx: unpacks to far more");
    }

    @Test
    void aSheetOfTooManyCellsIsRefused() throws IOException {
        byte[] bytes = workbook(s -> {
            for (int i = 1; i < 40; i++) {
                s.createRow(i).createCell(0).setCellValue("a" + i);
            }
        });
        WorkbookLimits few = new WorkbookLimits(1 << 20, 1 << 20, 100, 100, 1000, 100, 30, 1000);
        assertEquals(List.of(), WorkbookReader.read("zh.xlsx", bytes, few, problems::add));
        assertTrue(problems.get(0).toString().startsWith("zh.xlsx: holds more than 30 cells"), problems::toString);
        problems.clear();
        WorkbookReader.read("zh.xlsx", bytes, new WorkbookLimits(1 << 20, 1 << 20, 100, 100, 20, 100, 1000, 1000), problems::add);
        assertTrue(problems.get(0).toString().startsWith("zh.xlsx[lexicon.goal]:21:A: stands outside"), problems::toString);
    }

    @Test
    void aPasswordIsNamed() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(workbook(s -> { }));
            }
            files.writeFilesystem(out);
        }
        assertRefused(out.toByteArray(), "zh.xlsx: has a password");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        byte[] whole = workbook(s -> { });
        assertRefused("cue,word\n".getBytes(StandardCharsets.UTF_8), "zh.xlsx: is damaged");
        assertRefused(java.util.Arrays.copyOf(whole, whole.length / 2), "zh.xlsx: is damaged");
        assertRefused(changed(whole, "xl/worksheets/sheet1.xml", "<sheet".getBytes(StandardCharsets.UTF_8)), "zh.xlsx: is damaged");
    }
}
