package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gangmu.ledger.CompareTable;
import org.gangmu.ledger.CompareTable.Cell;
import org.gangmu.ledger.CompareTable.Column;
import org.gangmu.ledger.CompareTable.Row;
import org.gangmu.ledger.CompareTable.Value;
import org.gangmu.ledger.Entry;

/** The comparison as a spreadsheet: a row for each indicator, columns for what each place planned and reported for each year. */
final class CompareSheets {

    private record Head(Column column, boolean planned) {
    }

    private final Words words;
    private final List<Head> heads = new ArrayList<>();

    CompareSheets(CompareTable table, Words words) {
        this.words = words;
        for (Column column : table.columns()) {
            for (boolean planned : new boolean[] {true, false}) {
                if (table.rows().stream().map(r -> r.cells().get(column)).anyMatch(c -> c != null && !(planned ? c.planned() : c.reported()).isEmpty())) {
                    heads.add(new Head(column, planned));
                }
            }
        }
    }

    List<String> headings() {
        List<String> out = new ArrayList<>(List.of(words.get("figures.INDICATOR"), words.get("figures.CHANGE"), words.get("figures.NORMAL_UNIT")));
        heads.forEach(h -> out.add(OneLine.of(h.column().place()) + " " + CompareWriter.years(h.column(), words) + " " + words.get(h.planned() ? "ledger.planned" : "ledger.reported")));
        return out;
    }

    List<Object> cells(Row row) {
        List<Object> out = new ArrayList<>();
        List<Entry> entries = CompareWriter.entries(row);
        boolean falls = entries.stream().allMatch(e -> e.figure().change().equals("reduction"));
        out.add(OneLine.of(row.indicator()));
        out.add(row.subject().change() ? words.get(falls ? "change.reduction" : "change.growth") : words.get("ledger.level"));
        out.add(row.subject().isOpen() ? "" : row.subject().dimension());
        for (Head head : heads) {
            Cell cell = row.cells().get(head.column());
            List<Value> values = cell == null ? List.of() : head.planned() ? cell.planned() : cell.reported();
            out.add(values.isEmpty() ? words.get("ledger.missing") : values.stream().map(v -> EntryText.value(v.entry(), !falls, words)).collect(Collectors.joining(" / ")));
        }
        return out;
    }

    /** A workbook with the comparison and, on a second sheet, every figure in it. */
    static void xlsx(CompareTable table, Words words, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            CellStyles styles = new CellStyles(workbook);
            CompareSheets sheets = new CompareSheets(table, words);
            List<SheetTable.Column> columns = new ArrayList<>();
            for (String heading : sheets.headings()) {
                columns.add(new SheetTable.Column(heading, columns.isEmpty() ? 28 : columns.size() < 3 ? 10 : 18, SheetTable.Look.PLAIN));
            }
            SheetTable sheet = new SheetTable(workbook, words.get("sheet.compare"), columns, 1, styles);
            table.rows().forEach(row -> sheet.add(sheets.cells(row), null));
            sheet.close();
            SheetTable figures = new EntryWriter(LedgerFormat.XLSX, words.language()).sheet(workbook, styles);
            CompareWriter.entries(table).forEach(e -> figures.add(EntryTable.row(e), null));
            figures.close();
            SteadyWorkbook.write(workbook, out);
        }
    }
}
