package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.gangmu.facts.Figure;
import org.gangmu.facts.Measure;
import org.gangmu.rulebook.Label;

/** Figures as JSON: as written, and beside it the indicator's name in the rulebook and the values in the normal unit. */
final class JsonFigures {

    private JsonFigures() {
    }

    static void write(JsonGenerator json, String field, List<Figure> figures) throws IOException {
        json.writeArrayFieldStart(field);
        for (Figure figure : figures) {
            write(json, figure);
        }
        json.writeEndArray();
    }

    static void write(JsonGenerator json, Figure figure) throws IOException {
        json.writeStartObject();
        json.writeStringField("indicator", figure.indicator());
        unlessEmpty(json, "name", figure.name());
        if (figure.kind().isPresent()) {
            json.writeStringField("kind", figure.kind().get() == Label.Figures.PLANNED ? "target" : "result");
        }
        json.writeStringField("change", figure.change());
        json.writeStringField("op", figure.op());
        values(json, "value", figure.values());
        json.writeStringField("unit", figure.unit());
        if (figure.measure().isPresent()) {
            Measure measure = figure.measure().get();
            json.writeObjectFieldStart("normalized");
            values(json, "value", measure.values());
            json.writeStringField("unit", measure.unit());
            json.writeEndObject();
        }
        unlessEmpty(json, "reference", figure.reference());
        json.writeStringField("period", figure.period());
        json.writeStringField("tone", figure.tone());
        unlessEmpty(json, "problem", figure.problem());
        json.writeStringField("quote", figure.quote().text());
        JsonOut.place(json, figure.quote());
        json.writeEndObject();
    }

    private static void unlessEmpty(JsonGenerator json, String field, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(field, value);
        }
    }

    /** One number, an array of two for a range, or null. */
    private static void values(JsonGenerator json, String field, List<Double> values) throws IOException {
        json.writeFieldName(field);
        if (values.isEmpty()) {
            json.writeNull();
        } else if (values.size() == 1) {
            json.writeNumber(Decimals.plain(values.get(0)));
        } else {
            json.writeStartArray();
            for (double value : values) {
                json.writeNumber(Decimals.plain(value));
            }
            json.writeEndArray();
        }
    }
}
