package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.gangmu.text.Mark;
import org.gangmu.text.Problem;
import org.gangmu.text.SourceText;

/** Writes the text of a document as one JSON object, with its layout marks: what all offsets of the other outputs count in. The shape is {@code text.schema.json}. */
public final class SourceTextJson {

    private SourceTextJson() {
    }

    /** @param out not closed */
    public static void write(SourceText source, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonOut.pretty(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("name", source.name());
            json.writeStringField("mediaType", source.mediaType());
            json.writeStringField("sha256", source.sha256());
            json.writeStringField("text", source.text());
            json.writeArrayFieldStart("marks");
            for (Mark mark : source.marks()) {
                json.writeStartObject();
                json.writeStringField("kind", mark.kind().name().toLowerCase(Locale.ROOT));
                json.writeNumberField("level", mark.level());
                json.writeNumberField("start", mark.span().start());
                json.writeNumberField("end", mark.span().end());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("problems");
            for (Problem problem : source.problems()) {
                JsonOut.problem(json, problem);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
