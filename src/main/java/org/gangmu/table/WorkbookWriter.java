package org.gangmu.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gangmu.text.Problem;

/** Writes a set of tables as one XLSX workbook, a sheet a table, with all that is needed to make the same files of it again. */
public final class WorkbookWriter {

    /** No cell of a spreadsheet holds more. */
    private static final int MOST_CHARS = 32_767;
    private static final String GUIDE = "_说明 guide";
    private static final String LISTS = "_lists";

    private final TableSet tables;
    private final WorkbookDesign design;
    private final Consumer<Problem> problems;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final WorkbookStyles styles = new WorkbookStyles(workbook);
    private final WorkbookMemory memory = new WorkbookMemory();
    /** Ranges of the lists of choices. */
    private final Map<String, String> ranges = new HashMap<>();

    private WorkbookWriter(TableSet tables, WorkbookDesign design, Consumer<Problem> problems) {
        this.tables = tables;
        this.design = design;
        this.problems = problems;
    }

    /** The bytes of the workbook; what it cannot hold is a problem. */
    public static byte[] write(TableSet tables, WorkbookDesign design, Consumer<Problem> problems) throws IOException {
        WorkbookWriter writer = new WorkbookWriter(tables, design, problems);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writer.fill();
            writer.workbook.write(out);
            return out.toByteArray();
        } finally {
            writer.workbook.close();
        }
    }

    private void fill() {
        guide();
        // The tables of the rulebook as a whole come first; the lists must stand before they are pointed at, and are shown last.
        List<String> paths = new ArrayList<>(tables.contents().keySet());
        paths.sort(Comparator.comparing((String p) -> p.contains("/")).thenComparing(Comparator.naturalOrder()));
        XSSFSheet lists = lists();
        memory.rulebook(tables.name());
        Set<String> taken = new HashSet<>();
        workbook.forEach(s -> taken.add(s.getSheetName().toLowerCase(java.util.Locale.ROOT)));
        paths.forEach(path -> table(path, SheetNames.sheet(path, taken), tables.contents().get(path)));
        XSSFSheet remembered = plain(WorkbookMemory.SHEET, memory.rows());
        workbook.setSheetOrder(LISTS, workbook.getNumberOfSheets() - 1);
        workbook.setSheetVisibility(workbook.getSheetIndex(lists), SheetVisibility.HIDDEN);
        workbook.setSheetVisibility(workbook.getSheetIndex(remembered), SheetVisibility.VERY_HIDDEN);
        workbook.setActiveSheet(0);
    }

    private void guide() {
        XSSFSheet sheet = plain(GUIDE, design.guide());
        sheet.setColumnWidth(0, 22 * 256);
        sheet.setColumnWidth(1, 14 * 256);
        sheet.setColumnWidth(2, 60 * 256);
        sheet.setColumnWidth(3, 60 * 256);
        for (Row row : sheet) {
            for (Cell cell : row) {
                cell.setCellStyle(cell.getColumnIndex() < 2 || row.getRowNum() == 0 ? styles.bold : styles.text);
            }
        }
    }

    private XSSFSheet lists() {
        XSSFSheet sheet = workbook.createSheet(LISTS);
        int column = 0;
        for (Map.Entry<String, List<String>> list : design.lists().entrySet()) {
            text(sheet, 0, column, list.getKey());
            for (int i = 0; i < list.getValue().size(); i++) {
                text(sheet, i + 1, column, list.getValue().get(i));
            }
            String letters = Problem.letters(column + 1);
            if (!list.getValue().isEmpty()) {
                ranges.put(list.getKey(), "'" + LISTS + "'!$" + letters + "$2:$" + letters + "$" + (list.getValue().size() + 1));
            }
            column++;
        }
        return sheet;
    }

    private XSSFSheet plain(String name, List<List<String>> rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                text(sheet, i, j, rows.get(i).get(j));
            }
        }
        return sheet;
    }

    private static Cell text(XSSFSheet sheet, int row, int column, String text) {
        Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = there.createCell(column);
        cell.setCellValue(escaped(text));
        return cell;
    }

    /** What looks like an escape for a character is not to be read as one. */
    static String escaped(String text) {
        return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }

    private void table(String path, String name, TableContent content) {
        XSSFSheet sheet = workbook.createSheet(name);
        memory.add(name, path, content.memory());
        Table table = content.table();
        List<WorkbookDesign.Column> columns = table.header().stream().map(h -> design.columns().apply(path, h)).toList();
        List<List<String>> rows = content.rows();
        int header = 0;
        while (header < rows.size() && (CsvRow.isComment(rows.get(header).get(0)) || rows.get(header).stream().allMatch(String::isEmpty))) {
            header++;
        }
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = i == header ? rows.get(i).stream().map(design.header()).toList() : rows.get(i);
            int place = i;
            for (int j = 0; j < cells.size(); j++) {
                if (cells.get(j).length() > MOST_CHARS) {
                    problems.accept(Problem.cell(table.file(), place + 1, j + 1, Told.in(problems, "sheet.long-cell", cells.get(j).length(), MOST_CHARS)));
                } else if (!cells.get(j).isEmpty()) {
                    cell(sheet, i, j, cells, j < columns.size() ? columns.get(j) : null, i == header);
                }
            }
            limitHeight(sheet, i, cells, columns);
        }
        if (header < rows.size()) {
            new SheetAids(sheet, design, ranges, styles).add(header, rows.size() - 1, columns);
        }
    }

    private void cell(XSSFSheet sheet, int row, int column, List<String> cells, WorkbookDesign.Column looks, boolean header) {
        String text = cells.get(column);
        Cell cell = text(sheet, row, column, text);
        boolean comment = CsvRow.isComment(cells.get(0));
        if (!header && !comment && looks != null && looks.number()) {
            cell.setCellStyle(styles.number);
            if (SheetText.isNumber(text)) {
                cell.setCellValue(Double.parseDouble(text));
            }
        } else {
            cell.setCellStyle(header ? styles.header : comment ? styles.comment : styles.text);
        }
    }

    /** A cell of hundreds of words would fill the screen: its row shows the first ten lines. */
    private static void limitHeight(XSSFSheet sheet, int row, List<String> cells, List<WorkbookDesign.Column> columns) {
        for (int j = 0; j < Math.min(cells.size(), columns.size()); j++) {
            int wide = cells.get(j).codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
            if (wide > 10 * columns.get(j).width() && sheet.getRow(row) != null && !CsvRow.isComment(cells.get(0))) {
                sheet.getRow(row).setHeightInPoints(150);
            }
        }
    }
}
