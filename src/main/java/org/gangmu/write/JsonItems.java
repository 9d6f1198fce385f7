package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gangmu.facts.Assignment;
import org.gangmu.facts.Figure;
import org.gangmu.facts.Quote;
import org.gangmu.rulebook.Label;
import org.gangmu.summarize.ArticleSummary;
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
            assignment(json, item.assignment());
            if (section.label().form() == Label.Form.TASKS) {
                actions(json, item);
                JsonFigures.write(json, figures, all(item));
            } else {
                JsonFigures.write(json, figures, item.figures());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Sentences of no section with their figures. */
    static void others(JsonGenerator json, ArticleSummary article) throws IOException {
        if (article.others().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("other");
        for (Item item : article.others()) {
            json.writeStartObject();
            json.writeStringField("text", item.quote().text());
            JsonOut.spans(json, item.quote().spans());
            json.writeNumberField("sentence", item.sentence());
            json.writeStringField("frame", item.frame());
            JsonFigures.write(json, "figures", item.figures());
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
            assignment(json, action.assignment());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Who is to do it and by when; nothing where neither is said. */
    private static void assignment(JsonGenerator json, Assignment assignment) throws IOException {
        if (!assignment.bodies().isEmpty()) {
            json.writeArrayFieldStart("responsible");
            for (Quote body : assignment.bodies()) {
                json.writeStartObject();
                JsonOut.quote(json, body);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (assignment.deadline().isPresent()) {
            json.writeObjectFieldStart("deadline");
            json.writeStringField("until", assignment.deadline().get().until());
            JsonOut.quote(json, assignment.deadline().get().quote());
            json.writeEndObject();
        }
    }
}
