package org.gangmu.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractException;
import org.gangmu.findings.Content;
import org.gangmu.findings.Findings;
import org.gangmu.findings.FindingsReader;
import org.gangmu.findings.FoundArticle;
import org.gangmu.findings.FoundFigure;
import org.gangmu.findings.FoundLabel;
import org.gangmu.findings.FoundPerson;
import org.gangmu.findings.FoundSentence;

/** What the tables must hold: the rows that reading the documents one after the other in this very process gives. */
final class LocalRows {

    /** Name of a document that costs its reader. */
    static final String SWELLS = "swells.txt";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> documents = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();

    static LocalRows of(List<Path> files) throws Exception {
        TreeMap<String, Path> sorted = new TreeMap<>();
        files.forEach(f -> sorted.put(f.toString(), f));
        FindingsReader reader = new FindingsReader(Gangmu.open(Path.of("rules")));
        LocalRows out = new LocalRows();
        for (Path file : sorted.values()) {
            out.add(file, reader);
        }
        return out;
    }

    List<String> of(String table) {
        return table.equals("documents") ? documents : table.equals("sentences") ? sentences : figures;
    }

    /** Some columns of a row in one line, lists with spaces between. */
    static String line(String row, String first, String... more) {
        try {
            JsonNode json = JSON.readTree(row);
            List<String> out = new ArrayList<>(List.of(json.get(first).asText()));
            for (String column : more) {
                List<String> values = new ArrayList<>();
                json.get(column).forEach(v -> values.add(v.asText()));
                out.add(json.get(column).isArray() ? String.join(" ", values) : json.get(column).asText());
            }
            return String.join(" | ", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path file, FindingsReader reader) throws Exception {
        ObjectNode row = JSON.createObjectNode().put("document", file.toString());
        if (!Files.exists(file)) {
            documents.add(unread(row.put("sha256", "").put("ending", Content.endingOf(file.toString())).put("bytes", -1), "gone", "", "no such file"));
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        String ending = Content.endingOf(file.toString());
        row.put("sha256", sha256).put("ending", ending).put("bytes", bytes.length);
        if (file.endsWith(SWELLS)) {
            documents.add(unread(row, "failed", "memory", "needs more memory than its reader may have"));
            return;
        }
        try {
            Findings found = reader.read(bytes, ending);
            documents.add(read(row, found));
            List<FoundSentence> all = found.content().sentences();
            for (int i = 0; i < all.size(); i++) {
                sentences.add(sentence(keyed(file, sha256, i), all.get(i), found.decisions().labels().get(i)));
            }
            List<FoundFigure> numbers = found.decisions().figures();
            for (int i = 0; i < numbers.size(); i++) {
                figures.add(figure(keyed(file, sha256, i), numbers.get(i)));
            }
        } catch (ExtractException e) {
            documents.add(unread(row, "failed", "refused", e.getMessage()));
        }
    }

    private static ObjectNode keyed(Path file, String sha256, int ordinal) {
        return JSON.createObjectNode().put("document", file.toString()).put("sha256", sha256).put("ordinal", ordinal);
    }

    private static String unread(ObjectNode row, String state, String cause, String reason) throws IOException {
        row.put("state", state).put("cause", cause).put("reason", reason).put("media_type", "").put("chars", 0);
        row.putArray("problems");
        row.putArray("articles");
        row.putArray("people");
        return JSON.writeValueAsString(row);
    }

    private static String read(ObjectNode row, Findings found) throws IOException {
        row.put("state", "done").put("cause", "").put("reason", "").put("media_type", found.content().mediaType()).put("chars", found.content().chars());
        texts(row, "problems", found.content().problems().stream().map(Object::toString).toList());
        ArrayNode articles = row.putArray("articles");
        for (FoundArticle a : found.decisions().articles()) {
            articles.addObject().put("ordinal", a.ordinal()).put("language", a.language().code()).put("kind", a.kind()).put("title", a.title())
                    .put("date", a.date()).put("year", a.year()).put("place", a.place()).put("meeting", a.meeting());
        }
        ArrayNode people = row.putArray("people");
        for (FoundPerson p : found.decisions().people()) {
            texts(people.addObject().put("article", p.article()).put("name", p.name()).put("office", p.office()), "roles", p.roles());
        }
        return JSON.writeValueAsString(row);
    }

    private static String sentence(ObjectNode row, FoundSentence s, FoundLabel l) throws IOException {
        row.put("article", s.article()).put("paragraph", s.paragraph()).put("sentence", s.sentence()).put("start", s.start()).put("end", s.end());
        ArrayNode spans = row.putArray("spans");
        s.spans().forEach(span -> spans.addObject().put("start", span.start()).put("end", span.end()));
        row.put("page", s.page()).put("line", s.line()).put("label", l.label());
        texts(row, "also", l.also());
        texts(row.put("confidence", l.confidence()).put("frame", l.frame()), "rules", l.rules());
        return JSON.writeValueAsString(row.put("text", s.text()));
    }

    private static String figure(ObjectNode row, FoundFigure f) throws IOException {
        row.put("sentence", f.sentence()).put("start", f.start()).put("end", f.end()).put("kind", f.kind()).put("indicator", f.indicator()).put("change", f.change()).put("op", f.op());
        ArrayNode values = row.putArray("values");
        f.values().forEach(values::add);
        return JSON.writeValueAsString(row.put("unit", f.unit()).put("from_year", f.from()).put("to_year", f.to()).put("quote", f.quote()));
    }

    private static void texts(ObjectNode row, String name, List<String> values) {
        ArrayNode out = row.putArray(name);
        values.forEach(out::add);
    }
}
