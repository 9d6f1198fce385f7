package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.gangmu.decide.Derivation;

/** Tells programs why a sentence has its label; the shape is {@code why} of {@code sentence.schema.json}. */
public final class DerivationJson {

    private DerivationJson() {
    }

    /** Writes the field {@code why}; all spans count from the start of the sentence. */
    public static void why(JsonGenerator json, Derivation d) throws IOException {
        json.writeObjectFieldStart("why");
        json.writeStringField("kind", d.setting().kind());
        json.writeStringField("frame", d.setting().frame());
        json.writeStringField("openedBy", d.setting().openedBy());
        json.writeStringField("opener", d.setting().opener());
        json.writeStringField("shape", d.shape());
        json.writeArrayFieldStart("cues");
        for (var cue : d.cues()) {
            json.writeStartObject();
            json.writeStringField("cue", cue.name());
            JsonOut.spans(json, cue.spans());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("points");
        for (var points : d.points()) {
            JsonOut.number(json, points.label(), points.points());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("rules");
        for (var rule : d.rules()) {
            json.writeStartObject();
            json.writeStringField("rule", rule.id());
            json.writeStringField("place", rule.place());
            json.writeStringField("label", rule.label());
            JsonOut.number(json, "strength", rule.strength());
            json.writeBooleanField("counted", rule.counted());
            JsonOut.spans(json, List.of(rule.span()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
