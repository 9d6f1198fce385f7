package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.gangmu.ledger.Aim;
import org.gangmu.ledger.Entry;
import org.gangmu.ledger.Finding;
import org.gangmu.ledger.Trail;

/** Aims and what became of them as one JSON object. */
final class TrackJson {

    private TrackJson() {
    }

    static void write(List<Trail> trails, double tolerance, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonOut.pretty(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            JsonOut.number(json, "tolerance", tolerance);
            json.writeArrayFieldStart("trails");
            for (Trail trail : trails) {
                json.writeStartObject();
                json.writeStringField("place", trail.place());
                json.writeStringField("indicator", trail.indicator());
                json.writeArrayFieldStart("aims");
                for (Aim aim : trail.aims()) {
                    aim(json, aim);
                }
                json.writeEndArray();
                entries(json, "withoutAim", trail.unaimed());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void aim(JsonGenerator json, Aim aim) throws IOException {
        Finding finding = aim.finding();
        json.writeStartObject();
        json.writeStringField("outcome", code(finding.outcome()));
        json.writeStringField("move", code(aim.move()));
        if (finding.difference().isPresent()) {
            JsonOut.number(json, "difference", Math.round(finding.difference().getAsDouble() * 1e6) / 1e6);
        }
        json.writeBooleanField("tolerated", finding.tolerated());
        json.writeBooleanField("computed", finding.computed());
        if (finding.value().isPresent()) {
            JsonOut.number(json, "computedValue", finding.value().getAsDouble());
        }
        json.writeBooleanField("disputed", finding.disputed());
        json.writeStringField("droppedIn", aim.droppedIn().map(o -> o.document()).orElse(null));
        json.writeStringField("replacedIn", aim.replacedBy().map(e -> e.origin().document()).orElse(null));
        json.writeStringField("before", aim.before().map(Entry::id).orElse(null));
        json.writeFieldName("aim");
        EntryJson.write(json, aim.entry());
        entries(json, "also", aim.also());
        entries(json, "results", finding.results());
        json.writeEndObject();
    }

    private static void entries(JsonGenerator json, String field, List<Entry> entries) throws IOException {
        json.writeArrayFieldStart(field);
        for (Entry entry : entries) {
            EntryJson.write(json, entry);
        }
        json.writeEndArray();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
