package org.gangmu.connect.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gangmu.client.GangmuClient;
import org.gangmu.connect.Connector;
import org.gangmu.connect.ConnectorOptions;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostProviders;
import org.gangmu.connect.Pass;
import org.gangmu.connect.Settings;
import org.gangmu.connect.SettingsException;
import org.gangmu.serve.ServeOptions;
import org.gangmu.serve.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events over HTTP, a real service, and a receiver at the other end. */
class WebhookTest {

    private static final String SECRET = "whsec_c2VjcmV0IG9mIHRoZSB0ZXN0";
    private static final String TEXT = "柳湾县2025年工作报告。2024年，全县新建公路12公里。2025年的主要预期目标是：地区生产总值增长6%左右。";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Service service;

    @TempDir
    private Path folder;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private Receiver receiver;
    private Connector connector;
    private EventServer server;

    @BeforeAll
    static void start() throws IOException {
        service = Service.start(ServeOptions.local(0));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver(Optional.of(new Signature(SECRET)));
        open(Map.of());
    }

    private void open(Map<String, String> more) throws IOException {
        Map<String, String> values = new HashMap<>(Map.of("host", "webhook", "callback", receiver.at("/callback").toString(), "callback.secret", SECRET, "documents", receiver.at("/documents/").toString(),
                "listen", "127.0.0.1:0", "inbox", folder.resolve("inbox").toString()));
        values.putAll(more);
        Settings settings = Settings.of(values);
        Host host = HostProviders.open(settings, EventServer.settings());
        ConnectorOptions options = new ConnectorOptions(folder.resolve("state"), Duration.ofSeconds(1), Duration.ofHours(24), 2, 1_000_000);
        connector = Connector.open(host, GangmuClient.of(service.address(), Optional.empty()), options, log::add);
        server = EventServer.of(settings, connector, host).orElseThrow();
    }

    @AfterEach
    void close() throws IOException {
        shut();
        receiver.close();
    }

    private void shut() throws IOException {
        server.close();
        connector.close();
    }

