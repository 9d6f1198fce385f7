package org.gangmu.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The table on a sheet.
 *
 * @param file   path of the workbook as shown
 * @param memory what the workbook remembers of the file that the sheet was made from
 */
record SheetContent(String file, Sheet sheet, CsvMemory memory) implements TableContent {

    @Override
    public Table table() {
        return sheet.table(file);
    }

    @Override
    public List<List<String>> rows() {
        List<List<String>> out = new ArrayList<>();
        for (int line = 1; line <= sheet.rows().lastKey(); line++) {
            out.add(sheet.rows().getOrDefault(line, List.of("")));
        }
        return out;
    }
}
