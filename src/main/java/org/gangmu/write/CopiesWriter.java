package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gangmu.copies.CopiedPair;
import org.gangmu.copies.Copies;
import org.gangmu.copies.MemberCopies;
import org.gangmu.copies.Run;
import org.gangmu.text.Language;
import org.gangmu.text.Span;

/** Writes which passages documents share: as text, as tables, or as one JSON object. */
public final class CopiesWriter {

    private static final int ROWS_IN_MEMORY = 100;

    private final LedgerFormat format;
    private final Words words;
    private final CopiesTable table;
    private final double leastShare;
    private final int top;

    /**
     * @param table      which table CSV gives
     * @param leastShare pairs that share less are left out
     * @param top        how many pairs are told as text
     */
    public CopiesWriter(LedgerFormat format, Language shown, CopiesTable table, double leastShare, int top) {
        this.format = format;
        this.words = Words.in(shown);
        this.table = table;
        this.leastShare = leastShare;
        this.top = top;
    }

    /** @param out is flushed and left open */
    public void write(Copies copies, OutputStream out) throws IOException {
        switch (format) {
            case TEXT -> {
                try (Writer writer = Utf8Writer.plain(out)) {
                    new CopiesText(writer, words).write(copies, copies.pairs(leastShare), top);
                }
            }
            case CSV -> {
                try (Writer writer = Utf8Writer.plain(out)) {
                    CsvRows rows = new CsvRows(writer);
                    rows.heading(table.headings(words));
                    table.write(copies, leastShare, rows::row);
                }
            }
            case XLSX -> workbook(copies, out);
            case JSON -> json(copies, out);
            default -> throw new IllegalArgumentException("copies are not written as " + format);
        }
    }

    private void workbook(Copies copies, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            CellStyles styles = new CellStyles(workbook);
            for (CopiesTable each : CopiesTable.values()) {
                SheetTable sheet = new SheetTable(workbook, each.title(words), each.ofSheet(words), 1, styles);
                each.write(copies, leastShare, row -> sheet.add(row, null));
                sheet.close();
            }
            SteadyWorkbook.write(workbook, out);
        }
    }

    private void json(Copies copies, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonOut.pretty(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("documents");
            for (MemberCopies document : copies.documents()) {
                document(json, document);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("pairs");
            for (CopiedPair pair : copies.pairs(leastShare)) {
                pair(json, copies, pair);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void document(JsonGenerator json, MemberCopies document) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", document.member().name());
        json.writeStringField("title", document.member().title());
        JsonOut.orNull(json, "date", document.member().date());
        json.writeNumberField("letters", document.member().letters());
        JsonOut.number(json, "copied", rounded(document.share()));
        JsonOut.number(json, "common", rounded(document.common()));
        JsonOut.orNull(json, "source", document.source().map(s -> s.name()));
        json.writeEndObject();
    }

    private static void pair(JsonGenerator json, Copies copies, CopiedPair pair) throws IOException {
        json.writeStartObject();
        json.writeStringField("first", pair.first().name());
        json.writeStringField("second", pair.second().name());
        json.writeBooleanField("directed", pair.isDirected());
        JsonOut.number(json, "shareOfFirst", rounded(pair.shareOfFirst()));
        JsonOut.number(json, "shareOfSecond", rounded(pair.shareOfSecond()));
        json.writeNumberField("longest", pair.longest());
        json.writeArrayFieldStart("runs");
        for (Run run : copies.runs(pair)) {
            json.writeStartObject();
            json.writeNumberField("length", run.length());
            place(json, "first", run.first(), copies.text(pair.first(), run.first()));
            place(json, "second", run.second(), copies.text(pair.second(), run.second()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, String field, List<Span> spans, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeNumberField("start", spans.get(0).start());
        json.writeNumberField("end", spans.get(spans.size() - 1).end());
        if (spans.size() > 1) {
            JsonOut.spans(json, spans);
        }
        json.writeEndObject();
    }

    static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