    private HttpResponse<String> send(String path, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> tell(String id, String subject, String data) throws Exception {
        return send("/events", Receiver.event(id, subject, data), "Content-Type", "application/cloudevents+json");
    }

    @Test
    void aTextThatCameWithAnEventIsAnsweredByASignedEvent() throws Exception {
        assertEquals(202, tell("e1", "报告/1", "{\"text\":\"" + TEXT + "\",\"name\":\"报告.txt\"}").statusCode());
        assertEquals(1, connector.pass(() -> false).written());
        assertEquals(List.of(), receiver.doubts);
        JsonNode event = receiver.heard.get(0);
        assertEquals("报告/1", event.path("subject").asText());
        assertEquals("org.gangmu.summary.v1", event.path("type").asText());
        assertEquals("classified", event.path("data").path("state").asText());
        assertEquals("2025年的主要预期目标是：地区生产总值增长6%左右。", event.path("data").path("summary").path("articles").path(0).path("goals").path(0).path("text").asText());
        assertEquals(GangmuClient.sha256(TEXT.getBytes(StandardCharsets.UTF_8)), event.path("data").path("sha256").asText());
    }

    @Test
    void theSameEventTwiceIsAnsweredOnceAndAnotherEventAgain() throws Exception {
        for (String id : List.of("e1", "e1", "e2")) {
            tell(id, "a", "{\"text\":\"" + TEXT + "\"}");
            connector.pass(() -> false);
        }
        assertEquals(2, receiver.heard.size());
    }

    @Test
    void aDocumentIsFetchedFromAnAddressThatIsAllowedAndFromNoOther() throws Exception {
        receiver.documents.put("报告.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        assertEquals(202, tell("e1", "a", "{\"url\":\"" + receiver.at("/documents/%E6%8A%A5%E5%91%8A.txt") + "\"}").statusCode());
        for (String other : List.of("http://127.0.0.1:1/documents/x", receiver.at("/documents/../callback").toString(), receiver.at("/documents/%2e%2e/callback").toString(), receiver.at("/documents/..;/callback").toString(), receiver.at("/documents/..%3bx/callback").toString(),
                "file:///etc/passwd", receiver.at("/documentsx").toString(), receiver.at("/documents/").toString().replace("//", "//user@"))) {
            HttpResponse<String> refused = tell("e2", "b", "{\"url\":\"" + other + "\"}");
            assertEquals(422, refused.statusCode(), other);
            assertTrue(refused.body().contains("not fetched"), refused.body());
        }
        connector.pass(() -> false);
        assertEquals(1, receiver.heard.size());
        assertEquals("报告.txt", receiver.heard.get(0).path("data").path("summary").path("source").path("name").asText().replace("%E6%8A%A5%E5%91%8A", "报告"));
    }

    @Test
    void aReceiverThatIsBusyHearsItLater() throws Exception {
        receiver.status = subject -> "503";
        tell("e1", "a", "{\"text\":\"" + TEXT + "\"}");
        assertEquals(1, connector.pass(() -> false).waiting());
        receiver.status = subject -> "200";
        // Announced anew it is due at once.
        connector.changed("a");
        assertEquals(0, connector.pass(() -> false).waiting());
        assertEquals(1, receiver.messages().get("a").size());
    }

    @Test
    void whatWasNotedSurvivesARestart() throws Exception {
        receiver.status = subject -> "500";
        for (int i = 0; i < 5; i++) {
            tell("e" + i, "d" + i, "{\"text\":\"" + TEXT + i + "\"}");
        }
        shut();
        receiver.status = subject -> "200";
        open(Map.of());
        assertEquals(5, connector.pass(() -> false).written());
        assertEquals(5, receiver.messages().size());
    }

    @Test
    void aDocumentThatCannotBeReadIsAnsweredToo() throws Exception {
        receiver.documents.put("x.pdf", "%PDF-1.4 no more".getBytes(StandardCharsets.UTF_8));
        tell("e1", "a", "{\"url\":\"" + receiver.at("/documents/x.pdf") + "\"}");
        Pass pass = connector.pass(() -> false);
        assertEquals(1, pass.refused(), pass::toString);
        assertEquals("refused", receiver.heard.get(0).path("data").path("state").asText());
        assertEquals("unreadable", receiver.heard.get(0).path("data").path("problem").path("kind").asText());
    }

    @Test
    void aDocumentThatIsNotAtItsAddressYetIsPutOffAndAnsweredWhenItIs() throws Exception {
        tell("e1", "a", "{\"url\":\"" + receiver.at("/documents/late.txt") + "\"}");
        assertEquals(1, connector.pass(() -> false).waiting());
        assertTrue(log.stream().anyMatch(l -> l.contains("late.txt") && l.contains("404")), log::toString);
        receiver.documents.put("late.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        connector.changed("a");
        assertEquals(0, connector.pass(() -> false).waiting());
        assertEquals(1, receiver.heard.size());
    }

    @Test
    void undoTakesBackWhatWasSentBeforeAnEventThatIsNotAnsweredYet() throws Exception {
        receiver.documents.put("a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        tell("e1", "a", "{\"url\":\"" + receiver.at("/documents/a.txt") + "\"}");
        assertEquals(1, connector.pass(() -> false).written());
        tell("e2", "a", "{\"url\":\"" + receiver.at("/documents/a.txt") + "\"}");
        assertEquals(1, connector.undo());
        assertEquals("org.gangmu.removed.v1", receiver.heard.get(1).path("type").asText());
    }

    @Test
    void badNewsAreRefusedWithAReason() throws Exception {
        HttpResponse<String> broken = send("/events", "{\"id\"\n:x}".getBytes(StandardCharsets.UTF_8));
        assertTrue(broken.body().contains("holds no JSON, from line 2") && !broken.body().contains("Source"), broken.body());
        assertEquals(400, send("/events", "{".getBytes(StandardCharsets.UTF_8)).statusCode());
        assertEquals(400, send("/events", new byte[0]).statusCode());
        assertTrue(send("/events", "{\"a\":1}".getBytes(StandardCharsets.UTF_8)).body().contains("specversion"));
        assertEquals(422, tell("e", "", "{\"text\":\"x\"}").statusCode());
        assertEquals(422, tell("e", "a", "{}").statusCode());
        assertEquals(422, tell("e", "a", "{\"text\":\"x\",\"url\":\"http://x/\"}").statusCode());
        assertEquals(400, send("/changed", new byte[0]).statusCode());
        assertEquals(404, send("/else", new byte[0]).statusCode());
        assertEquals(403, send("/changed?id=a", new byte[0], "Origin", "http://elsewhere.example").statusCode());
        assertEquals(413, send("/events", new byte[8_000_001]).statusCode());
    }

    @Test
    void aTokenAndASignatureAreAskedForWhereTheyAreSet() throws Exception {
        shut();
        open(Map.of("listen.token", "t0ken", "listen.secret", SECRET));
        byte[] event = Receiver.event("e1", "a", "{\"text\":\"" + TEXT + "\"}");
        assertEquals(401, send("/events", event).statusCode());
        assertEquals(401, send("/events", event, "Authorization", "Bearer t0ken").statusCode());
        assertEquals(401, send("/events", event, "Authorization", "Bearer wrong").statusCode());
        List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer t0ken"));
        new Signature(SECRET).headers("m1", Instant.now(), event).forEach((name, value) -> headers.addAll(List.of(name, value)));
        assertEquals(202, send("/events", event, headers.toArray(String[]::new)).statusCode());
        byte[] forged = Receiver.event("e1", "a", "{\"text\":\"x\"}");
        assertEquals(401, send("/events", forged, headers.toArray(String[]::new)).statusCode());
    }

    @Test
    void otherMachinesNeedATokenOrASignature() {
        Settings open = Settings.of(Map.of("listen", "0.0.0.0:0"));
        SettingsException refused = assertThrows(SettingsException.class, () -> EventServer.of(open, connector, new Object()));
        assertTrue(refused.getMessage().contains("listen.token"), refused::getMessage);
    }

    @Test
    void eventsInHeadersAndManyInOneAreRead() throws Exception {
        assertEquals(202, send("/events", ("{\"text\":\"" + TEXT + "\"}").getBytes(StandardCharsets.UTF_8), "ce-specversion", "1.0", "ce-id", "1", "ce-source", "/s", "ce-type", "t", "ce-subject", "a",
                "Content-Type", "application/json").statusCode());
        String two = "[" + new String(Receiver.event("2", "b", "{\"text\":\"" + TEXT + "\"}"), StandardCharsets.UTF_8) + ","
                + new String(Receiver.event("3", "c", "{\"text\":\"" + TEXT + "\"}"), StandardCharsets.UTF_8) + "]";
        assertEquals(202, send("/events", two.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/cloudevents-batch+json").statusCode());
        assertEquals(3, connector.pass(() -> false).written());
    }

    @Test
    void anOldEventThatIsSentAgainDoesNotTakeThePlaceOfANewerOne() throws Exception {
        tell("e1", "a", "{\"text\":\"" + TEXT + "\"}");
        tell("e2", "a", "{\"text\":\"" + TEXT + "Newer.\"}");
        // Its sender heard no answer to the first.
        assertEquals(202, tell("e1", "a", "{\"text\":\"" + TEXT + "\"}").statusCode());
        connector.pass(() -> false);
        assertEquals(202, tell("e1", "a", "{\"text\":\"" + TEXT + "\"}").statusCode());
        connector.pass(() -> false);
        assertEquals(List.of(GangmuClient.sha256((TEXT + "Newer.").getBytes(StandardCharsets.UTF_8))), receiver.heard.stream().map(e -> e.path("data").path("sha256").asText()).toList());
    }

    @Test
    void eventsWithoutASubjectAreNotAllTakenForOneDocument() throws Exception {
        String event = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"subject\":null,\"data\":{\"text\":\"x\"}}";
        assertEquals(422, send("/events", event.getBytes(StandardCharsets.UTF_8)).statusCode());
    }

    @Test
    void subjectsInHeadersAreDecoded() throws Exception {
        byte[] data = ("{\"text\":\"" + TEXT + "\"}").getBytes(StandardCharsets.UTF_8);
        assertEquals(202, send("/events", data, "ce-specversion", "1.0", "ce-id", "1", "ce-source", "/s", "ce-type", "t", "ce-subject", "%E6%8A%A5%E5%91%8A%20a+b/100%25").statusCode());
        assertEquals(202, send("/events", data, "ce-specversion", "1.0", "ce-id", "2", "ce-source", "/s", "ce-type", "t", "ce-subject", "100%").statusCode());
        connector.pass(() -> false);
        assertEquals(java.util.Set.of("报告 a+b/100%", "100%"), receiver.messages().keySet());
    }

    @Test
    void aReceiverThatSaysGoneHearsNoMoreOfTheDocumentThoughAllIsLookedAtAgain() throws Exception {
        receiver.documents.put("a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        receiver.status = subject -> "410";
        tell("e1", "a", "{\"url\":\"" + receiver.at("/documents/a.txt") + "\"}");
        assertEquals(1, connector.pass(() -> false).gone());
        shut();
        Files.delete(folder.resolve("state"));
        receiver.status = subject -> "200";
        open(Map.of());
        assertEquals(0, connector.pass(() -> false).written());
        assertEquals(List.of(), receiver.heard);
    }

    @Test
    void aTextThatWasAnsweredLeavesNothingBehind() throws Exception {
        for (int i = 0; i < 3; i++) {
            tell("e" + i, "d" + i, "{\"text\":\"" + TEXT + "\"}");
        }
        connector.pass(() -> false);
        shut();
        try (InboxStore inbox = new InboxStore(folder.resolve("inbox"))) {
            assertEquals(List.of(), inbox.after(0, 10));
            // Numbers that were given are not given again: receivers would take an answer for one that they had.
            inbox.put("d9", "e9", "a.txt", "", new byte[] {'x'});
            assertEquals(4, inbox.find("d9").orElseThrow().number());
        }
    }

    @Test
    void aServerOfDocumentsThatFallsSilentHoldsTheConnectorNoLongerThanItMay() throws Exception {
        try (java.net.ServerSocket silent = new java.net.ServerSocket(0, 50, java.net.InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> {
                try {
                    while (true) {
                        silent.accept().getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx".getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (IOException e) {
                    // The test is over.
                }
            });
            answering.setDaemon(true);
            answering.start();
            String address = "http://127.0.0.1:" + silent.getLocalPort() + "/files/";
            shut();
            open(Map.of("documents", address, "timeout", "1"));
            tell("e1", "a", "{\"url\":\"" + address + "a.txt\"}");
            tell("e2", "b", "{\"text\":\"" + TEXT + "\"}");
            Pass pass = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> connector.pass(() -> false));
            assertEquals(1, pass.written(), pass::toString);
            assertEquals(1, pass.waiting(), pass::toString);
            // The configuration may be drawn tighter: what was told before is held to it.
            shut();
            open(Map.of("documents", receiver.at("/documents/").toString()));
            connector.changed("a");
            connector.pass(() -> false);
            assertTrue(connector.waiting().get(0).contains("not fetched"), () -> log.toString());
        }
    }

    /** The command as a process of its own, killed in mid-work three times. */
    @Test
    void killedAtAnyPointItAnswersEveryDocumentWithOneSetOfLabels() throws Exception {
        shut();
        Path config = Files.writeString(folder.resolve("webhook.properties"), "host = webhook\nlisten = 127.0.0.1:0\nservice = " + service.address() + "\ncallback = " + receiver.at("/callback")
                + "\ncallback.secret = " + SECRET + "\ninterval = 1\n");
        int documents = 60;
        int told = 0;
        for (int kill = 0; kill <= 3; kill++) {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), "-Xmx256m",
                    "org.gangmu.cli.Main", "connect", config.toString()).redirectError(folder.resolve("err").toFile()).start();
            try (var lines = process.inputReader()) {
                String first = lines.readLine();
                assertTrue(first != null && first.startsWith("listening on http://"), () -> first + "\n" + read(folder.resolve("err")));
                for (; told < documents * (kill + 1) / 4; told++) {
                    HttpRequest request = HttpRequest.newBuilder(java.net.URI.create(first.substring("listening on ".length()) + "/events")).header("Content-Type", "application/cloudevents+json")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(Receiver.event("e" + told, "d" + told, "{\"text\":\"" + TEXT + told + "\"}"))).build();
                    assertEquals(202, HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
                }
                int enough = kill < 3 ? told - 10 : documents;
                long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
                while (receiver.messages().size() < enough && System.nanoTime() < end) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                assertTrue(receiver.messages().size() >= enough, () -> receiver.messages().size() + " were answered\n" + read(folder.resolve("err")));
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        assertEquals(documents, receiver.messages().size());
        receiver.messages().forEach((subject, messages) -> assertEquals(1, messages.size(), subject));
        open(Map.of("inbox", folder.resolve("webhook.properties.inbox").toString()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
