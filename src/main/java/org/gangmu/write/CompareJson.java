package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.gangmu.ledger.CompareTable;
import org.gangmu.ledger.CompareTable.Cell;
import org.gangmu.ledger.CompareTable.Column;
import org.gangmu.ledger.CompareTable.Row;
import org.gangmu.ledger.CompareTable.Value;
import org.gangmu.ledger.Entry;

/** The comparison as one JSON object: columns, and rows with the cells that say something; a column without a cell is not mentioned. */
final class CompareJson {

    private CompareJson() {
    }

    static void write(CompareTable table, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonOut.pretty(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeArrayFieldStart("columns");
            for (Column column : table.columns()) {
                json.writeStartObject();
                column(json, column);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("rows");
            for (Row row : table.rows()) {
                row(json, table, row);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void column(JsonGenerator json, Column column) throws IOException {
        json.writeStringField("place", column.known() ? column.place() : null);
        if (!column.known()) {
            json.writeStringField("document", column.place());
        }
        json.writeStringField("years", column.years().isEmpty() ? null : column.years());
    }

    private static void row(JsonGenerator json, CompareTable table, Row row) throws IOException {
        json.writeStartObject();
        EntryJson.subject(json, row.indicator(), row.subject());
        json.writeNumberField("documents", row.documents());
        json.writeArrayFieldStart("cells");
        for (Column column : table.columns()) {
            Cell cell = row.cells().get(column);
            if (cell != null) {
                json.writeStartObject();
                column(json, column);
                json.writeBooleanField("disputed", cell.isDisputed());
                values(json, "planned", cell.planned());
                values(json, "reported", cell.reported());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void values(JsonGenerator json, String field, List<Value> values) throws IOException {
        json.writeArrayFieldStart(field);
        for (Value value : values) {
            for (Entry entry : value.said()) {
                EntryJson.write(json, entry);
            }
        }
        json.writeEndArray();
    }
}
