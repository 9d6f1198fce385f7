package org.gangmu.write;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gangmu.rulebook.Label;

/** One table in a workbook: a sheet with a frozen heading and a filter, and further sheets when it outgrows one. */
final class SheetTable {

    /**
     * A column.
     *
     * @param width in characters
     */
    record Column(String heading, int width, Look look) {
    }

    /** How cells of a column look: numbers as they are, numbers with two decimals, or a label in its colour. */
    enum Look { PLAIN, DECIMAL, LABEL }

    static final int MOST_ROWS = 1_048_576;
    private static final int MOST_CHARACTERS = 32_767;
    /** Excel's own height of a line of its default font, in points. */
    private static final float LINE_HEIGHT = 15;
    private static final int MOST_LINES = 20;

    private final SXSSFWorkbook workbook;
    private final String title;
    private final List<Column> columns;
    private final int frozen;
    private final CellStyles styles;
    private SXSSFSheet sheet;
    private int rows;
    private int sheets;

    SheetTable(SXSSFWorkbook workbook, Table table, Words words, CellStyles styles) {
        this(workbook, table.title(words), table.columns().stream().map(c -> c.ofSheet(words)).toList(), 0, styles);
    }

    /** @param frozen how many columns stay in sight */
    SheetTable(SXSSFWorkbook workbook, String title, List<Column> columns, int frozen, CellStyles styles) {
        this.workbook = workbook;
        this.title = title;
        this.columns = columns;
        this.frozen = frozen;
        this.styles = styles;
        open();
    }

    private void open() {
        sheets++;
        sheet = workbook.createSheet(title + (sheets > 1 ? " " + sheets : ""));
        sheet.createFreezePane(frozen, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        SXSSFRow row = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
            Cell cell = row.createCell(i);
            cell.setCellValue(fit(columns.get(i).heading()));
            cell.setCellStyle(styles.heading());
        }
        rows = 1;
    }

    void add(Table.Row values) {
        add(values.cells(), values.label());
    }

    /**
     * @param cells of type String, Integer or Double; null for an empty one
     * @param label that of the row; null for none
     */
    void add(List<?> cells, Label label) {
        if (rows == MOST_ROWS) {
            close();
            open();
        }
        SXSSFRow row = sheet.createRow(rows++);
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value == null || value.equals("")) {
                continue;
            }
            Column column = columns.get(i);
            Cell cell = row.createCell(i);
            cell.setCellStyle(column.look() == Look.DECIMAL ? styles.decimal() : styles.text());
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                String text = fit((String) value);
                cell.setCellValue(text);
                lines = Math.max(lines, lines(text, column.width()));
            }
            if (column.look() == Look.LABEL && label != null) {
                cell.setCellStyle(styles.label(label));
            }
        }
        // Programs other than Excel do not fit the height of wrapped rows by themselves.
        row.setHeightInPoints(LINE_HEIGHT * Math.min(MOST_LINES, lines));
    }

    /** Ends the sheet in work: its filter reaches to its last row. */
    void close() {
        sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns.size() - 1));
    }

    private static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (DisplayWidth.of(line) + width - 1) / width);
        }
        return lines;
    }

    /** Text that a cell and its XML can hold. */
    static String fit(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), MOST_CHARACTERS));
        for (int i = 0; i < text.length() && out.length() < MOST_CHARACTERS - 2;) {
            int c = text.codePointAt(i);
            boolean unfit = c < ' ' && c != '\n' && c != '\t' || c >= 0xd800 && c <= 0xdfff || c == 0xfffe || c == 0xffff;
            out.appendCodePoint(unfit ? 0xfffd : c);
            i += Character.charCount(c);
        }
        return out.length() >= MOST_CHARACTERS - 2 ? out.append('…').toString() : out.toString();
    }
}
