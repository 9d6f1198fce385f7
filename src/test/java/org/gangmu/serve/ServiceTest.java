package org.gangmu.serve;

import static org.gangmu.serve.Client.assertProblem;
import static org.gangmu.serve.Client.part;
import static org.gangmu.serve.Client.text;
import static org.gangmu.serve.Client.tree;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.gangmu.Gangmu;
import org.gangmu.summarize.Summary;
import org.gangmu.write.ExplainWriter;
import org.gangmu.write.Format;
import org.gangmu.write.SummaryWriter;
import org.gangmu.write.WriteOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real service on this machine, asked over HTTP: what it answers is what the command line writes, and what it refuses it refuses with a reason. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServiceTest {

    private static final Path CORPUS = Path.of("test-corpus");
    private static final Path ZH = CORPUS.resolve("zh/news-qingze-city-economic-conference.txt");
    private static final String SHORT = "青泽市今年要建成住房300套。各镇必须整改。";
    private static final ServeOptions OPTIONS = ServeOptions.local(0).withRules(Path.of("rules")).withWork(2, 8)
            .withLimits(ServeOptions.LIMITS.withMaxBytes(3_000_000).withMaxChars(300_000), 256).withTimes(Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofSeconds(10));
    private static Service service;
    private static Client client;
    private static Gangmu gangmu;

    @BeforeAll
    static void start() throws Exception {
        service = Service.start(OPTIONS);
        client = new Client(service);
        gangmu = Gangmu.open(Path.of("rules"));
        while (client.get("/v1/ready").statusCode() != 200) {
            Thread.sleep(50);
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static byte[] written(Format format, WriteOptions options, Summary summary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer(options).write(List.of(summary), out);
        return out.toByteArray();
    }

    private static void assertOk(String mediaType, byte[] expected, HttpResponse<byte[]> response) {
        assertEquals(200, response.statusCode(), () -> text(response));
        assertEquals(mediaType.replace(" ", ""), response.headers().firstValue("Content-Type").orElse("").replace(" ", ""));
        assertArrayEquals(expected, response.body());
    }

    @Test
    void summariesAreTheBytesOfTheCommandLineInEveryFormat() throws Exception {
        Summary summary = gangmu.summarize(ZH.getFileName().toString(), Files.readAllBytes(ZH));
        for (Format format : List.of(Format.JSON, Format.TEXT, Format.MARKDOWN, Format.HTML, Format.CSV, Format.XLSX)) {
            byte[] expected = written(format, WriteOptions.defaults(), summary);
            assertOk(format.mediaType(), expected, client.post("/v1/summarize?name=" + ZH.getFileName() + "&format=" + format, ZH));
            String type = format.mediaType().replaceFirst(";.*", "");
            assertOk(format.mediaType(), expected, client.send(client.to("/v1/summarize?name=" + ZH.getFileName()).header("Accept", "image/png, " + type + ";q=0.9, */*;q=0.1")
                    .POST(HttpRequest.BodyPublishers.ofFile(ZH))));
        }
    }

    @Test
    void documentsOfOtherFormatsAreOpenedInAnotherProcessAndComeOutTheSame() throws Exception {
        for (String ending : List.of("pdf", "docx", "odt", "html")) {
            Path file = CORPUS.resolve("formats/action-plan-qingze-waterfront." + ending);
            HttpResponse<byte[]> response = client.post("/v1/summarize?name=" + file.getFileName(), file);
            assertOk("application/json", written(Format.JSON, WriteOptions.defaults(), gangmu.summarize(file.getFileName().toString(), Files.readAllBytes(file))), response);
        }
        assertTrue(text(client.get("/v1/metrics")).lines().anyMatch(l -> l.startsWith("gangmu_readers_bytes ") && Double.parseDouble(l.substring(21)) > 1e6), "a process opened them");
    }

    @Test
    void labelsReasonsAndTextAreTheBytesOfTheCommandLine() throws Exception {
        String name = ZH.getFileName().toString();
        Summary summary = gangmu.summarize(name, Files.readAllBytes(ZH));
        WriteOptions all = WriteOptions.defaults().withSentences(true).withFurniture(true);
        assertOk("application/x-ndjson", written(Format.JSON_LINES, all, summary), client.post("/v1/classify?all=true&name=" + name, ZH));
        assertOk("text/csv; charset=utf-8", written(Format.CSV, all.withFurniture(false), summary), client.post("/v1/classify?format=csv&name=" + name, ZH));
        for (Format format : ExplainWriter.FORMATS) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertTrue(new ExplainWriter(format, false, true).write(summary, OptionalInt.of(8), out) > 0);
            assertOk(format.mediaType(), out.toByteArray(), client.post("/v1/explain?line=8&words=true&format=" + format + "&name=" + name, ZH));
        }
        assertOk("text/plain; charset=utf-8", Files.readAllBytes(ZH), client.post("/v1/extract?format=text", ZH));
        JsonNode extracted = tree(client.post("/v1/extract?name=" + name, ZH));
        assertEquals(summary.document().source().text(), extracted.path("text").asText());
        assertEquals(List.of(), Client.faults(SummaryWriter.class.getResourceAsStream("text.schema.json"), extracted));
    }

    @Test
    void explanationsFollowTheSchemaOfSentences() throws Exception {
        List<String> lines = text(client.post("/v1/explain", ZH)).lines().toList();
        assertTrue(lines.size() > 20);
        for (String line : lines) {
            JsonNode sentence = new ObjectMapper().readTree(line);
            assertEquals(List.of(), Client.faults(SummaryWriter.class.getResourceAsStream("sentence.schema.json"), sentence));
            assertTrue(sentence.path("why").path("rules").isArray());
        }
    }

    @Test
    void bytesFormsAndJsonGiveTheSame() throws Exception {
        byte[] bytes = SHORT.getBytes(StandardCharsets.UTF_8);
        byte[] expected = written(Format.JSON, WriteOptions.defaults(), gangmu.summarize("通知.txt", bytes));
        String name = "%E9%80%9A%E7%9F%A5.txt";
        assertOk("application/json", expected, client.post("/v1/summarize?name=" + name, bytes));
        assertOk("application/json", expected, client.form("/v1/summarize", part("name=\"file\"; filename=\"通知.txt\"", bytes)));
        assertOk("application/json", expected, client.form("/v1/summarize", part("name=\"name\"", "通知.txt".getBytes(StandardCharsets.UTF_8)), part("name=\"file\"; filename=\"x\"", bytes)));
        assertOk("application/json", expected, client.json("/v1/summarize", "{\"text\": \"" + SHORT + "\", \"name\": \"通知.txt\"}"));
        assertOk("application/json", expected, client.form("/v1/summarize?name=" + name, part("name=\"text\"", bytes)));
    }

    @Test
    void aNameIsNeverAPath() throws Exception {
        for (String name : List.of("../../etc/passwd", "C:\\secret\\passwd", "/passwd", "x/../passwd", "\u202epasswd\u0000")) {
            JsonNode summary = tree(client.json("/v1/summarize", new ObjectMapper().writeValueAsString(Map.of("text", SHORT, "name", name))));
            assertEquals("passwd", summary.path("source").path("name").asText(), name);
        }
        assertEquals("text.txt", tree(client.json("/v1/summarize", "{\"text\": \"" + SHORT + "\", \"name\": \"a/..\"}")).path("source").path("name").asText());
        assertEquals(255, tree(client.json("/v1/summarize", "{\"text\": \"" + SHORT + "\", \"name\": \"" + "n".repeat(3000) + ".txt\"}")).path("source").path("name").asText().length());
    }

    @Test
    void resultsNameTheRulesThatMadeThemAndAreMadeByNoOthersWhereThatIsAskedFor() throws Exception {
        HttpResponse<byte[]> rules = client.get("/v1/rulebook");
        assertEquals(List.of(), Client.faults(Service.class.getResourceAsStream("rulebook.schema.json"), tree(rules)));
        String edition = tree(rules).path("edition").asText();
        HttpResponse<byte[]> response = client.send(client.to("/v1/summarize").header("If-Match", '"' + edition + '"').POST(HttpRequest.BodyPublishers.ofString(SHORT)));
        assertEquals(200, response.statusCode());
        assertEquals(edition, response.headers().firstValue("Gangmu-Edition").orElse(""));
        assertProblem(412, "edition-changed", client.send(client.to("/v1/summarize").header("If-Match", "\"0123456789abcdef\"").POST(HttpRequest.BodyPublishers.ofString(SHORT))));
        String tag = rules.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, client.send(client.to("/v1/rulebook").header("If-None-Match", tag)).statusCode());
    }

    @Test
    void whatIsAskedForWronglyIsRefused() throws Exception {
        byte[] bytes = SHORT.getBytes(StandardCharsets.UTF_8);
        String slip = assertProblem(400, "malformed", client.post("/v1/summarize?fromat=json", bytes)).path("detail").asText();
        assertTrue(slip.contains("did you mean \"format\"?") && slip.contains("format, name, ui"), slip);
        assertProblem(400, "malformed", client.post("/v1/summarize?ui=fr", bytes));
        assertProblem(400, "malformed", client.post("/v1/explain?line=0", bytes));
        assertProblem(400, "malformed", client.post("/v1/summarize?ui=zh&ui=en", bytes));
        assertProblem(406, "no-such-format", client.post("/v1/summarize?format=pdf", bytes));
        assertProblem(406, "no-such-format", client.send(client.to("/v1/classify").header("Accept", "text/html").POST(HttpRequest.BodyPublishers.ofByteArray(bytes))));
        assertProblem(404, "not-found", client.post("/v1/summarise", bytes));
        HttpResponse<byte[]> wrong = client.get("/v1/summarize");
        assertProblem(405, "wrong-method", wrong);
        assertEquals("POST", wrong.headers().firstValue("Allow").orElse(""));
    }

    @Test
    void addressesAreReadAsUtf8WhateverTheBodyIsWrittenIn() throws Exception {
        for (String type : List.of("text/plain; charset=GB18030", "application/octet-stream", "text/plain; charset=no-such")) {
            HttpResponse<byte[]> named = client.send(client.to("/v1/extract?name=%E9%80%9A%E7%9F%A5+1%2b.txt&&format=json").header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(SHORT)));
            assertEquals(200, named.statusCode(), () -> text(named));
            assertEquals("通知 1+.txt", tree(named).path("name").asText(), type);
        }
        // As curl sends what is typed, without %.
        String typed = client.raw(List.of(("POST /v1/extract?name=通知.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx").getBytes(StandardCharsets.UTF_8)), 0);
        assertTrue(typed.startsWith("HTTP/1.1 200 ") && typed.contains("\"通知.txt\""), typed);
        String gb = client.raw(List.of(("POST /v1/extract?name=报告.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx").getBytes("GB18030")), 0);
        assertTrue(gb.startsWith("HTTP/1.1 400 ") && gb.contains("urn:gangmu:problem:malformed"), gb);
        for (String query : List.of("name=%B1%A8%B8%E6.txt", "name=%ff", "name=a%2", "name=%", "name=%zz", "name=%ED%A0%80", "%ff=1", "format=json&n%C3ame=x")) {
            String refused = client.raw(List.of(("POST /v1/extract?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx").getBytes(StandardCharsets.US_ASCII)), 0);
            assertTrue(refused.startsWith("HTTP/1.1 400 ") && refused.contains("urn:gangmu:problem:malformed"), query + ": " + refused);
        }
    }

    @Test
    void bodiesThatHoldNoDocumentAreRefused() throws Exception {
        assertProblem(400, "malformed", client.form("/v1/summarize", part("name=\"title\"", "x".getBytes(StandardCharsets.UTF_8))));
        byte[] file = part("name=\"file\"; filename=\"a.txt\"", SHORT.getBytes(StandardCharsets.UTF_8));
        assertTrue(assertProblem(400, "malformed", client.form("/v1/summarize", file, file)).path("detail").asText().contains("one document"));
        for (String json : List.of("", "[]", "{}", "{\"text\": 5}", "{\"text\": \"a\", \"text\": \"b\"}", "{\"text\": \"a\"} x", "{\"text\": \"\\ud800\"}", "{\"text\": \"a\\u0000\"}",
                "{\"other\": \"a\"}", "{\"text\": \"a\"")) {
            assertProblem(400, "malformed", client.json("/v1/summarize", json));
        }
        HttpResponse<byte[]> cut = client.send(client.to("/v1/summarize").header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nno end")));
        assertProblem(400, "malformed", cut);
        assertProblem(415, "no-document", client.send(client.to("/v1/summarize").header("Content-Encoding", "gzip").POST(HttpRequest.BodyPublishers.ofString(SHORT))));
    }

    @Test
    void documentsWithoutTextAreRefusedAndNotAnsweredWithNothing() throws Exception {
        byte[] none = {};
        for (HttpResponse<byte[]> empty : List.of(client.post("/v1/summarize", none), client.post("/v1/classify?name=a.pdf", none),
                client.form("/v1/extract", part("name=\"file\"; filename=\"a.txt\"", none)))) {
            assertEquals("the document is empty", assertProblem(422, "unreadable", empty).path("detail").asText());
        }
        byte[] spaces = " \n\t\n".getBytes(StandardCharsets.UTF_8);
        byte[] page = "<html><body><p> </p></body></html>".getBytes(StandardCharsets.UTF_8);
        for (HttpResponse<byte[]> blank : List.of(client.post("/v1/summarize", spaces), client.post("/v1/extract?name=a.md", spaces), client.post("/v1/explain?name=a.html", page))) {
            assertEquals("the document holds no text", assertProblem(422, "unreadable", blank).path("detail").asText());
        }
        assertEquals("the text is empty", assertProblem(422, "unreadable", client.json("/v1/summarize", "{\"text\": \" \"}")).path("detail").asText());
    }

    @Test
    void aLineWithoutSentenceIsRefusedAndNotAnsweredWithNothing() throws Exception {
        byte[] bytes = SHORT.getBytes(StandardCharsets.UTF_8);
        assertEquals(200, client.post("/v1/explain?line=1", bytes).statusCode());
        for (String format : List.of("jsonl", "text")) {
            String detail = assertProblem(400, "malformed", client.post("/v1/explain?line=99&format=" + format, bytes)).path("detail").asText();
            assertTrue(detail.contains("no sentence stands on line 99") && detail.contains("has 1 line"), detail);
        }
    }

    @Test
    void aDocumentThatIsReadInPartSaysSo() throws Exception {
        byte[] whole = Files.readAllBytes(CORPUS.resolve("formats/action-plan-qingze-waterfront.docx"));
        HttpResponse<byte[]> cut = client.post("/v1/summarize?name=cut.docx", Arrays.copyOf(whole, whole.length - 400));
        assertEquals(200, cut.statusCode(), () -> text(cut));
        assertEquals("1", cut.headers().firstValue("Gangmu-Problems").orElse(""));
        assertTrue(tree(cut).path("problems").path(0).path("message").asText().contains("its end is missing"), () -> text(cut));
    }

    @Test
    void anAddressThatIsTakenIsNamed() {
        BindException taken = assertThrows(BindException.class, () -> Service.start(ServeOptions.local(service.address().getPort())));
        assertEquals("127.0.0.1:" + service.address().getPort(), taken.getMessage());
    }

    @Test
    void badDocumentsAreRefusedWithTheReasonThatTheCommandLineGives() throws Exception {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1};
        assertTrue(assertProblem(415, "no-document", client.post("/v1/summarize?name=a.pdf", png)).path("detail").asText().startsWith("the file is not a document Gangmu can read (image/png)"));
        byte[] damaged = "%PDF-1.7\nnothing of a document".getBytes(StandardCharsets.UTF_8);
        JsonNode problem = assertProblem(422, "unreadable", client.post("/v1/summarize", damaged));
        assertFalse(problem.path("retryable").asBoolean());
        byte[] large = new byte[3_000_001];
        assertProblem(413, "too-large", client.post("/v1/summarize", large));
        assertProblem(413, "too-large", client.send(client.to("/v1/summarize").POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))));
        assertProblem(413, "too-large", client.form("/v1/summarize", part("name=\"file\"; filename=\"a.txt\"", new byte[3_200_000])));
        assertProblem(413, "too-large", client.post("/v1/summarize", "长".repeat(300_001).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void textsThatAreNoFilesAreHeldToTheLimitOfCharactersToo() throws Exception {
        String most = "长".repeat(300_000);
        assertEquals(200, client.json("/v1/extract", "{\"text\": \"" + most + "\"}").statusCode());
        assertEquals(200, client.form("/v1/extract", part("name=\"text\"", most.getBytes(StandardCharsets.UTF_8))).statusCode());
        for (String more : List.of(most + "长", "x".repeat(900_001))) {
            HttpResponse<byte[]> json = client.json("/v1/extract", "{\"text\": \"" + more + "\"}");
            assertTrue(assertProblem(413, "too-large", json).path("detail").asText().contains("300,000 characters"), text(json));
            assertProblem(413, "too-large", client.form("/v1/extract", part("name=\"text\"", more.getBytes(StandardCharsets.UTF_8))));
        }
        assertProblem(413, "too-large", client.json("/v1/extract", "{\"text\": \"" + "\\u957f".repeat(400_000) + "\"}"));
    }

    @Test
    void formsOfManyPartsOrSeveralDocumentsAreRefused() throws Exception {
        byte[] file = part("name=\"file\"; filename=\"a.txt\"", SHORT.getBytes(StandardCharsets.UTF_8));
        byte[] text = part("name=\"text\"", SHORT.getBytes(StandardCharsets.UTF_8));
        byte[] other = part("name=\"other\"", new byte[] {'x'});
        List<byte[]> parts = new ArrayList<>(List.of(file));
        while (parts.size() < 16) {
            parts.add(other);
        }
        assertEquals(200, client.form("/v1/extract", parts.toArray(new byte[0][])).statusCode());
        parts.add(other);
        HttpResponse<byte[]> many = client.form("/v1/extract", parts.toArray(new byte[0][]));
        assertTrue(assertProblem(400, "malformed", many).path("detail").asText().contains("more than 16 parts"), text(many));
        assertProblem(400, "malformed", client.form("/v1/extract", text, file));
        assertProblem(400, "malformed", client.form("/v1/extract", text, text));
        assertProblem(400, "malformed", client.form("/v1/extract", part("name=\"text\"", new byte[] {(byte) 0xb3, (byte) 0xa4})));
    }

    @Test
    void aFormWithoutEndEndsAtTheLimit() throws Exception {
        List<byte[]> pieces = new ArrayList<>();
        pieces.add("POST /v1/summarize HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=edge\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 400; i++) {
            pieces.add(chunk);
        }
        String answer = client.raw(pieces, 0);
        assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 413 "), answer);
        assertEquals(200, client.post("/v1/summarize", ZH).statusCode());
    }

    @Test
    void requestsThatAreNoHttpGetAProblemToo() throws Exception {
        assertProblem(431, "headers-too-large", client.send(client.to("/v1/health").header("X-Long", "x".repeat(10_000))));
        String bad = client.raw(List.of("SUMMARIZE\r\n\r\n".getBytes(StandardCharsets.US_ASCII)), 0);
        assertTrue(bad.startsWith("HTTP/1.1 400 ") && bad.contains("application/problem+json"), bad);
        String address = client.raw(List.of(("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII)), 0);
        assertTrue(address.startsWith("HTTP/1.1 414 ") && address.contains("urn:gangmu:problem:address-too-long"), address);
    }

    @Test
    void headersThatDripInAreCutOff() throws Exception {
        try (Socket socket = client.opened("GET /v1/health HTTP/1.1\r\nHost: localhost\r\n")) {
            socket.setSoTimeout(300);
            int pieces = 0;
            while (!isClosed(socket)) {
                // Each of them puts off the idle time-out: it never comes.
                assertTrue(pieces < 400, "two minutes of headers were taken");
                try {
                    socket.getOutputStream().write(("X-" + pieces++ + ": 1\r\n").getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    break;
                }
            }
            assertTrue(pieces > 10, "headers have some time");
        }
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Test
    void aSmallBodyThatComesInPiecesIsTaken() throws Exception {
        String head = "POST /v1/extract HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nConnection: close\r\n\r\n";
        String answer = client.raw(List.of((head + "x").getBytes(StandardCharsets.US_ASCII), "y".getBytes(StandardCharsets.US_ASCII), "z".getBytes(StandardCharsets.US_ASCII)), 300);
        assertTrue(answer.startsWith("HTTP/1.1 200 ") && answer.contains("\"xyz\""), answer);
    }

    @Test
    void whoeverAsksForHeadersAloneGetsNoBody() throws Exception {
        HttpResponse<byte[]> head = client.send(client.to("/v1/health").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        assertEquals("nosniff", head.headers().firstValue("X-Content-Type-Options").orElse(""));
    }

    @Test
    void whatWasDoneIsCounted() throws Exception {
        double before = counted("gangmu_requests_total{route=\"/v1/classify\",status=\"200\"}");
        double characters = counted("gangmu_characters_total");
        assertEquals(200, client.post("/v1/classify", SHORT.getBytes(StandardCharsets.UTF_8)).statusCode());
        assertEquals(before + 1, counted("gangmu_requests_total{route=\"/v1/classify\",status=\"200\"}"));
        assertTrue(counted("gangmu_characters_total") >= characters + SHORT.length());
    }

    @Test
    void whatWasNotTimedIsCountedAndNotTakenForQuick() throws Exception {
        double before = counted("gangmu_requests_total{route=\"other\",status=\"404\"}");
        assertProblem(404, "not-found", client.get("/nowhere"));
        assertEquals(before + 1, counted("gangmu_requests_total{route=\"other\",status=\"404\"}"));
        assertFalse(text(client.get("/v1/metrics")).contains("gangmu_request_seconds_count{route=\"other\"}"));
    }

    @Test
    void whoeverWaitsToBeToldToGoOnIsRefusedWithoutIt() throws Exception {
        try (Socket socket = client.opened("POST /v1/summarize?format=pdf HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n")) {
            assertEquals("HTTP/1.1 406 ", new String(socket.getInputStream().readNBytes(13), StandardCharsets.US_ASCII));
        }
    }

    private static double counted(String name) throws Exception {
        return text(client.get("/v1/metrics")).lines().filter(l -> l.startsWith(name + " ")).mapToDouble(l -> Double.parseDouble(l.substring(name.length() + 1))).findFirst().orElse(0);
    }
}
