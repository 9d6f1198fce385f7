package org.gangmu.serve;

import static org.gangmu.serve.Client.tree;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gangmu.rulebook.RuleBookFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the service says of itself, to programs and to people. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ApiDocumentTest {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    @TempDir
    private static Path folder;
    private static Service service;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        RuleBookFixture.chinese(folder.resolve("rules"));
        service = Service.start(ServeOptions.local(0).withRules(folder.resolve("rules")).withWork(1, 4));
        client = new Client(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyAddressThatItTellsOfAnswersAsItTells() throws Exception {
        JsonNode api = tree(client.get("/v1/openapi.json"));
        assertEquals("3.1.0", api.path("openapi").asText());
        List<String> told = new ArrayList<>();
        api.path("paths").fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> told.add(method + " " + path.getKey())));
        assertEquals(List.of("post /v1/summarize", "post /v1/classify", "post /v1/explain", "post /v1/extract", "get /v1/rulebook", "get /v1/health", "get /v1/ready", "get /v1/metrics"), told);
        while (client.get("/v1/ready").statusCode() != 200) {
            Thread.sleep(20);
        }
        for (String one : told) {
            String path = one.substring(one.indexOf(' ') + 1);
            JsonNode operation = api.path("paths").path(path).path(one.substring(0, one.indexOf(' ')));
            for (JsonNode parameter : operation.path("parameters")) {
                for (JsonNode value : parameter.path("schema").path("enum")) {
                    String asked = path + "?" + parameter.path("name").asText() + "=" + value.asText();
                    assertEquals(200, client.post(asked, "各镇必须整改。".getBytes(StandardCharsets.UTF_8)).statusCode(), asked);
                }
            }
            var answer = one.startsWith("get") ? client.get(path) : client.post(path, "各镇必须整改。".getBytes(StandardCharsets.UTF_8));
            assertEquals(200, answer.statusCode(), one);
            String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
            assertTrue(operation.path("responses").path("200").path("content").has(type), one + " answers with " + type);
        }
    }

    @Test
    void everyReferenceInItLeadsSomewhere() throws Exception {
        JsonNode api = tree(client.get("/v1/openapi.json"));
        List<JsonNode> references = api.findValues("$ref");
        assertTrue(references.size() > 50);
        for (JsonNode reference : references) {
            assertFalse(api.at(reference.asText().substring(1)).isMissingNode(), reference.asText());
        }
    }

    @Test
    void everyRefusalThatItTellsOfHasItsKind() throws Exception {
        JsonNode responses = tree(client.get("/v1/openapi.json")).at("/paths/~1v1~1summarize/post/responses");
        List<String> statuses = new ArrayList<>();
        responses.fieldNames().forEachRemaining(statuses::add);
        assertEquals(List.of("200", "400", "403", "406", "408", "412", "413", "414", "415", "421", "422", "429", "431", "500", "503"), statuses);
        assertTrue(responses.at("/429/description").asText().contains("`busy`, try again"));
    }

    @Test
    void whoeverMayCallUnderAnyNameIsNotToldOfRefusalsForIt() throws Exception {
        JsonNode paths = tree(client.get("/v1/openapi.json")).path("paths");
        for (String open : List.of("/v1/health", "/v1/ready")) {
            String answer = client.raw(List.of(("GET " + open + " HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII)), 0);
            assertTrue(answer.startsWith("HTTP/1.1 200 ") || answer.startsWith("HTTP/1.1 503 "), answer);
            JsonNode responses = paths.path(open).path("get").path("responses");
            assertTrue(responses.has("200") && responses.has("500"), open);
            assertFalse(responses.has("401") || responses.has("403") || responses.has("421"), open);
        }
        JsonNode kept = paths.path("/v1/metrics").path("get").path("responses");
        assertTrue(kept.has("403") && kept.has("421"));
    }

    @Test
    void formsAreDescribedAsTheyAreTaken() throws Exception {
        JsonNode form = tree(client.get("/v1/openapi.json")).at("/paths/~1v1~1extract/post/requestBody/content/multipart~1form-data/schema");
        List<String> documents = new ArrayList<>();
        form.path("oneOf").forEach(one -> documents.add(one.path("required").path(0).asText()));
        assertEquals(List.of("file", "text"), documents);
        for (String one : documents) {
            assertTrue(form.path("properties").has(one), one);
            assertEquals(200, client.form("/v1/extract", Client.part("name=\"" + one + "\"", "各镇必须整改。".getBytes(StandardCharsets.UTF_8))).statusCode(), one);
        }
    }

    @Test
    void thePageShowsEveryAddressAndAsksNobodyElse() throws Exception {
        Path chromium = Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).flatMap(d -> BROWSERS.stream().map(n -> Path.of(d, n)))
                .filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(chromium != null, "no Chromium on the path: the page is not looked at");
        Path out = folder.resolve("dom.html");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(chromium.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=1300,1600", "--user-data-dir=" + folder.resolve("profile"),
                // Nothing but the service can be reached: what the page needs from elsewhere would be missing.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--enable-logging=stderr", "--virtual-time-budget=8000", "--dump-dom", service.address() + "/")
                .redirectOutput(out.toFile()).redirectError(errors.toFile()).start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "Chromium came to no end");
        Document page = Jsoup.parse(Files.readString(out));
        assertEquals(List.of("/v1/summarize", "/v1/classify", "/v1/explain", "/v1/extract", "/v1/rulebook", "/v1/health", "/v1/ready", "/v1/metrics"),
                page.select(".opblock-summary-path").eachAttr("data-path"));
        String log = Files.readString(errors, StandardCharsets.ISO_8859_1);
        assertFalse(log.contains("Content Security Policy") || log.contains("ERR_NAME_NOT_RESOLVED"), log);
    }
}
