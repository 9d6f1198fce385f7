package org.gangmu.serve;

import static org.gangmu.serve.Client.assertProblem;
import static org.gangmu.serve.Client.text;
import static org.gangmu.serve.Client.tree;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
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
    void rules() throws Exception {
        // Killed ones of a test before may take a moment.
        await(() -> ReaderProcess.all().isEmpty());
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
            ReaderProcess reader = ReaderProcess.only();
            reader.signal("STOP");
            CompletableFuture<HttpResponse<byte[]>> answer = CompletableFuture.supplyAsync(() -> extracted(client));
            // Killed with nothing in hand, it would cost the document no attempt.
            await(() -> isAnswerAwaited() || answer.isDone());
            assertFalse(answer.isDone(), "a reader that stands still has answered");
            reader.signal("KILL");
            assertArrayEquals(expected, answer.get().body());
            assertEquals(1, metric(client, "gangmu_readers_lost_total{cause=\"crash\"}"));
        }
    }

    @Test
    void aReaderThatHangsIsGivenUpAndTheNextDocumentRead() throws Exception {
        ReaderProcess.assumeTold();
        try (Service service = Service.start(options.withWork(1, 4).withLimits(ServeOptions.LIMITS.withTimeout(Duration.ofSeconds(10)), 256))) {
            Client client = ready(service);
            byte[] expected = client.post("/v1/extract", DOCX).body();
            ReaderProcess.only().signal("STOP");
            assertTrue(assertProblem(422, "reader-lost", extracted(client)).path("retryable").asBoolean());
            assertArrayEquals(expected, client.post("/v1/extract", DOCX).body());
        }
    }

    /** Whether some thread of the service has handed over a document and waits for what its reader makes of it. */
    private static boolean isAnswerAwaited() {
        return Thread.getAllStackTraces().values().stream().anyMatch(stack -> stands(stack, "org.gangmu.worker.Child", "ask") && stands(stack, "org.gangmu.worker.Frame", "read"));
    }

    private static boolean stands(StackTraceElement[] stack, String type, String method) {
        return Stream.of(stack).anyMatch(e -> e.getClassName().equals(type) && e.getMethodName().equals(method));
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
        List<String> log = new CopyOnWriteArrayList<>();
        try (Service service = Service.start(options); Closeable heard = hear(log)) {
            Client client = ready(service);
            String before = edition(client);
            assertEquals("OTHER", label(client));
            Path words = rules.resolve("zh/lexicon/words.csv");
            String good = Files.readString(words);
            Files.writeString(words, good + "modal,\"unclosed");
            await(() -> !tree(client.get("/v1/rulebook")).path("problems").isEmpty());
            assertEquals(before, edition(client));
            assertEquals("OTHER", label(client));
            assertTrue(log.stream().anyMatch(l -> l.contains("are broken") && l.contains("words.csv")), log::toString);
            Files.writeString(words, good + "modal,务必,,\n");
            await(() -> !edition(client).equals(before));
            String after = edition(client);
            await(() -> log.stream().anyMatch(l -> l.contains("in force: edition " + after)));
            assertEquals("REQUIREMENT", label(client), "the rules that the edition names are those that judge");
            assertTrue(tree(client.get("/v1/rulebook")).path("problems").isEmpty());
            Files.writeString(words, good);
            await(() -> edition(client).equals(before));
            assertEquals("OTHER", label(client), "the same rules have the same edition");
        }
    }

    private static Closeable hear(List<String> log) {
        Logger logger = Logger.getLogger("org.gangmu.serve");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord told) {
                log.add(told.getMessage());
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        logger.addHandler(handler);
        return () -> logger.removeHandler(handler);
    }

    private static String edition(Client client) throws Exception {
        return tree(client.get("/v1/rulebook")).path("edition").asText();
    }

    private static String label(Client client) throws Exception {
        return tree(client.json("/v1/classify", "{\"text\": \"各镇务必整改。\"}")).path("label").asText();
    }

    @Test
    void aBodyThatDripsInIsRefused() throws Exception {
        try (Service service = Service.start(options.withTimes(Duration.ofMinutes(1), Duration.ofSeconds(2), Duration.ofSeconds(10)))) {
            try (Socket socket = new Client(service).opened("POST /v1/summarize HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10000000\r\nConnection: close\r\n\r\n")) {
                CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> read(socket));
                // Faster than the least pace: it is the time for all of it that ends.
                for (int pieces = 0; !answer.isDone(); pieces++) {
                    assertTrue(pieces < 1200, "two minutes of a body were taken");
                    try {
                        socket.getOutputStream().write(new byte[400]);
                    } catch (IOException closed) {
                        break;
                    }
                    Thread.sleep(100);
                }
                assertTrue(answer.get().startsWith("HTTP/1.1 408 ") && answer.get().contains("urn:gangmu:problem:slow-request"), answer.get());
            }
        }
    }

    /** All that comes, as far as it comes. */
    private static String read(Socket socket) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (IOException hungUp) {
            // What came before counts.
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Test
    void atItsEndTheServiceFinishesWhatItHasInHandAndTakesNothingMore() throws Exception {
        Service service = Service.start(options);
        Client client = ready(service);
        // In hand for as long as its second half does not come.
        byte[] document = "各镇必须整改。\n".repeat(600).getBytes(StandardCharsets.UTF_8);
        try (Socket socket = client.opened("POST /v1/classify HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + document.length + "\r\nConnection: close\r\n\r\n")) {
            socket.getOutputStream().write(document, 0, document.length / 2);
            await(() -> metric(client, "gangmu_bodies_open") == 1);
            CompletableFuture<Void> end = CompletableFuture.runAsync(service::close);
            await(() -> !service.isReady());
            assertProblem(503, "unavailable", client.json("/v1/summarize", "{\"text\": \"各镇必须整改。\"}"));
            assertProblem(503, "unavailable", client.get("/v1/ready"));
            assertFalse(end.isDone(), "there is something in hand");
            socket.getOutputStream().write(document, document.length / 2, document.length - document.length / 2);
            String answer = read(socket);
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertEquals(600, answer.lines().filter(l -> l.contains("\"REQUIREMENT\"")).count());
            end.get();
        }
        // Killed they are; the system may take a moment.
        await(() -> ReaderProcess.all().isEmpty());
    }
}
