package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gangmu.decide.Decision;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Sentence;
import org.gangmu.summarize.Summary;
import org.gangmu.text.SourceText;
import org.gangmu.text.Span;

/**
 * Writes labelled sentences as W3C Web Annotations: a collection for each document, an annotation for each label of a sentence, a target for each piece of the sentence, found by position (in code points of
 * the extracted text, as the standard has it) or by quote with what stands before and behind. The shape is {@code annotations.schema.json}.
 */
public final class AnnotationsWriter implements SummaryWriter {

    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    /** Terms that the standard has none for. */
    private static final String OWN = "urn:gangmu:terms:";
    /** Enough to tell most repeated sentences apart. */
    private static final int AROUND = 32;

    private final WriteOptions options;

    private record Labelled(RuleBook book, Decision decision, String label) {
    }

    public AnnotationsWriter(WriteOptions options) {
        this.options = options;
    }

    @Override
    public void write(Iterable<Summary> summaries, OutputStream out) throws IOException {
        JsonDocuments.write(summaries, options, out, AnnotationsWriter::collection);
    }

    /** In reading order; a sentence under two labels twice. */
    private static List<Labelled> labelled(Summary summary) {
        List<Labelled> out = new ArrayList<>();
        for (Reading.Step step : Reading.of(summary, false)) {
            RuleBook book = step.article().rulebook();
            Stream.concat(Stream.of(step.decision().label()), step.decision().also().stream()).filter(label -> Shown.label(book, label).inSummary())
                    .forEach(label -> out.add(new Labelled(book, step.decision(), label)));
        }
        return out;
    }

    private static void collection(JsonGenerator json, Summary summary) throws IOException {
        SourceText source = summary.document().source();
        List<Labelled> annotations = labelled(summary);
        String id = "urn:gangmu:annotations:" + source.sha256();
        json.writeStartObject();
        json.writeArrayFieldStart("@context");
        json.writeString(CONTEXT);
        json.writeStartObject();
        json.writeStringField("gangmu", OWN);
        json.writeEndObject();
        json.writeEndArray();
        json.writeStringField("id", id);
        json.writeStringField("type", "AnnotationCollection");
        json.writeStringField("label", source.name());
        json.writeNumberField("total", annotations.size());
        json.writeObjectFieldStart("first");
        json.writeStringField("id", id + ":1");
        json.writeStringField("type", "AnnotationPage");
        json.writeNumberField("startIndex", 0);
        json.writeArrayFieldStart("items");
        CodePoints points = new CodePoints(source.text());
        for (Labelled annotation : annotations) {
            annotation(json, source, points, annotation);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void annotation(JsonGenerator json, SourceText source, CodePoints points, Labelled annotation) throws IOException {
        Decision decision = annotation.decision();
        Sentence sentence = decision.sentence().sentence();
        String version = annotation.book().version();
        json.writeStartObject();
        json.writeStringField("id", "urn:gangmu:annotation:" + source.sha256() + ":" + version + ":" + sentence.start() + "-" + sentence.end() + ":" + annotation.label());
        json.writeStringField("type", "Annotation");
        json.writeStringField("motivation", "classifying");
        json.writeObjectFieldStart("generator");
        json.writeStringField("id", "urn:gangmu:rulebook:" + version);
        json.writeStringField("type", "Software");
        json.writeStringField("name", "Gangmu");
        json.writeEndObject();
        json.writeObjectFieldStart("body");
        json.writeStringField("type", "TextualBody");
        json.writeStringField("purpose", "classifying");
        json.writeStringField("format", "text/plain");
        json.writeStringField("value", annotation.label());
        json.writeEndObject();
        JsonOut.number(json, "gangmu:confidence", decision.confidence());
        json.writeStringField("gangmu:frame", decision.sentence().setting().frame());
        JsonOut.strings(json, "gangmu:rules", decision.rules());
        json.writeArrayFieldStart("target");
        for (Span span : sentence.spans()) {
            target(json, source, points, span);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void target(JsonGenerator json, SourceText source, CodePoints points, Span span) throws IOException {
        String text = source.text();
        json.writeStartObject();
        json.writeStringField("source", "urn:gangmu:document:" + source.sha256());
        json.writeArrayFieldStart("selector");
        json.writeStartObject();
        json.writeStringField("type", "TextPositionSelector");
        json.writeNumberField("start", points.at(span.start()));
        json.writeNumberField("end", points.at(span.end()));
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringField("type", "TextQuoteSelector");
        json.writeStringField("exact", source.quote(span));
        json.writeStringField("prefix", text.substring(whole(text, Math.max(0, span.start() - AROUND)), span.start()));
        json.writeStringField("suffix", text.substring(span.end(), whole(text, Math.min(text.length(), span.end() + AROUND))));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Not in the middle of a character. */
    private static int whole(String text, int offset) {
        boolean inside = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset)) && Character.isHighSurrogate(text.charAt(offset - 1));
        return inside ? offset + 1 : offset;
    }
}
