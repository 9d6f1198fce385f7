package org.gangmu.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.rulebook.ColumnNames;
import org.gangmu.table.CsvFile;
import org.gangmu.table.Table;

/** What each column is for, in Chinese and English. */
final class ColumnGuide {

    private final Table table;
    private final Map<String, Table.Row> byName = new HashMap<>();

    ColumnGuide() {
        try (InputStream in = ColumnGuide.class.getResourceAsStream("columns.csv")) {
            table = CsvFile.read("columns.csv", in.readAllBytes(), p -> {
                throw new IllegalStateException(p.toString());
            }).table();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        table.rows().forEach(r -> byName.put(r.cell(0), r));
    }

    /** The note at a header; "" for a column that has none. */
    String note(String column) {
        Table.Row row = byName.get(column);
        return row == null ? "" : row.cell(1) + "\n" + row.cell(2);
    }

    /** Rows of a sheet: column, its name in Chinese, what it is for in both languages. */
    List<List<String>> sheet() {
        List<List<String>> out = new ArrayList<>();
        out.add(List.of("column", "列", "说明", "what it is for"));
        for (Table.Row row : table.rows()) {
            String name = row.cell(0);
            out.add(List.of(name, name.isEmpty() ? "" : ColumnNames.chinese(name), row.cell(1), row.cell(2)));
        }
        return out;
    }
}
