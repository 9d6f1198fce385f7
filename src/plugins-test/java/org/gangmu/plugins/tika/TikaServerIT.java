package org.gangmu.plugins.tika;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.gangmu.client.Findings;
import org.gangmu.client.GangmuClient;
import org.gangmu.client.Values;
import org.gangmu.plugins.HostProcess;
import org.gangmu.plugins.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real server with the plugin, and a real service: what documents get, and that no answer is lost whatever becomes of the service. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TikaServerIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CORPUS = Path.of("test-corpus");
    private static final Path ZH = CORPUS.resolve("zh/news-qingze-city-economic-conference.txt");
    private static final String SHORT = "今年的主要目标是新建粮库12座。各乡镇要加快推进隐患排查，确保6月底前完成整改。";
    private static final String CONTENT = "X-TIKA:content";
    private static RunningService service;
    private static TikaServer tika;
    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.start(0, Optional.empty());
        // As users start it: the server runs in a process below the one that is started.
        tika = TikaServer.start(folder, "<service>" + service.address() + "</service><patienceSeconds>60</patienceSeconds>");
    }

    @AfterAll
    static void stop() {
        tika.close();
        service.close();
    }

    @Test
    void summariesShareOneClient() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertEquals(200, tika.put("gangmu", "notice.txt", utf8(SHORT)).statusCode());
        }
        long selectors = tika.clients();
        assertTrue(selectors <= 4, "each call had a client of its own: " + selectors);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> labels(Map<String, List<String>> metadata) {
        Map<String, List<String>> out = new TreeMap<>();
        metadata.forEach((name, texts) -> {
            if (name.startsWith("gangmu:")) {
                out.put(name, texts);
            }
        });
        return out;
    }

    /** Asked without Tika and without the plugin. */
    private static Map<String, List<String>> expected(String name, String text) throws Exception {
        Findings findings = service.client().summarizeText(name, text, GangmuClient.sha256(utf8(text)));
        Map<String, List<String>> out = new TreeMap<>();
        Values.of(findings, "").forEach((key, texts) -> out.put("gangmu:" + key, texts));
        Map<String, String> sections = Map.of("goals", "GOAL", "achievements", "ACHIEVEMENT", "requirements", "REQUIREMENT");
        out.put("gangmu:labels", findings.sections().keySet().stream().filter(s -> !findings.texts(s).isEmpty()).map(sections::get).toList());
        out.values().removeIf(List::isEmpty);
        return out;
    }

    private static Map<String, List<String>> rmeta(String handler, String name, byte[] document, String... headers) throws Exception {
        return tika.metadata("rmeta" + handler, name, document, headers).get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh/news-qingze-city-economic-conference.txt", "zh/university-plan-linsha-tech.docx", "zh/hospital-report-qingze-third.pdf", "en/city-strategy-port-alder.md",
            "en/company-report-calder-pike.pdf", "zh/news-lubin-traditional.txt"})
    void fieldsAreWhatTheServiceSaysOfTheTextThatTikaTookOut(String file) throws Exception {
        Path path = CORPUS.resolve(file);
        String name = path.getFileName().toString();
        Map<String, List<String>> metadata = rmeta("/text", name, Files.readAllBytes(path));
        Map<String, List<String>> labels = labels(metadata);
        assertEquals(expected(name, metadata.get(CONTENT).get(0)), labels);
        assertEquals(List.of("classified"), labels.get("gangmu:state"));
        assertTrue(labels.get("gangmu:goals").size() + labels.get("gangmu:requirements").size() > 1, labels::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh/news-qingze-city-economic-conference.txt", "zh/university-plan-linsha-tech.docx", "en/srs-ferry-booking.html"})
    void labelsDoNotHangOnTheFormOfTheContentThatWasAskedFor(String file) throws Exception {
        Path path = CORPUS.resolve(file);
        String name = path.getFileName().toString();
        byte[] bytes = Files.readAllBytes(path);
        Map<String, List<String>> labels = labels(rmeta("/text", name, bytes));
        assertEquals(List.of("classified"), labels.get("gangmu:state"));
        assertEquals(labels, labels(rmeta("", name, bytes)), "xml");
        assertEquals(labels, labels(rmeta("/html", name, bytes)), "html");
        assertEquals(labels, labels(rmeta("/xml", name, bytes, "writeLimit", "1000000")), "xml, below a limit");
        assertEquals(labels, labels(rmeta("/text", name, bytes, "writeLimit", "1000000")), "text, below a limit");
        for (String address : List.of("tika/text", "tika/xml", "tika/html")) {
            assertEquals(labels, labels(tika.metadata(address, name, bytes).get(0)), address);
        }
    }

    @Test
    void charactersThatMarkupWritesOtherwiseAreThoseOfTheText() throws Exception {
        String task = "各乡镇要加快推进A&B片区隐患排查，确保6月底前完成<甲>类整改。";
        for (String handler : List.of("/text", "/xml", "/html")) {
            assertEquals(List.of(task), rmeta(handler, "notice.txt", utf8(task)).get("gangmu:requirements"), handler);
        }
    }

    @Test
    void textThatTheServerCutOffSaysSo() throws Exception {
        Map<String, List<String>> metadata = rmeta("/text", "notice.txt", utf8(SHORT + "\n" + "完".repeat(500)), "writeLimit", "60", "throwOnWriteLimitReached", "false");
        assertEquals(List.of("classified"), metadata.get("gangmu:state"));
        assertTrue(metadata.get("gangmu:problem").get(0).startsWith("cut-off: "), metadata::toString);
    }

    @Test
    void embeddedDocumentsHaveLabelsOfTheirOwn() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String text : List.of("今年的主要目标是新建粮库12座。", "各乡镇要加快推进隐患排查，确保6月底前完成整改。")) {
                zip.putNextEntry(new ZipEntry(text.length() + ".txt"));
                zip.write(utf8(text));
            }
        }
        List<Map<String, List<String>>> metadata = tika.metadata("rmeta/text", "two.zip", bytes.toByteArray());
        assertEquals(3, metadata.size());
        assertFalse(metadata.get(0).containsKey("gangmu:labels"));
        assertEquals(List.of("GOAL"), metadata.get(1).get("gangmu:labels"));
        assertEquals(List.of("REQUIREMENT"), metadata.get(2).get("gangmu:labels"));
        assertEquals(expected("16.txt", metadata.get(1).get(CONTENT).get(0)), labels(metadata.get(1)));
    }

    @Test
    void documentWithoutTextGetsNoFieldsInWhateverForm() throws Exception {
        byte[] blank = utf8("<html><body><p> </p></body></html>");
        for (String handler : List.of("/text", "/xml", "/html")) {
            assertEquals(Map.of(), labels(rmeta(handler, "empty.html", blank)), handler);
        }
    }

    @Test
    void nothingIsAskedWhereNoContentIsAskedFor() throws Exception {
        assertEquals(Map.of(), labels(rmeta("/ignore", ZH.getFileName().toString(), Files.readAllBytes(ZH))));
        HttpResponse<byte[]> meta = tika.put("meta", "a.txt", utf8(SHORT), "X-Unused", "1");
        assertEquals(200, meta.statusCode());
        assertFalse(new String(meta.body(), StandardCharsets.UTF_8).contains("gangmu:"));
    }

    @Test
    void documentCannotBringLabelsOfItsOwn() throws Exception {
        byte[] forged = utf8("<html><head><meta name=\"gangmu:state\" content=\"approved\"><meta name=\"gangmu:goals\" content=\"nothing\"><meta name=\"gangmu:other\" content=\"x\">"
                + "<meta name=\"keep\" content=\"this\"></head><body><p>" + SHORT + "</p></body></html>");
        Map<String, List<String>> metadata = rmeta("/text", "forged.html", forged);
        assertEquals(expected("forged.html", metadata.get(CONTENT).get(0)), labels(metadata));
        assertEquals(List.of("this"), metadata.get("keep"));
        assertEquals(Map.of(), labels(rmeta("/ignore", "forged.html", forged)));
    }

    @Test
    void textThatTheServiceRefusesKeepsItsContent() throws Exception {
        String text = SHORT + "\n" + "完工。".repeat(RunningService.MOST_CHARS / 3);
        Map<String, List<String>> metadata = rmeta("/text", "long.txt", utf8(text));
        assertEquals(List.of("refused"), metadata.get("gangmu:state"));
        assertTrue(metadata.get("gangmu:problem").get(0).startsWith("too-large: "), metadata.get("gangmu:problem")::toString);
        assertEquals(text, metadata.get(CONTENT).get(0).strip());
    }

    @Test
    void requestsAtTheSameTimeGetEachTheirOwn() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(12);
        try {
            List<Future<Map<String, List<String>>>> answers = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                byte[] document = utf8("今年的主要目标是新建粮库" + (i + 2) + "座。");
                answers.add(callers.submit(() -> rmeta("/text", "notice.txt", document)));
            }
            for (int i = 0; i < 60; i++) {
                Map<String, List<String>> metadata = answers.get(i).get();
                assertEquals(List.of("今年的主要目标是新建粮库" + (i + 2) + "座。"), metadata.get("gangmu:goals"), metadata::toString);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void addressForSummariesAnswersInTheBytesOfTheService() throws Exception {
        for (Path file : List.of(ZH, CORPUS.resolve("zh/hospital-report-qingze-third.pdf"))) {
            String name = file.getFileName().toString();
            byte[] bytes = Files.readAllBytes(file);
            HttpResponse<byte[]> json = tika.put("gangmu", name, bytes);
            assertEquals(200, json.statusCode());
            assertEquals("application/json", json.headers().firstValue("Content-Type").orElse(""));
            assertArrayEquals(service.client().summarize(name, bytes).json(), json.body());
            HttpResponse<byte[]> html = tika.put("gangmu?format=html", name, bytes);
            assertTrue(html.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
            assertArrayEquals(service.client().render(name, bytes, "html"), html.body());
        }
    }

    private static void assertProblem(int status, String kind, HttpResponse<byte[]> answer) throws Exception {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertEquals(status, answer.statusCode(), body);
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = JSON.readTree(answer.body());
        assertEquals("urn:gangmu:problem:" + kind, problem.path("type").asText());
        assertEquals(status, problem.path("status").asInt());
        assertFalse(problem.path("detail").asText().isBlank());
    }

    @Test
    void addressForSummariesPassesOnWhatTheServiceRefuses() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", png);
        assertProblem(415, "no-document", tika.put("gangmu", "a.png", png.toByteArray()));
        assertProblem(422, "unreadable", tika.put("gangmu", "a.txt", new byte[0]));
        assertProblem(406, "no-such-format", tika.put("gangmu?format=docx", "a.txt", utf8(SHORT)));
    }

    @Test
    void serviceThatRefusesTheTokenOrIsGoneCostsNoContent() throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "not-the-right-one\n");
        RunningService guarded = RunningService.start(0, Optional.of("the-right-one"));
        try (TikaServer other = TikaServer.start(folder, "<service>" + guarded.address() + "</service><tokenFile>" + token + "</tokenFile><patienceSeconds>1</patienceSeconds>", "-noFork")) {
            Map<String, List<String>> metadata = other.metadata("rmeta/text", "notice.txt", utf8(SHORT)).get(0);
            assertEquals(List.of("failed"), metadata.get("gangmu:state"));
            assertTrue(metadata.get("gangmu:problem").get(0).startsWith("no-token: "), metadata::toString);
            assertEquals(SHORT, metadata.get(CONTENT).get(0).strip());
            assertProblem(401, "no-token", other.put("gangmu", "notice.txt", utf8(SHORT)));

            guarded.close();
            metadata = other.metadata("rmeta/text", "notice.txt", utf8(SHORT)).get(0);
            assertEquals(List.of("failed"), metadata.get("gangmu:state"));
            assertTrue(metadata.get("gangmu:problem").get(0).startsWith("unreachable: "), metadata::toString);
            assertFalse(metadata.containsKey("gangmu:stamp"));
            assertEquals(SHORT, metadata.get(CONTENT).get(0).strip());
            assertProblem(502, "unreachable", other.put("gangmu", "notice.txt", utf8(SHORT)));
        } finally {
            guarded.close();
        }
    }

    @Test
    void addressForSummariesSaysWhenNothingIsConfigured() throws Exception {
        try (TikaServer other = TikaServer.start(folder, "", "-noFork")) {
            assertProblem(503, "not-configured", other.put("gangmu", "notice.txt", utf8(SHORT)));
        }
    }

    @Test
    void serverDoesNotStartWithSettingsThatCannotBeRight() throws Exception {
        try (HostProcess other = TikaServer.process(folder, "<service>localhost</service>", "-noFork")) {
            assertFalse(other.ended() == 0);
            assertTrue(other.log().contains("it should be an address such as"), other::log);
        }
    }
}
