package org.gangmu.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gangmu.rulebook.Label;
import org.gangmu.text.Problem;
import org.gangmu.text.Span;

/**
 * Reads a gold file: one JSON object a line, {@code {"start":0,"end":31,"label":"OTHER","also":["GOAL"],"text":"…"}}.
 *
 * <p>Where {@code start} and {@code end} are left out, as for formats whose text is extracted, the words are looked up in the text, white space aside.
 */
final class GoldFile {

    static final String ENDING = ".gold.jsonl";

    /** What labels.csv admits; a label in Chinese would silently count as wrong everywhere. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldFile() {
    }

    static List<GoldUnit> read(Path file, String text, Consumer<Problem> problems) throws IOException {
        List<GoldUnit> out = new ArrayList<>();
        QuoteFinder finder = new QuoteFinder(text);
        int line = 0;
        for (String row : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            line++;
            if (row.isBlank()) {
                continue;
            }
            try {
                GoldUnit unit = unit(JSON.readTree(row), text, finder);
                if (unit != null && !Label.isName(unit.label())) {
                    problems.accept(Problem.error(file.toString(), line, 0, "\"" + unit.label() + "\" is no label: write the name that stands in the column"
                            + " \"label\" of labels.csv, such as REQUIREMENT"));
                } else if (unit == null) {
                    problems.accept(Problem.error(file.toString(), line, 0, "these words do not stand in the document (any more)"));
                } else {
                    out.add(unit);
                }
            } catch (JsonProcessingException e) {
                problems.accept(Problem.error(file.toString(), line, 0, "is not a JSON object: " + e.getOriginalMessage()));
            }
        }
        return out;
    }

    /** @return null if the words cannot be found */
    private static GoldUnit unit(JsonNode node, String text, QuoteFinder finder) {
        String quote = node.path("text").asText();
        Set<String> also = new LinkedHashSet<>();
        node.path("also").forEach(a -> also.add(a.asText()));
        Span span;
        if (node.has("start") && node.has("end")) {
            int start = node.get("start").asInt();
            int end = node.get("end").asInt();
            boolean inText = start >= 0 && start <= end && end <= text.length();
            span = inText ? new Span(start, end) : null;
        } else {
            span = finder.next(quote);
        }
        return span == null ? null : new GoldUnit(span, node.path("label").asText(), also, quote);
    }
}
