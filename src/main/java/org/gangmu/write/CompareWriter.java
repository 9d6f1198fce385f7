package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gangmu.ledger.CompareTable;
import org.gangmu.ledger.CompareTable.Cell;
import org.gangmu.ledger.CompareTable.Column;
import org.gangmu.ledger.CompareTable.Row;
import org.gangmu.ledger.CompareTable.Value;
import org.gangmu.ledger.Entry;

/** Writes figures of many documents side by side. What a document does not say is told so, never as zero. */
public final class CompareWriter {

    private final LedgerFormat format;
    private final WriteOptions options;
    private final boolean rowsOfValues;

    /** @param rowsOfValues whether CSV has a row for each figure instead of each indicator */
    public CompareWriter(LedgerFormat format, WriteOptions options, boolean rowsOfValues) {
        this.format = format;
        this.options = options;
        this.rowsOfValues = rowsOfValues;
    }

    /** {@code out} is flushed and left open. */
    public void write(CompareTable table, OutputStream out) throws IOException {
        Words words = EntryText.words(entries(table), options);
        switch (format) {
            case TEXT -> text(table, words, out);
            case CSV -> csv(table, words, out);
            case XLSX -> CompareSheets.xlsx(table, words, out);
            case HTML -> new ComparePage(table, words).write(out);
            default -> CompareJson.write(table, out);
        }
    }

    static List<Entry> entries(CompareTable table) {
        return table.rows().stream().flatMap(r -> table.columns().stream().filter(r.cells()::containsKey).flatMap(c -> r.cells().get(c).all().stream()))
                .flatMap(v -> v.said().stream()).toList();
    }

    static String subject(Row row, Words words) {
        return EntryText.subject(row.indicator(), row.subject(), entries(row), words);
    }

    static List<Entry> entries(Row row) {
        return row.cells().values().stream().flatMap(c -> c.all().stream()).map(Value::entry).toList();
    }

    /** Whether a reduction in this row must be told as one. */
    static boolean isGrowing(Row row) {
        return entries(row).stream().anyMatch(e -> !e.figure().change().equals("reduction"));
    }

    static String years(Column column, Words words) {
        return column.years().isEmpty() ? words.get("ledger.no-year") : column.years();
    }

    private void csv(CompareTable table, Words words, OutputStream out) throws IOException {
        if (rowsOfValues) {
            new EntryWriter(LedgerFormat.CSV, null).write(entries(table), out);
            return;
        }
        try (Writer writer = Utf8Writer.plain(out)) {
            CsvRows rows = new CsvRows(writer);
            CompareSheets sheets = new CompareSheets(table, words);
            rows.heading(sheets.headings());
            for (Row row : table.rows()) {
                rows.row(sheets.cells(row));
            }
        }
    }

    private void text(CompareTable table, Words words, OutputStream out) throws IOException {
        try (Writer writer = Utf8Writer.plain(out)) {
            if (table.rows().isEmpty()) {
                writer.write(words.get("ledger.nothing") + "\n");
                return;
            }
            Ansi ansi = new Ansi(options.color());
            Sources sources = new Sources();
            Map<String, List<Column>> places = table.columns().stream().collect(Collectors.groupingBy(Column::place, LinkedHashMap::new, Collectors.toList()));
            for (Map.Entry<String, List<Column>> place : places.entrySet()) {
                writer.write(ansi.bold(OneLine.of(place.getKey())) + (place.getValue().get(0).known() ? "" : ansi.dim(" " + words.get("ledger.no-place"))) + "\n");
                TextGrid grid = new TextGrid(2);
                List<String> heading = new ArrayList<>(List.of("", ""));
                place.getValue().forEach(c -> heading.add(years(c, words)));
                grid.row(heading);
                for (Row row : table.rows()) {
                    boolean planned = place.getValue().stream().anyMatch(c -> row.cells().containsKey(c) && !row.cells().get(c).planned().isEmpty());
                    boolean reported = place.getValue().stream().anyMatch(c -> row.cells().containsKey(c) && !row.cells().get(c).reported().isEmpty());
                    if (planned) {
                        grid.row(line(row, place.getValue(), true, subject(row, words), words, sources));
                    }
                    if (reported) {
                        grid.row(line(row, place.getValue(), false, planned ? "" : subject(row, words), words, sources));
                    }
                }
                for (String line : grid.lines(options.width(), ansi)) {
                    writer.write(line + "\n");
                }
                writer.write("\n");
            }
            sources.write(writer, words, ansi);
        }
    }

    private static List<String> line(Row row, List<Column> columns, boolean planned, String title, Words words, Sources sources) {
        List<String> out = new ArrayList<>(List.of(title, words.get(planned ? "ledger.planned" : "ledger.reported")));
        boolean growing = isGrowing(row);
        for (Column column : columns) {
            Cell cell = row.cells().get(column);
            List<Value> values = cell == null ? List.of() : planned ? cell.planned() : cell.reported();
            out.add(values.isEmpty() ? words.get("ledger.missing") : (values.size() > 1 && cell.isDisputed() ? "≠ " : "") + values.stream()
                    .map(v -> EntryText.value(v.entry(), growing, words) + (v.entry().period().inferred() ? "*" : "") + v.said().stream().map(e -> " [" + sources.number(e) + "]").collect(Collectors.joining()))
                    .collect(Collectors.joining(" / ")));
        }
        return out;
    }
}
