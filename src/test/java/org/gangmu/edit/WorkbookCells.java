package org.gangmu.edit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Changes a workbook as a person would, and saves it when closed. */
final class WorkbookCells implements AutoCloseable {

    private final Path file;
    private final XSSFWorkbook workbook;

    WorkbookCells(Path file) throws IOException {
        this.file = file;
        this.workbook = Files.exists(file) ? new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file))) : new XSSFWorkbook();
    }

    /** Adds a sheet of these rows, cells separated by commas. */
    WorkbookCells sheet(String name, String... rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int i = 0; i < rows.length; i++) {
            String[] cells = rows[i].split(",", -1);
            sheet.createRow(i);
            for (int j = 0; j < cells.length; j++) {
                if (!cells[j].isEmpty()) {
                    sheet.getRow(i).createCell(j).setCellValue(cells[j]);
                }
            }
        }
        return this;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    @Override
    public void close() throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        workbook.close();
    }
}
