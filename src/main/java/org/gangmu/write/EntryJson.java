package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.gangmu.ledger.Entry;
import org.gangmu.ledger.Subject;

/** A figure of a ledger as JSON: the figure as summaries write it, and beside it where it is from. */
final class EntryJson {

    private EntryJson() {
    }

    static void subject(JsonGenerator json, String indicator, Subject subject) throws IOException {
        json.writeStringField("indicator", indicator);
        json.writeBooleanField("change", subject.change());
        json.writeStringField("unit", subject.isOpen() ? null : subject.dimension());
    }

    static void write(JsonGenerator json, Entry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entry.id());
        json.writeStringField("document", entry.origin().document());
        json.writeNumberField("article", entry.origin().article());
        json.writeStringField("title", entry.origin().title());
        json.writeStringField("place", entry.origin().place().isKnown() ? entry.origin().place().value() : null);
        json.writeStringField("years", entry.period().isKnown() ? entry.period().years() : null);
        json.writeBooleanField("yearInferred", entry.period().inferred());
        json.writeBooleanField("partOfYear", entry.period().part());
        json.writeFieldName("figure");
        JsonFigures.write(json, entry.figure());
        json.writeStringField("label", entry.label());
        JsonOut.strings(json, "rules", entry.rules());
        json.writeNumberField("line", entry.line());
        json.writeObjectFieldStart("sentence");
        JsonOut.quote(json, entry.sentence());
        json.writeEndObject();
        json.writeEndObject();
    }
}
