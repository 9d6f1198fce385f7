package org.gangmu.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gangmu.text.Problem;

/** An XLSX workbook whose cells can be changed; looks, choices, notes and other sheets stay. */
public final class WorkbookFile implements AutoCloseable {

    private final String file;
    private final XSSFWorkbook workbook;
    private final WorkbookMemory memory;
    private final Map<String, SheetFile> sheets = new HashMap<>();

    private WorkbookFile(String file, XSSFWorkbook workbook, WorkbookMemory memory) {
        this.file = file;
        this.workbook = workbook;
        this.memory = memory;
    }

    /**
     * Opens a workbook.
     *
     * @return nothing if it is refused; the problems say why
     */
    public static Optional<WorkbookFile> read(String file, byte[] bytes, Consumer<Problem> problems) throws IOException {
        List<Problem> found = new ArrayList<>();
        List<Sheet> sheets = WorkbookReader.read(file, bytes, found::add);
        found.forEach(problems);
        WorkbookParts parts = found.isEmpty() ? WorkbookParts.read(file, bytes, WorkbookLimits.DEFAULT, problems) : null;
        if (parts == null) {
            return Optional.empty();
        }
        WorkbookFile out = new WorkbookFile(file, new XSSFWorkbook(new ByteArrayInputStream(parts.packed())), WorkbookMemory.of(sheets));
        for (Sheet sheet : sheets) {
            if (sheet.isTable()) {
                out.sheets.put(sheet.name(), new SheetFile(file, sheet, out.workbook.getSheet(sheet.name())));
            }
        }
        return Optional.of(out);
    }

    /** The table of that path ({@code goal/target}). */
    public Optional<TableFile> table(String path) {
        return sheets.entrySet().stream().filter(s -> memory.path(s.getKey()).equals(path)).map(s -> (TableFile) s.getValue()).findFirst();
    }

    /** The path of the table on a sheet. */
    public String path(String sheet) {
        return memory.path(sheet);
    }

    /** The table of a workbook that holds one. */
    public Optional<TableFile> only() {
        return sheets.size() == 1 ? Optional.of(sheets.values().iterator().next()) : Optional.empty();
    }

    /** Adds a sheet for a table. */
    public TableFile create(String path, List<String> header) {
        Set<String> taken = new HashSet<>();
        workbook.forEach(s -> taken.add(s.getSheetName().toLowerCase(java.util.Locale.ROOT)));
        String name = SheetNames.sheet(path, taken);
        XSSFSheet made = workbook.createSheet(name);
        SheetFile out = new SheetFile(file, new Sheet.Builder(name).sheet(), made);
        out.append(header);
        made.createFreezePane(1, 1);
        sheets.put(name, out);
        if (!SheetNames.path(name).equals(path)) {
            remember(name, path);
        }
        return out;
    }

    private void remember(String sheet, String path) {
        XSSFSheet remembered = workbook.getSheet(WorkbookMemory.SHEET);
        if (remembered == null) {
            remembered = workbook.createSheet(WorkbookMemory.SHEET);
            workbook.setSheetVisibility(workbook.getSheetIndex(remembered), SheetVisibility.VERY_HIDDEN);
        }
        XSSFRow row = remembered.createRow(remembered.getLastRowNum() + 1);
        row.createCell(0).setCellValue("table");
        row.createCell(1).setCellValue(sheet);
        row.createCell(2).setCellValue(path);
        memory.add(sheet, path, null);
    }

    /** The workbook as it is to be written. */
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
