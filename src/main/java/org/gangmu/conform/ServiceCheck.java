package org.gangmu.conform;

import static org.gangmu.conform.Report.require;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gangmu.client.GangmuClient;

/** Tries whether a service, or what stands before one, answers as the service's contract says. */
final class ServiceCheck {

    private static final String EDITION = "Gangmu-Edition";
    private static final String SHA256 = "Gangmu-Source-SHA256";
    private static final int CALLERS = 8;
    private static final int ROUNDS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Caller caller;
    private final boolean token;
    private final Report report;
    private String edition = "";

    /** @param token whether the service asks for one */
    ServiceCheck(Caller caller, boolean token, Report report) {
        this.caller = caller;
        this.token = token;
        this.report = report;
    }

    void run() throws InterruptedException {
        report.check("the service describes itself: /v1/openapi.json", this::description);
        report.check("the rules in force are told: /v1/rulebook", this::rulebook);
        for (Sample sample : Sample.readable()) {
            report.check(sample.name() + ": answers have the published shapes, name the document and the rules", () -> shapes(sample));
            report.check(sample.name() + ": every line and span is in the text at its place", () -> places(sample));
            report.check(sample.name() + ": annotations are found again by position and by quote", () -> annotations(sample));
            report.check(sample.name() + ": no labelled sentence is lost between answers", () -> nothingLost(sample));
            report.check(sample.name() + ": the same request gives the same bytes", () -> sameAgain(sample));
        }
        report.check("a request under other rules is refused, one under these answered: If-Match", this::ifMatch);
        report.check(CALLERS + " callers at once each get their own answers", this::callers);
        report.check("what cannot be read is refused with a problem document", this::refusals);
        if (token) {
            report.check("nobody is answered without the token", this::withoutToken);
        }
    }

