package org.gangmu.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gangmu.catalogue.Hit;
import org.gangmu.catalogue.Hits;
import org.gangmu.write.JsonOut;
import org.gangmu.write.LedgerFormat;
import org.gangmu.write.RowsWriter;

/** Writes what a search found for programs: CSV, a row for each document that holds a hit; or one JSON object. */
public final class HitsTable {

    private static final List<String> COLUMNS = List.of("source", "id", "found", "page", "line", "start", "end", "spans", "label", "confidence", "frame", "rules", "kind", "title", "year",
            "place", "text");

    private HitsTable() {
    }

    public static void csv(Hits hits, OutputStream out) throws IOException {
        try (RowsWriter rows = RowsWriter.of(LedgerFormat.CSV, "", COLUMNS, out)) {
            for (Hit h : hits.hits()) {
                boolean sentence = !h.spans().isEmpty();
                for (String document : h.documents()) {
                    rows.row(Arrays.asList(document, h.id(), found(h), h.page() == 0 ? null : h.page(), h.line() == 0 ? null : h.line(), sentence ? start(h) : null, sentence ? end(h) : null,
                            h.spans(), h.label(), sentence ? h.confidence() : null, h.frame(), h.rules(), h.articleKind(), h.title(), h.year() == 0 ? null : h.year(), h.place(), h.text()));
                }
            }
        }
    }

    private static String found(Hit h) {
        return h.kind().name().toLowerCase(Locale.ROOT);
    }

    private static int start(Hit h) {
        return h.spans().get(0).start();
    }

    private static int end(Hit h) {
        return h.spans().get(h.spans().size() - 1).end();
    }

    /** {@code {"hits":[…],"more":false,"count":12}}; the count only if it was asked for. */
    public static void json(Hits hits, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonOut.pretty(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeArrayFieldStart("hits");
            for (Hit h : hits.hits()) {
                hit(json, h);
            }
            json.writeEndArray();
            json.writeBooleanField("more", hits.more());
            if (hits.count() >= 0) {
                json.writeNumberField("count", hits.count());
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void hit(JsonGenerator json, Hit h) throws IOException {
        json.writeStartObject();
        JsonOut.strings(json, "sources", h.documents());
        json.writeStringField("id", h.id());
        json.writeStringField("found", found(h));
        if (!h.spans().isEmpty()) {
            json.writeNumberField("page", h.page());
            json.writeNumberField("line", h.line());
            json.writeNumberField("start", start(h));
            json.writeNumberField("end", end(h));
            JsonOut.spans(json, h.spans());
            json.writeStringField("label", h.label());
            JsonOut.number(json, "confidence", h.confidence());
            json.writeStringField("frame", h.frame());
            JsonOut.strings(json, "rules", h.rules());
            ShowJson.figures(json, h.figures());
        }
        json.writeStringField("kind", h.articleKind());
        json.writeStringField("title", h.title());
        json.writeNumberField("year", h.year());
        json.writeStringField("place", h.place());
        json.writeStringField("text", h.text());
        json.writeFieldName("marks");
        json.writeStartArray();
        for (var mark : h.marks()) {
            json.writeArray(new int[] {mark.start(), mark.end()}, 0, 2);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
