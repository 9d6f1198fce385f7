package org.gangmu.conform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.connect.Pass;
import org.gangmu.serve.ServeOptions;
import org.gangmu.serve.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kit passes what is right and fails what is wrong, each fault by the check that is made for it. */
class ConformanceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static Service service;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        service = Service.start(ServeOptions.local(0));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Report check(URI address) throws Exception {
        return Conformance.check(address, Optional.empty(), check -> { });
    }

    private static List<String> failed(Report report) {
        return report.checks().stream().filter(c -> !c.passed()).map(c -> c.name() + " | " + c.fault()).toList();
    }

    private static void assertCaught(String check, String fault, ManglingProxy.Change change) throws Exception {
        try (ManglingProxy proxy = new ManglingProxy(service.address(), change)) {
            List<String> failed = failed(check(proxy.address()));
            assertTrue(failed.stream().anyMatch(f -> f.contains(check) && f.contains(fault)), failed::toString);
        }
    }

    private static boolean is(ManglingProxy.Answer answer, String call, String format) {
        return answer.status == 200 && answer.path.endsWith(call) && answer.query.contains("format=" + format);
    }

    private static String text(ManglingProxy.Answer answer) {
        return new String(answer.body, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theServicePasses() throws Exception {
        assertEquals(List.of(), failed(check(service.address())));
    }

    @Test
    void theServiceBehindAProxyThatChangesNothingPasses() throws Exception {
        try (ManglingProxy proxy = new ManglingProxy(service.address(), answer -> { })) {
            Report report = check(proxy.address());
            assertEquals(List.of(), failed(report));
            assertEquals(30, report.checks().size());
        }
    }

    @Test
    void aLostSentenceIsCaught() throws Exception {
        assertCaught("no labelled sentence is lost", "sentences under", answer -> {
            if (is(answer, "/classify", "jsonl")) {
                answer.body = bytes(text(answer).lines().filter(line -> !line.contains("\"GOAL\"")).reduce("", (a, b) -> a + b + "\n"));
            }
        });
    }

    @Test
    void spansThatAreOffByOneAreCaught() throws Exception {
        assertCaught("every line and span", "is not what stands at its spans", answer -> {
            if (is(answer, "/extract", "json")) {
                answer.body = bytes(text(answer).replace("\"text\": \"", "\"text\": \"\uFEFF"));
            }
        });
    }

    @Test
    void positionsInOtherUnitsThanTheStandardsAreCaught() throws Exception {
        assertCaught("rare-characters.txt: annotations", "other words around it", answer -> {
            if (is(answer, "/summarize", "annotations") && answer.query.contains("rare")) {
                // As if code units had been counted, and the quote made to fit.
                answer.body = bytes(text(answer).replaceAll("\"prefix\": \"[^\"]*\"", "\"prefix\": \"nothing\""));
            }
        });
    }

    @Test
    void refusalsWithoutAProblemDocumentAreCaught() throws Exception {
        assertCaught("refused with a problem document", "not application/problem+json", answer -> {
            if (answer.status >= 400) {
                answer.headers.put("Content-Type", "text/html");
                answer.body = bytes("<h1>Error</h1>");
            }
        });
    }

    @Test
    void answersThatAreMixedUpUnderLoadAreCaught() throws Exception {
        AtomicInteger number = new AtomicInteger();
        byte[][] last = new byte[1][];
        assertCaught("callers at once", "differs from the one that it got alone", answer -> {
            if (is(answer, "/summarize", "json")) {
                byte[] before = last[0];
                last[0] = answer.body;
                if (number.incrementAndGet() > 30 && before != null) {
                    answer.body = before;
                }
            }
        });
    }

    @Test
    void aMissingStampIsCaught() throws Exception {
        assertCaught("answers have the published shapes", "Gangmu-Source-SHA256", answer -> answer.headers.remove("Gangmu-Source-SHA256"));
    }

    @Test
    void anAnswerOfAnotherShapeIsCaught() throws Exception {
        assertCaught("answers have the published shapes", "summary.schema.json", answer -> {
            if (is(answer, "/summarize", "json")) {
                answer.body = bytes(text(answer).replace("\"confidence\"", "\"certainty\""));
            }
        });
    }

    @Test
    void whatIsNeitherServiceNorAdapterIsNamed() {
        assertTrue(assertThrows(IOException.class, () -> check(URI.create("http://127.0.0.1:9"))).getMessage().contains("nothing answers"));
    }

    @Test
    void theConnectorOfFoldersPasses() throws Exception {
        try (FolderAdapter adapter = new FolderAdapter(folder, service.address())) {
            assertEquals(List.of(), failed(check(adapter.address())));
            try (Stream<Path> left = Files.list(adapter.folder)) {
                assertEquals(List.of(), left.toList());
            }
        }
    }

    private void assertCaught(FolderAdapter adapter, String check, String fault) throws Exception {
        try (adapter) {
            List<String> failed = failed(check(adapter.address()));
            assertTrue(failed.stream().anyMatch(f -> f.contains(check) && f.contains(fault)), failed::toString);
        }
    }

    @Test
    void aConnectorThatLabelsAllOverAgainIsCaught() throws Exception {
        assertCaught(new FolderAdapter(folder, service.address()) {
            @Override
            Pass pass() throws Exception {
                Pass pass = super.pass();
                try (Stream<Path> files = Files.list(folder)) {
                    // It forgets what it did.
                    for (Path sidecar : files.filter(f -> f.toString().endsWith(".gangmu.json")).toList()) {
                        Files.writeString(sidecar, Files.readString(sidecar).replaceFirst("\"stamp\" : \"[0-9a-f]{16}", "\"stamp\" : \"0123456789abcdef"));
                    }
                }
                return pass;
            }
        }, "its own writing is no change", "nothing changed");
    }

    @Test
    void aConnectorThatStoresTheLabelsOfAnotherDocumentIsCaught() throws Exception {
        assertCaught(new FolderAdapter(folder, service.address()) {
            @Override
            ObjectNode labels(JsonNode sidecar) {
                ObjectNode labels = super.labels(sidecar);
                labels.withObjectProperty("labels").putArray("goals").add("本市今年要建成一座从未有过的大桥。");
                return labels;
            }
        }, "report-zh.txt: its stamp", "is not in the document");
    }

    @Test
    void aConnectorThatKeepsSilentOfWhatItCannotReadIsCaught() throws Exception {
        assertCaught(new FolderAdapter(folder, service.address()) {
            @Override
            ObjectNode labels(JsonNode sidecar) {
                ObjectNode labels = super.labels(sidecar);
                return labels.path("state").asText().equals("refused") ? labels.put("state", "classified").put("problem", "") : labels;
            }
        }, "a document that cannot be read says so", "should be \"refused\"");
    }

    @Test
    void theKitHoldsTheAnswersThatTheServiceGives() throws Exception {
        Kit.write(Gangmu.open(), folder);
        for (Sample sample : Sample.readable()) {
            assertArrayEquals(sample.content(), Files.readAllBytes(folder.resolve("documents").resolve(sample.name())));
            HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(service.address().resolve("/v1/summarize?name=" + sample.name()))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(sample.content())).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertArrayEquals(answer.body(), Files.readAllBytes(folder.resolve("answers").resolve(sample.name()).resolve("summarize.json")));
        }
        for (String shape : Shapes.names()) {
            assertTrue(JSON.readTree(folder.resolve("shapes").resolve(shape + ".schema.json").toFile()).has("$schema"), shape);
        }
        assertTrue(Files.readString(folder.resolve("README.md")).contains("gangmu plugin check"));
    }
}
