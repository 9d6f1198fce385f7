package org.gangmu.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gangmu.summarize.Summary;
import org.junit.jupiter.api.Test;

class XlsxWriterTest {

    private final SummaryWriter writer = new XlsxWriter(WriteOptions.defaults());

    private XSSFWorkbook read(Summary... summaries) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Samples.bytes(writer, summaries)));
    }

    @Test
    void aWorkbookHasItsThreeSheetsWithAllRows() throws IOException {
        try (XSSFWorkbook book = read(Samples.zh(), Samples.en())) {
            assertEquals(List.of("摘要", "句子", "版面附属文字"), IntStream.range(0, 3).mapToObj(book::getSheetName).toList());
            assertEquals(6 + 4, book.getSheetAt(0).getLastRowNum());
            assertEquals(Samples.zh().decisions().size() + Samples.en().decisions().size(), book.getSheetAt(1).getLastRowNum());
            assertEquals(2, book.getSheetAt(2).getLastRowNum());
            Row first = book.getSheetAt(0).getRow(1);
            assertEquals("2026年经济社会发展主要预期目标：地区生产总值增长6.5%左右。", first.getCell(5).getStringCellValue());
            assertEquals(95, first.getCell(11).getNumericCellValue());
            assertEquals(0.61, first.getCell(14).getNumericCellValue());
        }
    }

    @Test
    void headingsStayInSightAndRowsCanBeFiltered() throws IOException {
        try (XSSFWorkbook book = read(Samples.zh())) {
            for (int i = 0; i < 3; i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
                String filter = sheet.getCTWorksheet().getAutoFilter().getRef();
                assertTrue(filter.startsWith("A1:") && filter.endsWith(String.valueOf(sheet.getLastRowNum() + 1)), filter);
            }
            assertTrue(book.getSheetAt(0).getRow(1).getCell(5).getCellStyle().getWrapText());
            assertEquals(80 * 256, book.getSheetAt(0).getColumnWidth(5));
        }
    }

    @Test
    void labelsBearTheirColour() throws IOException {
        try (XSSFWorkbook book = read(Samples.zh())) {
            XSSFCellStyle goal = (XSSFCellStyle) book.getSheetAt(0).getRow(1).getCell(2).getCellStyle();
            assertEquals("FFDFEDE3", goal.getFillForegroundColorColor().getARGBHex());
            assertEquals("FF197934", goal.getFont().getXSSFColor().getARGBHex(), "darkened until it can be read");
        }
    }

    @Test
    void nothingOfADocumentIsAFormula() throws IOException {
        try (XSSFWorkbook book = read(Samples.hostile())) {
            boolean seen = false;
            for (int i = 0; i < 3; i++) {
                for (Row row : book.getSheetAt(i)) {
                    for (Cell cell : row) {
                        assertTrue(cell.getCellType() != CellType.FORMULA);
                        seen |= cell.getCellType() == CellType.STRING && cell.getStringCellValue().startsWith("=HYPERLINK");
                    }
                }
            }
            assertTrue(seen, "the text is kept as it is");
        }
    }

    @Test
    void aCellHoldsNoMoreThanExcelAllows() throws IOException {
        try (XSSFWorkbook book = read(Samples.summary("long.txt", "The review was completed " + "and ".repeat(10_000) + "closed."))) {
            assertTrue(book.getSheetAt(1).getRow(1).getCell(6).getStringCellValue().length() <= 32_767);
        }
    }

    @Test
    void charactersThatXmlForbidsAreReplaced() {
        assertEquals("a\ufffdb\ufffd\n𠀀", SheetTable.fit("a\u0001b\ud800\n𠀀"));
    }

    @Test
    void theSameSummaryGivesTheSameBytes() throws Exception {
        byte[] first = Samples.bytes(writer, Samples.zh());
        Thread.sleep(2100); // Zip entries count time in steps of two seconds.
        assertArrayEquals(first, Samples.bytes(writer, Samples.zh()));
    }
}
