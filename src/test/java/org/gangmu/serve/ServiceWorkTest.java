package org.gangmu.serve;

import static org.gangmu.serve.Client.assertProblem;
import static org.gangmu.serve.Client.text;
import static org.gangmu.serve.Client.tree;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gangmu.Gangmu;
import org.gangmu.rulebook.RuleBookFixture;
import org.gangmu.write.Format;
import org.gangmu.write.WriteOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The service under load, with readers that die or hang, with rules that change, and at its end. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServiceWorkTest {

    private static final Path DOCX = Path.of("test-corpus/formats/action-plan-qingze-waterfront.docx");
    @TempDir
    private Path rules;
    private ServeOptions options;

    @BeforeEach
    void rules() {
        RuleBookFixture.chinese(rules);
        options = ServeOptions.local(0).withRules(rules).withWork(2, 4);
    }

    private static Client ready(Service service) throws Exception {
        Client client = new Client(service);
        while (client.get("/v1/ready").statusCode() != 200) {
            Thread.sleep(20);
        }
        return client;
    }

    private static byte[] longText() {
        return "各镇必须整改，务必在三季度前建成住房300套。\n".repeat(6000).getBytes(StandardCharsets.UTF_8);
    }

    private static double metric(Client client, String name) throws Exception {
        return text(client.get("/v1/metrics")).lines().filter(l -> l.startsWith(name + " ")).mapToDouble(l -> Double.parseDouble(l.substring(name.length() + 1))).findFirst().orElseThrow();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.sleep(5);
        }
    }

    @Test
    void underLoadEachCallerGetsItsOwnAnswerOrIsToldToComeAgain() throws Exception {
        Gangmu gangmu = Gangmu.open(rules);
        AtomicInteger busy = new AtomicInteger();
        try (Service service = Service.start(options.withWork(1, 2))) {
            Client client = ready(service);
            ExecutorService callers = Executors.newFixedThreadPool(8);
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                int number = i;
                all.add(callers.submit(() -> {
                    byte[] document = ("第" + number + "镇必须整改。\n").repeat(1 + number % 40).getBytes(StandardCharsets.UTF_8);
                    ByteArrayOutputStream expected = new ByteArrayOutputStream();
                    Format.JSON_LINES.writer(WriteOptions.defaults()).write(List.of(gangmu.summarize("d" + number + ".txt", document)), expected);
                    for (HttpResponse<byte[]> answer = client.post("/v1/classify?name=d" + number + ".txt", document); ; answer = client.post("/v1/classify?name=d" + number + ".txt", document)) {
                        if (answer.statusCode() == 200) {
                            assertArrayEquals(expected.toByteArray(), answer.body());
                            return null;
                        }
                        assertTrue(assertProblem(429, "busy", answer).path("retryable").asBoolean());
                        assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()) >= 1);
                        busy.incrementAndGet();
                        Thread.sleep(20);
                    }
                }));
            }
            for (Future<Void> one : all) {
                one.get();
            }
            callers.shutdown();
            assertEquals(120, metric(client, "gangmu_requests_total{route=\"/v1/classify\",status=\"200\"}"));
            assertEquals(busy.get(), metric(client, "gangmu_refused_total{kind=\"busy\"}"));
            assertEquals(0, metric(client, "gangmu_documents_in_hand"));
        }
        assertTrue(busy.get() > 0, "eight callers were too many for three places");
    }

    @Test
    void aReaderThatDiesOverADocumentIsReplacedAndTheDocumentRead() throws Exception {
        ReaderProcess.assumeTold();
        try (Service service = Service.start(options.withWork(1, 4))) {
            Client client = ready(service);
            byte[] expected = client.post("/v1/extract", DOCX).body();
            ReaderProcess reader = ReaderProcess.any();
            reader.signal("STOP");
            CompletableFuture<HttpResponse<byte[]>> answer = CompletableFuture.supplyAsync(() -> extracted(client));
            await(() -> metric(client, "gangmu_documents_in_hand") == 1);
            reader.signal("KILL");
            assertArrayEquals(expected, answer.get().body());
            assertEquals(1, metric(client, "gangmu_readers_lost_total{cause=\"crash\"}"));
        }
    }

    @Test
    void aReaderThatHangsIsGivenUpAndTheNextDocumentRead() throws Exception {
        ReaderProcess.assumeTold();
        try (Service service = Service.start(options.withWork(1, 4).withLimits(ServeOptions.LIMITS.withTimeout(Duration.ofSeconds(1)), 256))) {
            Client client = ready(service);
            byte[] expected = client.post("/v1/extract", DOCX).body();
            ReaderProcess.any().signal("STOP");
            assertTrue(assertProblem(422, "reader-lost", extracted(client)).path("retryable").asBoolean());
            assertArrayEquals(expected, client.post("/v1/extract", DOCX).body());
        }
    }

    private static HttpResponse<byte[]> extracted(Client client) {
        try {
            return client.post("/v1/extract", DOCX);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void changedRulesTakeOverAndBrokenOnesDoNot() throws Exception {
        try (Service service = Service.start(options)) {
            Client client = ready(service);
            String before = tree(client.get("/v1/rulebook")).path("edition").asText();
            Path table;
            try (var files = Files.walk(rules)) {
                table = files.filter(f -> f.toString().endsWith(".csv") && f.toString().contains("requirement")).findFirst().orElseThrow();
            }
            String good = Files.readString(table);
            Files.writeString(table, good + "\"unclosed");
            await(() -> !tree(client.get("/v1/rulebook")).path("problems").isEmpty());
            assertEquals(before, tree(client.get("/v1/rulebook")).path("edition").asText());
            assertEquals(200, client.json("/v1/summarize", "{\"text\": \"各镇必须整改。\"}").statusCode());
            Files.writeString(table, good);
            await(() -> tree(client.get("/v1/rulebook")).path("problems").isEmpty());
            assertEquals(before, tree(client.get("/v1/rulebook")).path("edition").asText());
        }
    }

    @Test
    void atItsEndTheServiceFinishesWhatItHasInHandAndTakesNothingMore() throws Exception {
        Service service = Service.start(options);
        Client client = ready(service);
        CompletableFuture<HttpResponse<byte[]>> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return client.post("/v1/classify", longText());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        await(() -> metric(client, "gangmu_documents_judging") == 1);
        CompletableFuture<Void> end = CompletableFuture.runAsync(service::close);
        await(() -> !service.isReady());
        assertProblem(503, "unavailable", client.json("/v1/summarize", "{\"text\": \"各镇必须整改。\"}"));
        assertProblem(503, "unavailable", client.get("/v1/ready"));
        assertEquals(200, answer.get().statusCode());
        assertEquals(6000, text(answer.get()).lines().count());
        end.get();
        assertEquals(List.of(), ReaderProcess.all(), "its readers are gone");
    }
}
