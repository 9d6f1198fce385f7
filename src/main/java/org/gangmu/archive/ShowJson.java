package org.gangmu.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.ContentState;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Judged;
import org.gangmu.catalogue.SentenceId;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.FoundFigure;
import org.gangmu.findings.FoundLabel;
import org.gangmu.write.DerivationJson;
import org.gangmu.write.JsonOut;

/** Tells programs all that a catalogue knows of a document or sentence, as one JSON object; fields have the names of {@code classify}. */
public final class ShowJson {

    private ShowJson() {
    }

    public static void write(Catalogue catalogue, Shelf.Found found, Edition edition, boolean why, boolean history, OutputStream out) throws IOException {
        Shown shown = Shown.of(catalogue, found, edition, why, history);
        try (JsonGenerator json = JsonOut.pretty(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            if (found.document().isPresent()) {
                json.writeStringField("source", found.document().get().name());
                json.writeStringField("state", found.document().get().state());
                json.writeStringField("cause", found.document().get().cause());
                json.writeStringField("reason", found.document().get().reason());
            }
            if (found.content().isPresent()) {
                content(json, found.content().get());
                readings(json, shown);
            }
            edition(json, edition);
            if (shown.decisions().isPresent()) {
                decisions(json, shown, shown.decisions().get());
            }
            sentences(json, shown);
            if (history) {
                history(json, shown);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void content(JsonGenerator json, ContentState c) throws IOException {
        json.writeStringField("sha256", c.sha256());
        json.writeStringField("mediaType", c.mediaType());
        json.writeNumberField("bytes", c.bytes());
        json.writeNumberField("chars", c.chars());
        JsonOut.strings(json, "documents", c.documents());
        JsonOut.strings(json, "problems", c.problems().stream().map(p -> (p.line() == 0 ? "" : p.line() + ": ") + p.message()).toList());
    }

    /** Other readings of the same bytes, if there are any. */
    private static void readings(JsonGenerator json, Shown shown) throws IOException {
        if (!shown.elsewhere().isEmpty()) {
            json.writeBooleanField("newestReading", shown.newest());
            json.writeArrayFieldStart("otherReadings");
            for (Judged judged : shown.elsewhere()) {
                json.writeStartObject();
                json.writeStringField("made", judged.made());
                edition(json, judged.edition());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void edition(JsonGenerator json, Edition edition) throws IOException {
        json.writeObjectFieldStart("edition");
        json.writeNumberField("number", edition.id());
        JsonOut.strings(json, "rulebooks", edition.rulebooks());
        json.writeStringField("models", edition.models());
        json.writeEndObject();
    }

    private static void decisions(JsonGenerator json, Shown shown, Decisions d) throws IOException {
        json.writeArrayFieldStart("articles");
        for (var a : d.articles()) {
            json.writeStartObject();
            json.writeNumberField("article", a.ordinal());
            json.writeStringField("language", a.language().code());
            json.writeStringField("kind", a.kind());
            json.writeStringField("title", a.title());
            json.writeStringField("date", a.date());
            json.writeNumberField("year", a.year());
            json.writeStringField("place", a.place());
            json.writeStringField("meeting", a.meeting());
            json.writeArrayFieldStart("people");
            for (var p : d.people()) {
                if (p.article() == a.ordinal()) {
                    json.writeStartObject();
                    json.writeStringField("name", p.name());
                    json.writeStringField("office", p.office());
                    JsonOut.strings(json, "roles", p.roles());
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("labels");
        for (var count : shown.counts(d).entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    private static void sentences(JsonGenerator json, Shown shown) throws IOException {
        json.writeArrayFieldStart("sentences");
        for (int i : shown.asked()) {
            var s = shown.sentences().get(i);
            json.writeStartObject();
            json.writeStringField("id", SentenceId.of(shown.found().content().orElseThrow().sha256(), i));
            json.writeNumberField("article", s.article());
            json.writeNumberField("paragraph", s.paragraph());
            json.writeNumberField("sentence", s.sentence());
            json.writeNumberField("page", s.page());
            json.writeNumberField("line", s.line());
            json.writeNumberField("start", s.start());
            json.writeNumberField("end", s.end());
            JsonOut.spans(json, s.spans());
            if (shown.decisions().isPresent()) {
                label(json, shown.decisions().get().labels().get(i));
                figures(json, shown.decisions().get().figures().stream().filter(f -> f.sentence() == i).toList());
            }
            json.writeStringField("text", s.text());
            if (!shown.why().isEmpty()) {
                DerivationJson.why(json, shown.why().get(i));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void label(JsonGenerator json, FoundLabel l) throws IOException {
        json.writeStringField("label", l.label());
        JsonOut.strings(json, "also", l.also());
        JsonOut.number(json, "confidence", l.confidence());
        json.writeStringField("frame", l.frame());
        JsonOut.strings(json, "rules", l.rules());
    }

    static void figures(JsonGenerator json, List<FoundFigure> figures) throws IOException {
        json.writeArrayFieldStart("figures");
        for (FoundFigure f : figures) {
            json.writeStartObject();
            json.writeStringField("kind", f.kind());
            json.writeStringField("indicator", f.indicator());
            json.writeStringField("change", f.change());
            json.writeStringField("op", f.op());
            json.writeArrayFieldStart("values");
            for (double value : f.values()) {
                JsonOut.number(json, value);
            }
            json.writeEndArray();
            json.writeStringField("unit", f.unit());
            json.writeNumberField("fromYear", f.from());
            json.writeNumberField("toYear", f.to());
            json.writeStringField("quote", f.quote());
            json.writeNumberField("start", f.start());
            json.writeNumberField("end", f.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void history(JsonGenerator json, Shown shown) throws IOException {
        json.writeArrayFieldStart("history");
        for (int i = 0; i < shown.history().size(); i++) {
            Shown.Past past = shown.history().get(i);
            json.writeStartObject();
            edition(json, past.judged().edition());
            json.writeStringField("made", past.judged().made());
            if (shown.asked().length == 1) {
                label(json, past.decisions().labels().get(shown.asked()[0]));
            }
            json.writeArrayFieldStart("changes");
            for (Shown.Change change : shown.changes(i)) {
                json.writeStartObject();
                json.writeStringField("id", SentenceId.of(shown.found().content().orElseThrow().sha256(), change.sentence()));
                json.writeStringField("was", change.was().label());
                json.writeStringField("is", change.is().label());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
