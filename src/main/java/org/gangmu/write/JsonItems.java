package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gangmu.facts.Figure;
import org.gangmu.rulebook.Label;
import org.gangmu.summarize.Item;
import org.gangmu.summarize.Section;

/** A section of a summary as JSON: items, or tasks with their actions, by the label's form. */
final class JsonItems {

    private JsonItems() {
    }

    static void section(JsonGenerator json, String key, Section section) throws IOException {
        String figures = section.label().figures() == Label.Figures.PLANNED ? "targets" : "figures";
        json.writeArrayFieldStart(key);
        for (Item item : section.items()) {
            json.writeStartObject();
            if (section.label().form() == Label.Form.TASKS) {
                ordinal(json, item, true);
                // a requirement that is no task has no heading to show
                json.writeStringField("heading", item.isTask() ? item.quote().text() : null);
                if (!item.isTask()) {
                    json.writeStringField("text", item.quote().text());
                }
            } else {
                json.writeStringField("text", item.quote().text());
                ordinal(json, item, false);
            }
            JsonOut.spans(json, item.quote().spans());
            if (item.isTask()) {
                json.writeNumberField("depth", item.depth());
            }
            json.writeNumberField("sentence", item.sentence());
            json.writeStringField("frame", item.frame());
            JsonOut.strings(json, "rules", item.rules());
            JsonOut.number(json, "confidence", item.confidence());
            if (section.label().form() == Label.Form.TASKS) {
                actions(json, item);
                figures(json, figures, all(item));
            } else {
                figures(json, figures, item.figures());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void ordinal(JsonGenerator json, Item item, boolean always) throws IOException {
        if (!item.ordinal().isEmpty()) {
            json.writeStringField("ordinal", item.ordinal());
        } else if (always) {
            json.writeNullField("ordinal");
        }
    }

    /** The values of a task and of its actions, in reading order; their spans tell whose they are. */
    private static List<Figure> all(Item item) {
        return Stream.concat(item.figures().stream(), item.actions().stream().flatMap(a -> a.figures().stream()))
                .sorted(Comparator.comparingInt(f -> f.quote().start())).toList();
    }

    private static void actions(JsonGenerator json, Item item) throws IOException {
        json.writeArrayFieldStart("actions");
        for (Item.Action action : item.actions()) {
            json.writeStartObject();
            JsonOut.quote(json, action.quote());
            json.writeNumberField("sentence", action.sentence());
            JsonOut.strings(json, "rules", action.rules());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void figures(JsonGenerator json, String field, List<Figure> figures) throws IOException {
        json.writeArrayFieldStart(field);
        for (Figure figure : figures) {
            json.writeStartObject();
            json.writeStringField("indicator", figure.indicator());
            json.writeStringField("change", figure.change());
            json.writeStringField("op", figure.op());
            value(json, figure.values());
            json.writeStringField("unit", figure.unit());
            json.writeStringField("period", figure.period());
            json.writeStringField("tone", figure.tone());
            json.writeStringField("quote", figure.quote().text());
            JsonOut.place(json, figure.quote());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void value(JsonGenerator json, List<Double> values) throws IOException {
        json.writeFieldName("value");
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
