package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gangmu.summarize.Summary;

/** Writes all documents into one workbook with the sheets Summary, Sentences and Furniture. */
public final class XlsxWriter implements SummaryWriter {

    private static final int ROWS_IN_MEMORY = 100;

    private final WriteOptions options;

    public XlsxWriter(WriteOptions options) {
        this.options = options;
    }

    @Override
    public void write(Iterable<Summary> summaries, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            Map<Table, SheetTable> sheets = new EnumMap<>(Table.class);
            Words words = null;
            for (Summary summary : summaries) {
                if (words == null) {
                    words = Shown.words(summary, options);
                    open(sheets, workbook, words);
                }
                for (Map.Entry<Table, SheetTable> sheet : sheets.entrySet()) {
                    for (Table.Row row : sheet.getKey().rows(summary, words)) {
                        sheet.getValue().add(row);
                    }
                }
            }
            if (words == null) {
                open(sheets, workbook, Shown.words(options));
            }
            sheets.values().forEach(SheetTable::close);
            SteadyWorkbook.write(workbook, out);
        }
    }

    private static void open(Map<Table, SheetTable> sheets, SXSSFWorkbook workbook, Words words) {
        CellStyles styles = new CellStyles(workbook);
        for (Table table : new Table[] {Table.SUMMARY, Table.SENTENCES, Table.FURNITURE}) {
            sheets.put(table, new SheetTable(workbook, table, words, styles));
        }
    }
}
