package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.gangmu.decide.Decision;
import org.gangmu.decide.Derivation;
import org.gangmu.segment.Furniture;
import org.gangmu.segment.Sentence;
import org.gangmu.summarize.Summary;

/** Writes one JSON object a sentence, in reading order; the shape is {@code sentence.schema.json}. */
public final class JsonLinesWriter implements SummaryWriter {

    private final WriteOptions options;

    public JsonLinesWriter(WriteOptions options) {
        this.options = options;
    }

    @Override
    public void write(Iterable<Summary> summaries, OutputStream out) throws IOException {
        Utf8Writer lines = Utf8Writer.json(out);
        try (JsonGenerator json = JsonOut.lines(lines)) {
            boolean any = false;
            for (Summary summary : summaries) {
                String label = Reading.furnitureLabel(summary);
                for (Reading.Step step : Reading.of(summary, options.furniture())) {
                    any = true;
                    if (step.isFurniture()) {
                        furniture(json, summary, step.furniture(), label);
                    } else {
                        sentence(json, summary, step.article().article().ordinal(), step.decision(), false);
                    }
                }
                json.flush();
            }
            if (any) {
                json.writeRaw('\n');
            }
        }
    }

    /** @param why whether the reasons follow */
    static void sentence(JsonGenerator json, Summary summary, int article, Decision decision, boolean why) throws IOException {
        Sentence sentence = decision.sentence().sentence();
        json.writeStartObject();
        json.writeStringField("source", summary.document().source().name());
        json.writeNumberField("article", article);
        json.writeNumberField("paragraph", decision.sentence().paragraph().ordinal());
        json.writeNumberField("sentence", sentence.ordinal());
        json.writeNumberField("start", sentence.start());
        json.writeNumberField("end", sentence.end());
        JsonOut.spans(json, sentence.spans());
        json.writeStringField("label", decision.label());
        JsonOut.strings(json, "also", decision.also());
        JsonOut.number(json, "confidence", decision.confidence());
        json.writeStringField("frame", decision.sentence().setting().frame());
        JsonOut.strings(json, "rules", decision.rules());
        json.writeStringField("text", sentence.text());
        if (why) {
            DerivationJson.why(json, Derivation.of(decision));
        }
        json.writeEndObject();
    }

    private static void furniture(JsonGenerator json, Summary summary, Furniture furniture, String label) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", summary.document().source().name());
        json.writeNumberField("start", furniture.span().start());
        json.writeNumberField("end", furniture.span().end());
        JsonOut.spans(json, List.of(furniture.span()));
        json.writeStringField("label", label);
        JsonOut.strings(json, "also", List.of());
        JsonOut.number(json, "confidence", 1);
        json.writeStringField("role", furniture.role().why());
        JsonOut.strings(json, "rules", List.of());
        json.writeStringField("text", summary.document().source().quote(furniture.span()));
        json.writeEndObject();
    }
}
