package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gangmu.ledger.Entry;
import org.gangmu.text.Language;

/** Writes figures as the table that people code by hand, a row a figure: CSV, a workbook or JSON lines. What is missing is an empty cell. */
public final class EntryWriter {

    private static final int ROWS_IN_MEMORY = 100;

    private final LedgerFormat format;
    private final boolean readable;
    private final Words words;

    /** @param headings language of headings for readers; null for names that statistics packages take */
    public EntryWriter(LedgerFormat format, Language headings) {
        this.format = format;
        this.readable = headings != null;
        this.words = Words.in(readable ? headings : Language.EN);
    }

    /** @param entries are taken one by one; {@code out} is flushed and left open */
    public void write(Iterable<Entry> entries, OutputStream out) throws IOException {
        switch (format) {
            case CSV, JSON_LINES -> rows(entries, out);
            case XLSX -> xlsx(entries, out);
            default -> throw new IllegalArgumentException("figures are not written as " + format);
        }
    }

    private void rows(Iterable<Entry> entries, OutputStream out) throws IOException {
        boolean named = readable && format == LedgerFormat.CSV;
        try (RowsWriter rows = RowsWriter.of(format, "", EntryTable.headings(words, named), out)) {
            for (Entry entry : entries) {
                rows.row(EntryTable.row(entry));
            }
        }
    }

    private void xlsx(Iterable<Entry> entries, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            SheetTable sheet = sheet(workbook, new CellStyles(workbook));
            for (Entry entry : entries) {
                sheet.add(EntryTable.row(entry), null);
            }
            sheet.close();
            SteadyWorkbook.write(workbook, out);
        }
    }

    /** The sheet of figures, open for rows. */
    SheetTable sheet(SXSSFWorkbook workbook, CellStyles styles) {
        List<String> headings = EntryTable.headings(words, readable);
        List<SheetTable.Column> columns = Arrays.stream(EntryTable.values()).map(c -> c.ofSheet(headings.get(c.ordinal()))).toList();
        return new SheetTable(workbook, words.get("sheet.figures"), columns, 1, styles);
    }
}
