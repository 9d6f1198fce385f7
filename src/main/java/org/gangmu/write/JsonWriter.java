package org.gangmu.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gangmu.facts.Person;
import org.gangmu.rulebook.Label;
import org.gangmu.segment.Furniture;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Section;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Problem;
import org.gangmu.text.SourceText;

/** Writes one JSON object a document, in an array when there are several; the shape is {@code summary.schema.json}. */
public final class JsonWriter implements SummaryWriter {

    private static final List<String> HEADER_KEYS = List.of("title", "date", "noDay", "meeting", "organiser", "place", "continues", "people", "kind", "language", "rulebook", "other");

    private final WriteOptions options;

    public JsonWriter(WriteOptions options) {
        this.options = options;
    }

    @Override
    public void write(Iterable<Summary> summaries, OutputStream out) throws IOException {
        JsonDocuments.write(summaries, options, out, JsonWriter::document);
    }

    private static void document(JsonGenerator json, Summary summary) throws IOException {
        SourceText source = summary.document().source();
        Optional<ArticleSummary> main = Shown.mainArticle(summary);
        json.writeStartObject();
        json.writeObjectFieldStart("source");
        json.writeStringField("name", source.name());
        json.writeStringField("mediaType", source.mediaType());
        json.writeStringField("sha256", source.sha256());
        JsonOut.orNull(json, "language", main.map(a -> a.article().language().code()));
        JsonOut.orNull(json, "rulebook", main.map(a -> a.rulebook().version()));
        json.writeEndObject();
        json.writeArrayFieldStart("articles");
        for (ArticleSummary article : summary.articles()) {
            article(json, article, main.orElseThrow());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("furniture");
        for (Furniture furniture : summary.document().furniture()) {
            json.writeStartObject();
            json.writeStringField("text", source.quote(furniture.span()));
            json.writeNumberField("start", furniture.span().start());
            json.writeNumberField("end", furniture.span().end());
            json.writeStringField("why", furniture.role().why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("problems");
        for (Problem problem : summary.problems()) {
            JsonOut.problem(json, problem);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void article(JsonGenerator json, ArticleSummary article, ArticleSummary main) throws IOException {
        json.writeStartObject();
        json.writeFieldName("title");
        if (article.header().name().isPresent()) {
            json.writeStartObject();
            JsonOut.quote(json, article.header().name().get());
            if (article.header().title().isEmpty()) {
                json.writeBooleanField("inferred", true);
            }
            json.writeEndObject();
        } else {
            json.writeNull();
        }
        JsonOut.orNull(json, "date", article.header().date());
        if (article.header().noDay().isPresent()) {
            json.writeObjectFieldStart("noDay");
            JsonOut.quote(json, article.header().noDay().get());
            json.writeEndObject();
        }
        JsonOut.orNull(json, "meeting", article.header().meeting());
        JsonOut.orNull(json, "organiser", article.header().organiser());
        JsonOut.orNull(json, "place", article.header().place());
        List<String> jumps = article.article().jumps();
        JsonOut.orNull(json, "continues", jumps.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", jumps)));
        json.writeStringField("kind", article.kind());
        if (article.article().language() != main.article().language()) {
            json.writeStringField("language", article.article().language().code());
        }
        if (!article.rulebook().version().equals(main.rulebook().version())) {
            json.writeStringField("rulebook", article.rulebook().version());
        }
        json.writeArrayFieldStart("people");
        for (Person person : article.header().people()) {
            json.writeStartObject();
            json.writeStringField("name", person.name());
            json.writeStringField("office", person.office());
            JsonOut.strings(json, "roles", person.roles());
            JsonOut.place(json, person.quote());
            json.writeEndObject();
        }
        json.writeEndArray();
        Set<String> used = new HashSet<>(HEADER_KEYS);
        for (Section section : article.sections()) {
            JsonItems.section(json, key(section.label(), used), section);
        }
        JsonItems.others(json, article);
        json.writeEndObject();
    }

    /** The section's key; never one that is taken, since a taxonomy is data and a key twice would be no JSON that readers agree on. */
    private static String key(Label label, Set<String> used) {
        String key = label.section().isEmpty() ? label.name().toLowerCase(Locale.ROOT) : label.section();
        while (!used.add(key)) {
            key += "_";
        }
        return key;
    }
}
