package org.gangmu.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a summary in JSON (the shape is {@code summary.schema.json}). What it does not know it passes over, so that an older plugin reads a newer service. */
final class FindingsReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HEADER = List.of("date", "kind", "meeting", "organiser", "place");

    private FindingsReader() {
    }

    /** @throws IOException if it is no summary */
    static Findings read(byte[] summary, Stamp stamp) throws IOException {
        JsonNode root = JSON.readTree(summary);
        if (root == null || !root.path("articles").isArray()) {
            throw new IOException("no summary: it has no articles");
        }
        Map<String, List<Findings.Line>> sections = new LinkedHashMap<>();
        Set<String> figures = new LinkedHashSet<>();
        Set<String> people = new LinkedHashSet<>();
        for (JsonNode article : root.path("articles")) {
            article.fields().forEachRemaining(field -> {
                if (isSection(field.getKey(), field.getValue())) {
                    List<Findings.Line> lines = sections.computeIfAbsent(field.getKey(), k -> new ArrayList<>());
                    field.getValue().forEach(item -> item(item, lines, figures));
                }
            });
            article.path("people").forEach(person -> people.add(named(person.path("name").asText(), person.path("office").asText())));
        }
        return new Findings(stamp, Optional.empty(), notes(root), header(root), unmodifiable(sections), List.copyOf(figures), List.copyOf(people), summary);
    }

    private static List<String> notes(JsonNode root) {
        List<String> notes = new ArrayList<>();
        for (JsonNode problem : root.path("problems")) {
            notes.add((problem.has("line") ? "line " + problem.path("line").asInt() + ": " : "") + problem.path("message").asText());
        }
        return List.copyOf(notes);
    }

    private static Map<String, List<Findings.Line>> unmodifiable(Map<String, List<Findings.Line>> sections) {
        sections.replaceAll((key, lines) -> List.copyOf(lines));
        return Collections.unmodifiableMap(sections);
    }

    /** Sections hold items with rules; an empty one is told from other lists by their names. */
    private static boolean isSection(String key, JsonNode value) {
        return value.isArray() && !key.equals("people") && !key.equals("other") && (value.isEmpty() || value.get(0).has("rules"));
    }

    private static void item(JsonNode item, List<Findings.Line> lines, Set<String> figures) {
        double confidence = item.path("confidence").asDouble();
        List<String> rules = strings(item.path("rules"));
        String text = item.hasNonNull("heading") ? item.path("heading").asText() : item.path("text").asText();
        lines.add(line(text, item, confidence, rules));
        for (JsonNode action : item.path("actions")) {
            lines.add(line(action.path("text").asText(), action, confidence, strings(action.path("rules"))));
        }
        item.path("targets").forEach(f -> figures.add(figure(f)));
        item.path("figures").forEach(f -> figures.add(figure(f)));
    }

    private static Findings.Line line(String text, JsonNode node, double confidence, List<String> rules) {
        JsonNode spans = node.path("spans");
        int start = spans.isEmpty() ? node.path("start").asInt() : spans.get(0).get(0).asInt();
        int end = spans.isEmpty() ? node.path("end").asInt() : spans.get(spans.size() - 1).get(1).asInt();
        return new Findings.Line(text, start, end, confidence, rules);
    }

    /** Of a value that is told in words, or is that of something else, there is no number: its words stand for it. */
    private static String figure(JsonNode figure) {
        JsonNode value = figure.path("value");
        String number = value.isArray() ? value.path(0).asText() + "–" + value.path(1).asText() : value.asText();
        String told = value.isNull() || value.isMissingNode() ? figure.path("quote").asText() : figure.path("op").asText() + ' ' + number + ' ' + figure.path("unit").asText();
        String text = figure.path("indicator").asText() + ' ' + figure.path("change").asText() + ' ' + told.strip();
        return text.strip() + (figure.path("period").asText().isEmpty() ? "" : " (" + figure.path("period").asText() + ")");
    }

    private static String named(String name, String office) {
        return office.isEmpty() ? name : name + " (" + office + ")";
    }

    private static Map<String, String> header(JsonNode root) {
        Map<String, String> header = new LinkedHashMap<>();
        JsonNode main = root.path("articles").path(0);
        put(header, "title", main.path("title").path("text"));
        HEADER.forEach(key -> put(header, key, main.path(key)));
        put(header, "language", root.path("source").path("language"));
        return Collections.unmodifiableMap(header);
    }

    private static void put(Map<String, String> header, String key, JsonNode value) {
        if (value.isTextual() && !value.asText().isEmpty()) {
            header.put(key, value.asText());
        }
    }

    private static List<String> strings(JsonNode array) {
        List<String> out = new ArrayList<>();
        array.forEach(n -> out.add(n.asText()));
        return List.copyOf(out);
    }
}