    private HttpResponse<byte[]> ask(String call, String format, Sample sample) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = caller.post("v1/" + call + "?format=" + format + "&name=" + Caller.encoded(sample.name()), sample.content());
        require(answer.statusCode() == 200, call + " answers with status " + answer.statusCode() + ": " + text(answer));
        return answer;
    }

    private static String text(HttpResponse<byte[]> answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }

    private void description() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = caller.get("v1/openapi.json");
        require(answer.statusCode() == 200, "status " + answer.statusCode());
        JsonNode document = JSON.readTree(answer.body());
        require(document.path("openapi").asText().startsWith("3.1"), "it is no OpenAPI document of version 3.1");
        for (String path : List.of("/v1/summarize", "/v1/classify", "/v1/explain", "/v1/extract")) {
            require(document.path("paths").path(path).has("post"), "it does not tell of POST " + path);
        }
    }

    private void rulebook() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = caller.get("v1/rulebook");
        require(answer.statusCode() == 200, "status " + answer.statusCode() + ": " + text(answer));
        JsonNode rulebook = Shapes.read("rulebook", answer.body());
        edition = answer.headers().firstValue(EDITION).orElse("");
        require(edition.matches("[0-9a-f]{16}"), "no header " + EDITION + " of 16 hexadecimal digits");
        require(edition.equals(rulebook.path("edition").asText()), "its header " + EDITION + " says " + edition + ", its body " + rulebook.path("edition").asText());
    }

    private void stamped(HttpResponse<byte[]> answer, Sample sample) {
        String sha256 = answer.headers().firstValue(SHA256).orElse("");
        require(sha256.equals(GangmuClient.sha256(sample.content())), "its header " + SHA256 + " is not the digest of what was sent");
        String of = answer.headers().firstValue(EDITION).orElse("");
        require(of.equals(edition), "its header " + EDITION + " says \"" + of + "\", and /v1/rulebook " + edition);
    }

    private void shapes(Sample sample) throws IOException, InterruptedException {
        HttpResponse<byte[]> summary = ask("summarize", "json", sample);
        stamped(summary, sample);
        require(Shapes.read("summary", summary.body()).path("source").path("name").asText().equals(sample.name()), "the summary does not name the document");
        for (String call : List.of("classify", "explain")) {
            HttpResponse<byte[]> lines = ask(call, "jsonl", sample);
            stamped(lines, sample);
            for (String line : new String(lines.body(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isEmpty()) {
                    Shapes.read("sentence", line.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        Shapes.read("text", ask("extract", "json", sample).body());
        Shapes.read("annotations", ask("summarize", "annotations", sample).body());
    }

    private String extracted(Sample sample) throws IOException, InterruptedException {
        return JSON.readTree(ask("extract", "json", sample).body()).path("text").asText();
    }

    private List<JsonNode> sentences(Sample sample) throws IOException, InterruptedException {
        List<JsonNode> out = new ArrayList<>();
        for (String line : new String(ask("classify", "jsonl", sample).body(), StandardCharsets.UTF_8).split("\n")) {
            if (!line.isEmpty()) {
                out.add(JSON.readTree(line));
            }
        }
        return out;
    }

    private void places(Sample sample) throws IOException, InterruptedException {
        String text = extracted(sample);
        for (JsonNode sentence : sentences(sample)) {
            place(text, sentence);
        }
        for (JsonNode article : JSON.readTree(ask("summarize", "json", sample).body()).path("articles")) {
            for (JsonNode field : article) {
                for (JsonNode item : field) {
                    if (item.has("rules")) {
                        place(text, item);
                        item.path("actions").forEach(action -> place(text, action));
                        item.path("targets").forEach(figure -> inside(text, figure));
                        item.path("figures").forEach(figure -> inside(text, figure));
                    }
                }
            }
        }
    }

    /** The pieces that the spans cut out make up the text that is shown. */
    private static void place(String text, JsonNode line) {
        String shown = line.hasNonNull("heading") ? line.path("heading").asText() : line.path("text").asText();
        StringBuilder cut = new StringBuilder();
        if (line.has("spans")) {
            line.path("spans").forEach(span -> cut.append(piece(text, span.path(0).asInt(), span.path(1).asInt())));
        } else {
            cut.append(piece(text, line.path("start").asInt(), line.path("end").asInt()));
        }
        require(blank(cut.toString()).equals(blank(shown)), "\"" + Anchor.cut(shown) + "\" is not what stands at its spans: \"" + Anchor.cut(cut.toString()) + "\"");
    }

    private static void inside(String text, JsonNode figure) {
        piece(text, figure.path("start").asInt(-1), figure.path("end").asInt(-1));
    }

    private static String piece(String text, int start, int end) {
        require(start >= 0 && start < end && end <= text.length(), "a span from " + start + " to " + end + " in a text of " + text.length());
        return text.substring(start, end);
    }

    /** Lines that are read on are joined with or without a blank, as the language has it. */
    private static String blank(String text) {
        return text.replaceAll("\\s+", "");
    }

    private void annotations(Sample sample) throws IOException, InterruptedException {
        String text = extracted(sample);
        JsonNode collection = JSON.readTree(ask("summarize", "annotations", sample).body());
        require(collection.path("total").asInt() == collection.path("first").path("items").size(), "its total is not the number of its annotations");
        for (JsonNode annotation : collection.path("first").path("items")) {
            annotation.path("target").forEach(target -> Anchor.find(text, target));
        }
    }

    private void nothingLost(Sample sample) throws IOException, InterruptedException {
        Map<String, Integer> labels = new HashMap<>();
        for (JsonNode sentence : sentences(sample)) {
            labels.merge(sentence.path("label").asText(), 1, Integer::sum);
            sentence.path("also").forEach(label -> labels.merge(label.asText(), 1, Integer::sum));
        }
        Map<String, Integer> annotated = new HashMap<>();
        for (JsonNode annotation : JSON.readTree(ask("summarize", "annotations", sample).body()).path("first").path("items")) {
            annotated.merge(annotation.path("body").path("value").asText(), 1, Integer::sum);
        }
        annotated.forEach((label, count) -> require(count.equals(labels.get(label)), "classify has " + labels.getOrDefault(label, 0) + " sentences under " + label + ", the annotations " + count));
        // A label of no section, such as OTHER, is not annotated.
        long kinds = labels.keySet().stream().filter(label -> !annotated.containsKey(label)).count();
        require(kinds <= 1, "labels of classify that no annotation has: " + labels.keySet());
    }

    private void sameAgain(Sample sample) throws IOException, InterruptedException {
        require(Arrays.equals(ask("summarize", "json", sample).body(), ask("summarize", "json", sample).body()), "the second answer differs from the first");
    }

    private void ifMatch() throws IOException, InterruptedException {
        Sample sample = Sample.readable().get(0);
        HttpResponse<byte[]> same = caller.post("v1/summarize", sample.content(), "If-Match", "\"" + edition + "\"");
        require(same.statusCode() == 200, "If-Match with the edition in force is answered with status " + same.statusCode());
        problem(caller.post("v1/summarize", sample.content(), "If-Match", "\"0000000000000000\""), 412);
    }

    private void callers() throws Exception {
        List<Sample> samples = Sample.readable();
        Map<String, byte[]> expected = new HashMap<>();
        for (Sample sample : samples) {
            expected.put(sample.name(), ask("summarize", "json", sample).body());
        }
        GangmuClient patient = GangmuClient.of(caller.base(), caller.token());
        ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Callable<Optional<String>>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS * ROUNDS; i++) {
                Sample sample = samples.get(i % samples.size());
                calls.add(() -> Arrays.equals(expected.get(sample.name()), patient.summarize(sample.name(), sample.content()).json()) ? Optional.empty()
                        : Optional.of("an answer for " + sample.name() + " differs from the one that it got alone"));
            }
            for (Future<Optional<String>> answer : pool.invokeAll(calls)) {
                Optional<String> fault = answer.get();
                require(fault.isEmpty(), fault.orElse(""));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void refusals() throws IOException, InterruptedException {
        byte[] text = Sample.readable().get(0).content();
        problem(caller.post("v1/summarize", new byte[0]), 422);
        problem(caller.post("v1/summarize?nothing=such", text), 400);
        problem(caller.post("v1/summarize?format=nosuch", text), 406);
        problem(caller.post("v1/summarize?name=a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0}), 415);
        problem(caller.post("v1/summarize?name=damaged.pdf", Sample.damaged().content()), 422);
        problem(caller.post("v1/nosuch", text), 404);
        problem(caller.get("v1/summarize"), 405);
    }

    private void withoutToken() throws IOException, InterruptedException {
        problem(caller.withoutToken("POST", "v1/summarize", Sample.readable().get(0).content()), 401);
    }

    private static void problem(HttpResponse<byte[]> answer, int status) {
        require(answer.statusCode() == status, answer.request().method() + " " + answer.request().uri() + " is answered with status " + answer.statusCode() + ", not " + status + ": " + text(answer));
        String type = answer.headers().firstValue("Content-Type").orElse("");
        require(type.startsWith("application/problem+json"), "status " + status + " comes with " + (type.isEmpty() ? "no media type" : type) + ", not application/problem+json");
        JsonNode problem = Shapes.read("problem", answer.body());
        require(problem.path("status").asInt() == status, "a problem document of status " + problem.path("status") + " comes with status " + status);
    }
}
