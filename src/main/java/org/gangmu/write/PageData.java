package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.decide.Decision;
import org.gangmu.evidence.Evidence;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.Status;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Language;

/**
 * What the script of a page tells about a sentence, as JSON inside the page. Strings that come again are numbered, since a report of a megabyte has
 * tens of thousands of sentences.
 */
final class PageData {

    private final Summary summary;
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final Map<String, String[]> labels = new LinkedHashMap<>();
    private final Map<String, String[]> frames = new LinkedHashMap<>();

    PageData(Summary summary) {
        this.summary = summary;
    }

    void write(Writer out) throws IOException {
        JsonGenerator json = JsonOut.embedded(out);
        json.writeStartObject();
        json.writeObjectFieldStart("sentences");
        for (ArticleSummary article : summary.articles()) {
            for (Label label : article.rulebook().labels()) {
                labels.putIfAbsent(label.name(), new String[] {Words.in(Language.ZH).label(label), Words.in(Language.EN).label(label)});
            }
            for (Decision decision : article.decisions()) {
                json.writeFieldName(String.valueOf(decision.sentence().sentence().ordinal()));
                sentence(json, decision, article.rulebook());
            }
        }
        json.writeEndObject();
        names(json, "labels", labels);
        names(json, "frames", frames);
        words(json);
        JsonOut.strings(json, "strings", List.copyOf(strings.keySet()));
        json.writeEndObject();
        json.flush();
    }

    /** {label, also, confidence, points, frame, who opened it, its words, evidence}. */
    private void sentence(JsonGenerator json, Decision decision, RuleBook book) throws IOException {
        String frame = decision.sentence().setting().frame();
        frames.computeIfAbsent(frame, f -> new String[] {Words.in(Language.ZH).frame(book, f), Words.in(Language.EN).frame(book, f)});
        json.writeStartArray();
        json.writeString(decision.label());
        json.writeNumber(Decimals.plain(decision.confidence()));
        json.writeString(frame);
        json.writeNumber(number(decision.sentence().setting().openedBy()));
        json.writeNumber(number(OneLine.of(decision.sentence().setting().opener())));
        json.writeStartArray();
        for (Map.Entry<String, Double> points : decision.points().entrySet()) {
            json.writeString(points.getKey());
            json.writeNumber(rounded(points.getValue()));
        }
        json.writeEndArray();
        json.writeStartArray();
        for (Evidence evidence : decision.evidence()) {
            if (evidence.rule().status() != Status.STABLE) {
                continue;
            }
            String words = Cues.hasWords(evidence, decision) ? OneLine.of(evidence.span().of(decision.sentence().sentence().text())) : "";
            json.writeNumber(number(evidence.rule().id()));
            json.writeString(evidence.rule().label());
            json.writeNumber(rounded(evidence.rule().strength()));
            json.writeNumber(number(words));
            json.writeNumber(decision.counted().contains(evidence) ? 1 : 0);
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    private static String rounded(double points) {
        return Decimals.plain(Math.round(points * 100) / 100.0);
    }

    private int number(String text) {
        return strings.computeIfAbsent(text, t -> strings.size());
    }

    private static void names(JsonGenerator json, String field, Map<String, String[]> names) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, String[]> name : names.entrySet()) {
            JsonOut.strings(json, name.getKey(), List.of(name.getValue()));
        }
        json.writeEndObject();
    }

    /** Words that only the script shows. */
    private static void words(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("words");
        for (String key : Words.in(Language.EN).keys()) {
            if (key.startsWith("js.")) {
                JsonOut.strings(json, key.substring(3), List.of(Words.in(Language.ZH).get(key), Words.in(Language.EN).get(key)));
            }
        }
        json.writeEndObject();
    }
}
