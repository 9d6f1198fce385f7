package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gangmu.text.Span;

/**
 * Writes the rows of any table one by one: CSV, a workbook, or JSON lines with an object a row. Close it to make the output whole; the stream is flushed and
 * left open.
 *
 * <p>Cells are String, Integer, Long or Double, a list of strings or of spans, or a map from names to counts; null for an empty one. In JSON they are what
 * they are; in tables lists have a space between ("1-5 8-9", "GOAL=3 OTHER=8").
 */
public abstract class RowsWriter implements Closeable {

    /** Rows under the heading that a sheet can hold. */
    public static final int MOST_SHEET_ROWS = SheetTable.MOST_ROWS - 1;
    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH = 12;
    private static final Map<String, Integer> WIDTHS = Map.of("source", 28, "text", 80, "title", 32, "rules", 36, "quote", 32, "reason", 60, "indicator", 22, "labels", 36,
            "sha256", 20, "id", 20);

    /** More rows than a sheet of Excel holds. */
    public static final class TooManyRows extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private RowsWriter() {
    }

    /** @param title of the sheet */
    public static RowsWriter of(LedgerFormat format, String title, List<String> columns, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new Csv(columns, out);
            case JSON_LINES -> new JsonLines(columns, out);
            case XLSX -> new Sheet(title, columns, out);
            default -> throw new IllegalArgumentException("tables are not written as " + format);
        };
    }

    /** @param cells one for each column */
    public abstract void row(List<?> cells) throws IOException;

    private static Object flat(Object cell) {
        if (cell instanceof List<?> list) {
            return list.stream().map(v -> v instanceof Span s ? s.start() + "-" + s.end() : v.toString()).collect(Collectors.joining(" "));
        }
        return cell instanceof Map<?, ?> map ? map.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(" ")) : cell;
    }

    private static List<?> flat(List<?> cells) {
        return cells.stream().map(RowsWriter::flat).collect(Collectors.toList());
    }

    private static final class Csv extends RowsWriter {
        private final Writer writer;
        private final CsvRows rows;

        Csv(List<String> columns, OutputStream out) throws IOException {
            writer = Utf8Writer.plain(out);
            rows = new CsvRows(writer);
            rows.heading(columns);
        }

        @Override
        public void row(List<?> cells) throws IOException {
            rows.row(flat(cells));
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    private static final class JsonLines extends RowsWriter {
        private final List<String> columns;
        private final Writer writer;
        private final JsonGenerator json;
        private boolean any;

        JsonLines(List<String> columns, OutputStream out) throws IOException {
            this.columns = columns;
            writer = Utf8Writer.json(out);
            json = JsonOut.lines(writer);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        }

        @Override
        public void row(List<?> cells) throws IOException {
            any = true;
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                json.writeFieldName(columns.get(i));
                value(cells.get(i));
            }
            json.writeEndObject();
        }

        private void value(Object value) throws IOException {
            if (value == null) {
                json.writeNull();
            } else if (value instanceof Double number) {
                json.writeNumber(Decimals.plain(number));
            } else if (value instanceof Number number) {
                json.writeNumber(number.longValue());
            } else if (value instanceof List<?> list) {
                list(list);
            } else if (value instanceof Map<?, ?> map) {
                json.writeStartObject();
                for (Map.Entry<?, ?> e : map.entrySet()) {
                    json.writeNumberField((String) e.getKey(), (Long) e.getValue());
                }
                json.writeEndObject();
            } else {
                json.writeString((String) value);
            }
        }

        private void list(List<?> values) throws IOException {
            json.writeStartArray();
            for (Object value : values) {
                if (value instanceof Span span) {
                    json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
                } else {
                    json.writeString((String) value);
                }
            }
            json.writeEndArray();
        }

        @Override
        public void close() throws IOException {
            if (any) {
                json.writeRaw('\n');
            }
            json.close();
            writer.close();
        }
    }

    private static final class Sheet extends RowsWriter {
        private final OutputStream out;
        private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
        private final SheetTable sheet;
        private int rows;

        Sheet(String title, List<String> columns, OutputStream out) {
            this.out = out;
            sheet = new SheetTable(workbook, title, columns.stream().map(c -> new SheetTable.Column(c, WIDTHS.getOrDefault(c, WIDTH),
                    c.equals("confidence") ? SheetTable.Look.DECIMAL : SheetTable.Look.PLAIN)).toList(), 1, new CellStyles(workbook));
        }

        @Override
        public void row(List<?> cells) throws IOException {
            if (rows++ == MOST_SHEET_ROWS) {
                throw new TooManyRows();
            }
            sheet.add(flat(cells), null);
        }

        @Override
        public void close() throws IOException {
            try (workbook) {
                if (rows <= MOST_SHEET_ROWS) {
                    sheet.close();
                    SteadyWorkbook.write(workbook, out);
                }
            }
        }
    }
}
