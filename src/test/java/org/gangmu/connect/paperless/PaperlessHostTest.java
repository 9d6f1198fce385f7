package org.gangmu.connect.paperless;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gangmu.client.Findings;
import org.gangmu.client.GangmuClient;
import org.gangmu.client.Stamp;
import org.gangmu.connect.Connector;
import org.gangmu.connect.ConnectorOptions;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostCalls;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Item;
import org.gangmu.connect.Page;
import org.gangmu.connect.Settings;
import org.gangmu.serve.ServeOptions;
import org.gangmu.serve.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a fake of paperless-ngx. */
class PaperlessHostTest {

    @TempDir
    private Path states;
    private FakePaperless paperless;

    @BeforeEach
    void start() throws IOException {
        paperless = new FakePaperless();
    }

    @AfterEach
    void end() {
        paperless.close();
    }

    private Host open() throws IOException {
        return new PaperlessProvider().open(Settings.of(Map.of("url", paperless.address().toString(), "url.token", FakePaperless.TOKEN)));
    }

    private Host openWithPagesOf(int size) {
        return new PaperlessHost(java.net.URI.create(paperless.address() + "/"), new HostCalls(Optional.of("Token " + FakePaperless.TOKEN), Duration.ofSeconds(60)), size);
    }

    private static Findings findings(String text, Map<String, List<String>> sections) {
        Map<String, List<Findings.Line>> lines = new HashMap<>(Map.of("goals", List.of(), "achievements", List.of(), "requirements", List.of()));
        sections.forEach((name, texts) -> lines.put(name, texts.stream().map(t -> new Findings.Line(t, 0, 1, 1, List.of())).toList()));
        return new Findings(new Stamp(GangmuClient.sha256(text.getBytes(StandardCharsets.UTF_8)), "0123456789abcdef"), Optional.empty(), List.of(), Map.of("title", "关于增长的通知"), lines, List.of(), List.of(),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static Item item(Host host, FakePaperless.Doc document) throws IOException {
        return host.find(Integer.toString(document.id)).orElseThrow();
    }

    private static HostException refused(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(HostException.class, call);
    }

    @Test
    void fieldsAndTagsAreMadeOnceOnly() throws IOException {
        Host host = open();
        assertTrue(host.prepare().contains("gangmu_"));
        int fields = paperless.fields.size();
        int tags = paperless.tags.size();
        assertTrue(fields > 10 && tags >= 4);
        assertTrue(paperless.tags.values().stream().allMatch(t -> t.path("owner").isNull()), "everybody sees the tags");
        open().prepare();
        assertEquals(fields, paperless.fields.size());
        assertEquals(tags, paperless.tags.size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void labelsAreStoredAndReadBack(boolean tellsVersions) throws IOException {
        paperless.tellsVersions = tellsVersions;
        FakePaperless.Doc document = paperless.add("正文");
        Host host = open();
        host.prepare();
        Item item = item(host, document);
        assertEquals("报告 " + document.id + ".txt", item.name());
        assertEquals(Optional.empty(), item.stamp());
        assertArrayEquals("正文".getBytes(StandardCharsets.UTF_8), host.read(item, 6));
        assertEquals(HostException.Kind.TOO_LARGE, refused(() -> host.read(item, 5)).kind());

        host.write(item, findings("正文", Map.of("goals", List.of("目标一", "目标二"))));

        assertEquals("目标一\n目标二", paperless.value(document, "gangmu_goals"));
        assertEquals("关于增长的通知", paperless.value(document, "gangmu_title"));
        assertNull(paperless.value(document, "gangmu_requirements"), "an empty value is no field");
        assertEquals(List.of("gangmu:goals"), paperless.tagsOf(document));
        Item labelled = item(open(), document);
        assertEquals(Optional.of(findings("正文", Map.of()).stamp()), labelled.stamp());
        assertTrue(labelled.contentTag().isPresent());
        assertEquals(labelled.contentTag(), labelled.stampedTag(), "the write itself is no change of the document");
        assertNotEquals(item.version(), labelled.version());
    }

    @Test
    void fieldsAndTagsOfOthersStay() throws IOException {
        FakePaperless.Doc document = paperless.add("one");
        int amount = paperless.field("amount", "monetary");
        int foreign = paperless.field("gangmu_notes", "string");
        int inbox = paperless.tag("inbox");
        document.fields.add(JsonNodeFactory.instance.objectNode().put("field", amount).put("value", "EUR12.50"));
        document.fields.add(JsonNodeFactory.instance.objectNode().put("field", foreign).put("value", "of a person"));
        document.tags.add(inbox);
        Host host = open();
        host.prepare();
        host.write(item(host, document), findings("one", Map.of("goals", List.of("目标"), "risks", List.of("风险"))));
        assertEquals("风险", paperless.value(document, "gangmu_risks"));
        assertEquals(List.of("inbox", "gangmu:goals", "gangmu:risks"), paperless.tagsOf(document).stream().sorted(java.util.Comparator.comparing((String t) -> t.startsWith("gangmu")).thenComparing(t -> t)).toList());
        host.write(item(host, document), findings("one", Map.of("requirements", List.of("要求"))));
        assertNull(paperless.value(document, "gangmu_goals"));
        assertNull(paperless.value(document, "gangmu_risks"), "a section of rules that are gone");
        assertEquals(List.of("inbox", "gangmu:requirements"), paperless.tagsOf(document));
        host.write(item(host, document), findings("one", Map.of("risks", List.of("风险"))));

        host.erase(item(host, document));
        host.unprepare();

        assertEquals("EUR12.50", paperless.value(document, "amount"));
        assertEquals("of a person", paperless.value(document, "gangmu_notes"));
        assertEquals(List.of("inbox"), paperless.tagsOf(document));
        assertEquals(List.of("amount", "gangmu_notes"), paperless.fields.values().stream().map(f -> f.path("name").asText()).toList());
        assertEquals(List.of("inbox"), paperless.tags.values().stream().map(t -> t.path("name").asText()).toList());
    }

    @Test
    void whatHasNoLabelsIsNotWrittenToErase() throws IOException {
        FakePaperless.Doc document = paperless.add("one");
        Host host = open();
        host.erase(item(host, document));
        assertTrue(paperless.asked.stream().noneMatch(a -> a.startsWith("PATCH")));
    }

    @Test
    void refusedDocumentsCarryATagAndTheReason() throws IOException {
        FakePaperless.Doc document = paperless.add("one");
        Host host = open();
        Findings none = findings("one", Map.of());
        host.write(item(host, document), new Findings(none.stamp(), Optional.of(new Findings.Problem("unreadable", "it is encrypted")), List.of(), Map.of(), Map.of(), List.of(), List.of(), new byte[0]));
        assertEquals(List.of("gangmu:refused"), paperless.tagsOf(document));
        assertEquals("unreadable: it is encrypted", paperless.value(document, "gangmu_problem"));
        host.write(item(host, document), none);
        assertEquals(List.of(), paperless.tagsOf(document));
        assertNull(paperless.value(document, "gangmu_problem"));
    }

    @Test
    void aServerWithoutLongTextsGetsShortOnes() throws IOException {
        paperless.longTexts = false;
        FakePaperless.Doc document = paperless.add("one");
        Host host = open();
        assertTrue(host.prepare().contains("128"), "the log tells");
        host.write(item(host, document), findings("one", Map.of("goals", List.of("𠀀".repeat(200)))));
        String goals = paperless.value(document, "gangmu_goals");
        assertEquals("𠀀".repeat(127) + "…", goals);
        assertTrue(item(host, document).stamp().isPresent(), "the stamp is short enough");
    }

    @Test
    void anOlderVersionOfTheApiIsSpokenWhereTheServerKnowsNoNewer() throws IOException {
        paperless.newestVersion = 7;
        paperless.add("one");
        Host host = open();
        host.prepare();
        assertEquals(1, host.changed("").items().size());
        paperless.newestVersion = 2;
        assertEquals(HostException.Kind.SETTINGS, refused(() -> open().prepare()).kind());
    }

    @Test
    void aDocumentThatChangedMeanwhileGetsNoLabelsOfItsOldBytes() throws IOException {
        FakePaperless.Doc document = paperless.add("before");
        Host host = open();
        host.prepare();
        Item item = item(host, document);
        paperless.change(document, "after");
        assertEquals(HostException.Kind.CHANGED, refused(() -> host.write(item, findings("before", Map.of()))).kind());
        assertEquals(HostException.Kind.CHANGED, refused(() -> host.erase(item)).kind());
        assertEquals(0, document.fields.size());
        Item now = item(host, document);
        paperless.beforePatch = () -> paperless.change(document, "in between");
        assertEquals(HostException.Kind.CHANGED, refused(() -> host.write(now, findings("after", Map.of()))).kind(), "found out after the write");
        Item after = item(host, document);
        assertNotEquals(after.contentTag(), after.stampedTag(), "and its labels do not look current");
        paperless.documents.remove(document.id);
        assertEquals(HostException.Kind.GONE, refused(() -> host.write(after, findings("x", Map.of()))).kind());
        assertEquals(HostException.Kind.GONE, refused(() -> host.read(after, 10)).kind());
        assertEquals(Optional.empty(), host.find(after.id()));
        for (String id : List.of("", "x", "1/../2", "-1", "99999999999")) {
            assertEquals(Optional.empty(), host.find(id), id);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void allDocumentsComeInPagesAlsoThoseOfOneTime(int size) throws IOException {
        List<String> expected = IntStream.range(0, 20).mapToObj(i -> Integer.toString(paperless.add("text " + i).id)).collect(Collectors.toList());
        // As after an import: many of one time.
        paperless.documents.values().stream().skip(4).limit(9).forEach(d -> d.modified = paperless.documents.values().stream().skip(4).findFirst().orElseThrow().modified);
        List<String> seen = new ArrayList<>();
        String at = "";
        for (boolean more = true; more;) {
            // Each page from another process.
            Page page = openWithPagesOf(size).changed(at);
            page.items().forEach(i -> seen.add(i.id()));
            at = page.next();
            more = page.more();
        }
        assertEquals(expected, seen.stream().distinct().sorted().toList());
        String end = at;
        assertEquals(end, open().changed(end).next(), "without news the place is kept");
        FakePaperless.Doc fresh = paperless.add("new");
        assertTrue(open().changed(end).items().stream().anyMatch(i -> i.id().equals(Integer.toString(fresh.id))));
    }

    @Test
    void aChangeThatTookLongToShowIsNotMissed() throws IOException {
        FakePaperless.Doc first = paperless.add("first");
        FakePaperless.Doc second = paperless.add("second");
        paperless.documents.remove(first.id);
        String at = open().changed("").next();
        // Its time is that of the beginning of its transaction.
        paperless.documents.put(first.id, first);
        assertTrue(open().changed(at).items().stream().anyMatch(i -> i.id().equals(Integer.toString(first.id))));
        assertEquals(2, paperless.documents.size());
        assertTrue(second.modified.isAfter(first.modified));
    }

    @Test
    void writingAllWhilePagingComesToAnEnd() throws IOException {
        IntStream.range(0, 12).forEach(i -> paperless.add("text " + i));
        Host host = openWithPagesOf(5);
        host.prepare();
        int written = 0;
        String at = "";
        int pages = 0;
        for (boolean more = true; more && pages < 50; pages++) {
            Page page = host.changed(at);
            for (Item item : page.items()) {
                if (!item.contentTag().equals(item.stampedTag())) {
                    host.write(item, findings("x", Map.of()));
                    written++;
                }
            }
            at = page.next();
            more = page.more();
        }
        assertEquals(12, written);
        assertTrue(pages < 50);
    }

    @Test
    void addressesOfAnswersAreNotFollowed() throws IOException {
        IntStream.range(0, 3).forEach(i -> paperless.add("text " + i));
        assertEquals(2, openWithPagesOf(2).changed("").items().size());
        paperless.faults.put("GET /api/custom_fields/", 302);
        HostException refused = refused(() -> open().prepare());
        assertEquals(HostException.Kind.SETTINGS, refused.kind());
        assertTrue(refused.getMessage().contains("http://127.0.0.1:9/"), refused.getMessage());
    }

    @Test
    void aFieldThatSomebodyRemovedIsMadeAnew() throws IOException {
        FakePaperless.Doc document = paperless.add("one");
        Host host = open();
        host.prepare();
        paperless.fields.values().removeIf(f -> f.path("name").asText().equals("gangmu_goals"));
        host.write(item(host, document), findings("one", Map.of("goals", List.of("目标"))));
        assertEquals("目标", paperless.value(document, "gangmu_goals"));
    }

    @Test
    void aFieldOfAnotherTypeIsSaid() throws IOException {
        paperless.field("gangmu_goals", "date");
        HostException refused = refused(() -> open().prepare());
        assertEquals(HostException.Kind.SETTINGS, refused.kind());
        assertTrue(refused.getMessage().contains("rename"), refused.getMessage());
    }

    @Test
    void theConnectorLabelsEveryDocumentOnce() throws Exception {
        for (int i = 0; i < 6; i++) {
            paperless.add("关于" + i + "号工作的计划\n\n今年的主要目标是：地区生产总值增长6%左右。\n");
        }
        FakePaperless.Doc first = paperless.documents.values().iterator().next();
        ConnectorOptions options = new ConnectorOptions(states.resolve("state"), Duration.ofSeconds(1), Duration.ofHours(24), 2, 1_000_000);
        try (Service service = Service.start(ServeOptions.local(0)); Connector connector = Connector.open(open(), GangmuClient.of(service.address(), Optional.empty()), options, line -> { })) {
            assertEquals(6, connector.pass(() -> false).written());
            assertTrue(paperless.value(first, "gangmu_goals").contains("地区生产总值增长6%左右"), paperless.value(first, "gangmu_goals"));
            assertEquals(0, connector.pass(() -> false).written(), "its own writing is no change");
            paperless.change(first, "关于新工作的计划\n\n今年的主要目标是：财政收入增长8%左右。\n");
            connector.changed(Integer.toString(first.id));
            assertEquals(1, connector.pass(() -> false).written());
            assertTrue(paperless.value(first, "gangmu_goals").contains("8%"));
            assertEquals(6, connector.undo());
        }
        assertTrue(paperless.fields.isEmpty() && paperless.tags.isEmpty());
        assertTrue(paperless.documents.values().stream().allMatch(d -> d.fields.isEmpty() && d.tags.isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({"401,SETTINGS", "403,DOCUMENT", "404,GONE", "423,BUSY", "429,BUSY", "500,BUSY", "503,BUSY"})
    void refusalsOfOneDocument(int status, HostException.Kind kind) throws IOException {
        FakePaperless.Doc document = paperless.add("one");
        Host host = open();
        host.prepare();
        Item item = item(host, document);
        paperless.faults.put("GET /api/documents/" + document.id + "/download/", status);
        assertEquals(kind, refused(() -> host.read(item, 10)).kind());
        paperless.faults.put("PATCH /api/documents/" + document.id + "/", status);
        assertEquals(kind, refused(() -> host.write(item, findings("one", Map.of()))).kind());
    }

    @Test
    void missingRightsAndWrongTokensAreSaid() throws IOException {
        paperless.faults.put("POST /api/custom_fields/", 403);
        HostException refused = refused(() -> open().prepare());
        assertEquals(HostException.Kind.SETTINGS, refused.kind());
        assertTrue(refused.getMessage().contains("right"), refused.getMessage());
        Host wrong = new PaperlessProvider().open(Settings.of(Map.of("url", paperless.address().toString(), "url.token", "wrong")));
        assertEquals(HostException.Kind.SETTINGS, refused(wrong::prepare).kind());
        assertTrue(Arrays.stream(new String[] {refused(wrong::prepare).getMessage()}).noneMatch(m -> m.contains("wrong")), "no message shows a token");
        paperless.close();
        assertThrows(IOException.class, () -> open().changed(""));
    }
}
