package org.gangmu.table;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The table on one sheet of a workbook that is being changed. A row that is taken out leaves a blank one, so that the others keep their numbers. */
final class SheetFile implements TableFile {

    private final String file;
    private final String name;
    private final NavigableMap<Integer, List<String>> rows = new TreeMap<>();
    private final XSSFSheet sheet;

    SheetFile(String file, Sheet read, XSSFSheet sheet) {
        this.file = file;
        this.name = read.name();
        this.sheet = sheet;
        read.rows().forEach((line, cells) -> rows.put(line, new ArrayList<>(cells)));
    }

    private Sheet read() {
        return new Sheet(name, rows);
    }

    @Override
    public Table table() {
        return read().table(file);
    }

    @Override
    public int headerLine() {
        return read().headerLine();
    }

    @Override
    public void set(int line, int column, String text) {
        if (!rows.containsKey(line)) {
            throw new IllegalArgumentException("no row stands on line " + line + " of " + read().shown(file));
        }
        put(line, column, text);
    }

    @Override
    public int append(List<String> cells) {
        int line = rows.isEmpty() ? 1 : rows.lastKey() + 1;
        rows.put(line, new ArrayList<>());
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                put(line, i + 1, cells.get(i));
            }
        }
        return line;
    }

    @Override
    public void remove(int line) {
        if (rows.remove(line) == null) {
            throw new IllegalArgumentException("no row stands on line " + line + " of " + read().shown(file));
        }
        sheet.removeRow(sheet.getRow(line - 1));
    }

    private void put(int line, int column, String text) {
        List<String> cells = rows.get(line);
        while (cells.size() < column) {
            cells.add("");
        }
        cells.set(column - 1, text);
        XSSFRow row = sheet.getRow(line - 1) == null ? sheet.createRow(line - 1) : sheet.getRow(line - 1);
        XSSFCell cell = row.getCell(column - 1);
        if (cell == null) {
            cell = row.createCell(column - 1);
            cell.setCellStyle(style(line, column));
        }
        boolean isText = cell.getCellStyle().getDataFormat() == WorkbookStyles.TEXT_FORMAT;
        if (!isText && SheetText.isNumber(text)) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(WorkbookWriter.escaped(text));
        }
    }

    /** A new cell looks as the one above it, or as its column; a new column's as its neighbour. */
    private CellStyle style(int line, int column) {
        Integer above = rows.lowerKey(line);
        boolean belowHeader = above != null && above > headerLine();
        Cell model = belowHeader ? sheet.getRow(above - 1).getCell(column - 1) : null;
        if (model == null && line == headerLine() && column > 1) {
            model = sheet.getRow(line - 1).getCell(column - 2);
        }
        return model == null ? sheet.getColumnStyle(column - 1) : model.getCellStyle();
    }
}
