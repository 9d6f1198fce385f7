package org.gangmu.plugins.cmis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.chemistry.opencmis.client.api.Document;
import org.apache.chemistry.opencmis.commons.PropertyIds;
import org.gangmu.client.Findings;
import org.gangmu.client.Stamp;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Item;
import org.gangmu.connect.Page;
import org.gangmu.connect.Settings;
import org.gangmu.connect.cmis.CmisProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.gangmu.plugins.HostProcess;

/** The in-memory server of OpenCMIS, over HTTP and in both bindings: what a connector does there, and what a clerk with a client of his own sees of it. */
@ParameterizedClass
@ValueSource(strings = {"browser", "atompub"})
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CmisHostIT {

    private static final String TEXT = "云泉县今年粮食产量增长3%。各乡镇要按月报送进度。";
    private static HostProcess server;
    private static Clerk clerk;

    @Parameter
    String binding;
    private String folder;
    private final List<Host> open = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        server = HostProcess.program("cmis", "CmisMain", "0");
        clerk = new Clerk(server.port());
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void makeFolder(TestInfo test) {
        folder = "/" + binding + "/" + test.getTestMethod().orElseThrow().getName() + "/部门 报告";
        clerk.folder(folder);
    }

    @AfterEach
    void closeHosts() throws IOException {
        for (Host host : open) {
            host.close();
        }
    }

    private Host host(Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of("url", "http://127.0.0.1:" + server.port() + (binding.equals("atompub") ? "/atom11" : "/browser"), "binding", binding,
                "user", "gangmu", "password", "secret", "folder", folder));
        settings.putAll(more);
        settings.values().removeIf(String::isEmpty);
        Host host = new CmisProvider().open(Settings.of(settings));
        open.add(host);
        return host;
    }

    private Host prepared(Map<String, String> more) throws IOException {
        Host host = host(more);
        host.prepare();
        return host;
    }

    private static List<Item> all(Host host) throws IOException {
        Map<String, Item> out = new java.util.LinkedHashMap<>();
        String cursor = "";
        boolean more = true;
        while (more) {
            Page page = host.changed(cursor);
            page.items().forEach(i -> out.put(i.id(), i));
            cursor = page.next();
            more = page.more();
        }
        return List.copyOf(out.values());
    }

    private static Item only(Host host) throws IOException {
        List<Item> items = all(host);
        assertEquals(1, items.size(), () -> items.toString());
        return items.get(0);
    }

    private static HostException.Kind refusal(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(HostException.class, call).kind();
    }

    @Test
    void labelsArePropertiesThatAnyClientReads() throws IOException {
        Host host = host(Map.of());
        String said = host.prepare();
        assertTrue(said.contains("gangmu:classified"), said);
        String again = host.prepare();
        assertFalse(again.contains("made now"), again);
        String id = clerk.puts(folder + "/二〇二六", "年度 安排.txt", TEXT);
        Item item = only(host);
        assertEquals("年度 安排.txt", item.name());
        assertEquals(TEXT.getBytes(StandardCharsets.UTF_8).length, item.size());
        assertEquals(Optional.empty(), item.stamp());
        byte[] content = host.read(item, 1000);
        assertArrayEquals(TEXT.getBytes(StandardCharsets.UTF_8), content);

        Findings findings = Words.of(content);
        host.write(item, findings);
        Document seen = clerk.sees(id);
        assertEquals(List.of("全县粮食产量增长3%。", "新建学校“两所”。"), seen.getPropertyValue("gangmu:goals"));
        assertEquals(List.of("各乡镇要按月报送进度。"), seen.getPropertyValue("gangmu:requirements"));
        assertEquals(List.of("何立群 (县长)"), seen.getPropertyValue("gangmu:people"));
        assertEquals("云泉县年度安排", seen.getPropertyValue("gangmu:title"));
        assertEquals("classified", seen.getPropertyValue("gangmu:state"));
        assertEquals(findings.stamp().toString(), seen.getPropertyValue("gangmu:stamp"));
        assertEquals(TEXT, new String(seen.getContentStream().getStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(Optional.of(findings.stamp()), host.find(id).orElseThrow().stamp());
        assertEquals(Optional.of(findings.stamp()), only(host).stamp());
    }

    @Test
    void newLabelsReplaceAllOldOnes() throws IOException {
        Host host = prepared(Map.of());
        String id = clerk.puts(folder, "a.txt", TEXT);
        host.write(only(host), Words.of("1".getBytes()));
        host.write(only(host), Words.of("2".getBytes(), Map.of("achievements", List.of("建成水库一座。"))));
        Document seen = clerk.sees(id);
        assertEquals(List.of("建成水库一座。"), seen.getPropertyValue("gangmu:achievements"));
        assertTrue(seen.getProperty("gangmu:goals").getValues().isEmpty(), "goals of the old set are gone");
        assertEquals(List.of("gangmu:classified"), seen.getSecondaryTypes().stream().map(t -> t.getId()).toList());
        host.write(only(host), Findings.refused(new Stamp("0".repeat(64), Words.EDITION), new Findings.Problem("unreadable", "it is encrypted")));
        assertEquals("refused", clerk.sees(id).getPropertyValue("gangmu:state"));
        assertTrue(clerk.sees(id).getProperty("gangmu:achievements").getValues().isEmpty());
        assertEquals("unreadable: it is encrypted", clerk.sees(id).getPropertyValue("gangmu:problem"));
    }

    @Test
    void erasedDocumentsAreAsTheyWere() throws IOException {
        Host host = prepared(Map.of("rendition", "html"));
        String id = clerk.puts(folder, "a.txt", TEXT);
        clerk.sees(id).updateProperties(Map.of(PropertyIds.SECONDARY_OBJECT_TYPE_IDS, List.of("MySecondaryType"), "SecondaryStringProp", "von der Kanzlei"));
        Map<String, List<?>> before = clerk.allOf(id);
        host.write(only(host), Words.of(TEXT.getBytes(StandardCharsets.UTF_8)));
        assertFalse(before.equals(clerk.allOf(id)), "labels are there");
        assertTrue(clerk.seesAt(folder + "/a.txt.gangmu.html"));
        host.erase(only(host));
        assertEquals(before, clerk.allOf(id));
        assertEquals(List.of("a.txt"), clerk.lists(folder));
        assertEquals(Optional.empty(), only(host).stamp());
        host.erase(only(host));
        assertEquals(before, clerk.allOf(id));
    }

    @Test
    void noneOfThreeHundredDocumentsIsLeftOutWhileAllAreWritten() throws IOException {
        Host host = prepared(Map.of());
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            expected.add(clerk.puts(folder + "/" + i % 7, "文件 " + i + ".txt", TEXT + i));
        }
        Set<String> seen = new HashSet<>();
        String cursor = "";
        boolean more = true;
        int pages = 0;
        while (more) {
            Page page = host.changed(cursor);
            for (Item item : page.items()) {
                if (seen.add(item.id())) {
                    host.write(item, Words.of(item.name().getBytes(StandardCharsets.UTF_8)));
                }
            }
            cursor = page.next();
            more = page.more();
            pages++;
        }
        assertEquals(expected, seen);
        assertTrue(pages > 3, "it was paged: " + pages);
        // From there on: only what is new, and what was changed within the overlap.
        String late = clerk.puts(folder, "迟到.txt", TEXT);
        Set<String> news = new HashSet<>();
        more = true;
        while (more) {
            Page page = host.changed(cursor);
            page.items().forEach(i -> news.add(i.id()));
            cursor = page.next();
            more = page.more();
        }
        assertTrue(news.contains(late), "the new one is seen");
        for (Item item : all(host)) {
            assertEquals(item.id().equals(late), item.stamp().isEmpty(), item.name());
        }
    }

    @Test
    void staleItemsAreNotWritten() throws IOException {
        Host host = prepared(Map.of());
        String id = clerk.puts(folder, "a.txt", TEXT);
        Item stale = only(host);
        clerk.rewrites(id, "云泉县会议改期。");
        assertEquals(HostException.Kind.CHANGED, refusal(() -> host.write(stale, Words.of(TEXT.getBytes(StandardCharsets.UTF_8)))));
        assertEquals(HostException.Kind.CHANGED, refusal(() -> host.erase(stale)));
        assertTrue(clerk.sees(id).getSecondaryTypes() == null || clerk.sees(id).getSecondaryTypes().isEmpty(), "no label was written");
        Item fresh = host.find(id).orElseThrow();
        host.write(fresh, Words.of(host.read(fresh, 1000)));
        assertEquals(HostException.Kind.CHANGED, refusal(() -> host.write(fresh, Words.of(TEXT.getBytes(StandardCharsets.UTF_8)))));
        clerk.sees(id).delete();
        assertEquals(HostException.Kind.GONE, refusal(() -> host.write(fresh, Words.of(TEXT.getBytes(StandardCharsets.UTF_8)))));
        assertEquals(HostException.Kind.GONE, refusal(() -> host.read(fresh, 1000)));
        assertEquals(Optional.empty(), host.find(id));
    }

    @Test
    void labelsMakeNoVersion() throws IOException {
        Host host = prepared(Map.of());
        String id = clerk.putsVersioned(folder, "a.txt", TEXT);
        host.write(only(host), Words.of(TEXT.getBytes(StandardCharsets.UTF_8)));
        host.write(only(host), Words.of("2".getBytes()));
        host.erase(only(host));
        assertEquals(1, clerk.sees(id).getAllVersions().size());
    }

    /** The copy is made before there are labels: this server copies properties of secondary types without the types, and its own client cannot read such a copy. */
    @Test
    void onlyTheLatestVersionIsLabelled() throws IOException {
        Host host = prepared(Map.of());
        String first = clerk.putsVersioned(folder, "a.txt", TEXT);
        String copy = clerk.sees(first).checkOut().getId();
        assertEquals(Optional.empty(), host.find(copy), "a working copy gets no labels");
        Item checkedOut = only(host);
        assertEquals(first, checkedOut.id());
        host.write(checkedOut, Words.of(TEXT.getBytes(StandardCharsets.UTF_8)));
        Item before = only(host);
        String second = clerk.sees(copy).checkIn(true, Map.of(), Clerk.stream("a.txt", "云泉县第二稿。"), "").getId();
        assertEquals(HostException.Kind.CHANGED, refusal(() -> host.write(before, Words.of(TEXT.getBytes(StandardCharsets.UTF_8)))));
        Item now = host.find(first).orElseThrow();
        assertEquals("云泉县第二稿。", new String(host.read(now, 1000), StandardCharsets.UTF_8));
        host.write(now, Words.of("云泉县第二稿。".getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("全县粮食产量增长3%。", "新建学校“两所”。"), clerk.sees(second).getPropertyValue("gangmu:goals"));
        assertEquals(2, clerk.sees(second).getAllVersions().size());
        assertEquals(now.id(), only(host).id());
    }

    @Test
    void idsOfAlfrescoAreUnderstood() throws IOException {
        Host host = prepared(Map.of());
        String id = clerk.puts(folder, "a.txt", TEXT);
        assertEquals(id, host.find("workspace://SpacesStore/" + id).orElseThrow().id());
        assertEquals(id, host.find(id + ";1.0").orElseThrow().id());
        assertEquals(Optional.empty(), host.find("no-such-document"));
        assertEquals(Optional.empty(), host.find(clerk.folder(folder).getId()), "a folder is no document");
        String elsewhere = clerk.puts("/" + binding + "/anderswo", id + ".txt", TEXT);
        assertEquals(Optional.empty(), host.find(elsewhere), "it lies in another folder");
    }

    @Test
    void queriesSayWhichDocuments() throws IOException {
        clerk.puts(folder, "报告 一.txt", TEXT);
        clerk.puts(folder, "it's.txt", TEXT);
        String other = clerk.puts(folder, "通知.txt", TEXT);
        Host where = prepared(Map.of("query", "cmis:name LIKE '%报告%' OR cmis:name = 'it\\'s.txt'"));
        assertEquals(List.of("it's.txt", "报告 一.txt"), all(where).stream().map(Item::name).sorted().toList());
        assertEquals(Optional.empty(), where.find(other));
        Host whole = prepared(Map.of("folder", "", "query", "SELECT * FROM cmis:document AS d WHERE IN_TREE(d, '" + clerk.folder(folder).getId() + "') AND d.cmis:name = '通知.txt'"));
        assertEquals("通知.txt", only(whole).name());
        assertEquals(other, whole.find(other).orElseThrow().id());
        HostException broken = assertThrows(HostException.class, () -> prepared(Map.of("query", "cmis:nome = 'x'")));
        assertEquals(HostException.Kind.SETTINGS, broken.kind());
        assertTrue(broken.getMessage().contains("query"), broken.getMessage());
    }

    @Test
    void sidecarsLieBesideWithARelationshipAndAreNoItems() throws IOException {
        Host host = host(Map.of("labels", "sidecar", "rendition", "md"));
        String said = host.prepare();
        assertTrue(said.contains(".gangmu.json") && said.contains("relationships"), said);
        String id = clerk.puts(folder, "年度.txt", TEXT);
        Map<String, List<?>> before = clerk.allOf(id);
        Findings findings = Words.of(TEXT.getBytes(StandardCharsets.UTF_8));
        host.write(only(host), findings);
        assertEquals(before, clerk.allOf(id), "the document itself is untouched");
        assertEquals(List.of("年度.txt", "年度.txt.gangmu.json", "年度.txt.gangmu.md"), clerk.lists(folder));
        assertEquals(List.of("年度.txt"), all(host).stream().map(Item::name).toList());
        assertEquals(Optional.of(findings.stamp()), only(host).stamp());
        assertTrue(clerk.readsAt(folder + "/年度.txt.gangmu.md").contains("## 目标"));
        List<String> sources = new ArrayList<>();
        clerk.session().getRelationships(clerk.session().createObjectId(id), true, org.apache.chemistry.opencmis.commons.enums.RelationshipDirection.TARGET, null, clerk.session().getDefaultContext())
                .forEach(r -> sources.add(r.getSource().getName()));
        assertEquals(List.of("年度.txt.gangmu.json", "年度.txt.gangmu.md"), sources.stream().sorted().toList());
        String own = clerk.session().getObjectByPath(folder + "/年度.txt.gangmu.json").getId();
        assertEquals(Optional.empty(), host.find(own));

        clerk.sees(id).rename("改名.txt");
        host.write(only(host), Words.of("2".getBytes()));
        assertEquals(List.of("改名.txt", "改名.txt.gangmu.json", "改名.txt.gangmu.md"), clerk.lists(folder), "they go with the document");
        host.write(only(host), Words.of("3".getBytes()));
        assertEquals(List.of("改名.txt", "改名.txt.gangmu.json", "改名.txt.gangmu.md"), clerk.lists(folder));

        clerk.puts(folder, "fremd.txt", TEXT);
        Host another = prepared(Map.of("labels", "sidecar", "query", "cmis:name = 'fremd.txt'"));
        another.write(only(another), Words.of("5".getBytes()));
        clerk.puts(folder, "verwaist.txt", TEXT);
        host.write(all(host).stream().filter(i -> i.name().startsWith("verwaist")).findFirst().orElseThrow(), Words.of("4".getBytes()));
        clerk.session().getObjectByPath(folder + "/verwaist.txt").delete();
        host.erase(all(host).stream().filter(i -> i.name().equals("改名.txt")).findFirst().orElseThrow());
        host.unprepare();
        assertEquals(List.of("fremd.txt", "fremd.txt.gangmu.json", "改名.txt"), clerk.lists(folder), "what a deleted document left is swept up in the end, and nothing of another connector");
    }

    @Test
    void theChangeFromSidecarsToPropertiesLeavesOneSet() throws IOException {
        String id = clerk.puts(folder, "a.txt", TEXT);
        Host sidecars = prepared(Map.of("labels", "sidecar"));
        sidecars.write(only(sidecars), Words.of("1".getBytes()));
        Host properties = prepared(Map.of("labels", "properties"));
        properties.write(only(properties), Words.of("2".getBytes()));
        assertEquals(List.of("a.txt"), clerk.lists(folder));
        Host back = prepared(Map.of("labels", "sidecar"));
        back.write(only(back), Words.of("3".getBytes()));
        assertEquals(List.of("a.txt", "a.txt.gangmu.json"), clerk.lists(folder));
        assertTrue(clerk.sees(id).getSecondaryTypes() == null || clerk.sees(id).getSecondaryTypes().isEmpty());
        // Undone by a program that was never told where the labels went.
        Host undo = host(Map.of());
        undo.erase(only(undo));
        assertEquals(List.of("a.txt"), clerk.lists(folder));
    }

    @Test
    void whatSomebodyElsePutThereIsNotOverwritten() throws IOException {
        clerk.puts(folder, "a.txt", TEXT);
        clerk.puts(folder, "a.txt.gangmu.json", "{\"von\": \"mir\"}");
        Host host = prepared(Map.of("labels", "sidecar"));
        assertEquals(HostException.Kind.DOCUMENT, refusal(() -> host.write(only(host), Words.of("1".getBytes()))));
        host.erase(only(host));
        host.unprepare();
        assertEquals("{\"von\": \"mir\"}", clerk.readsAt(folder + "/a.txt.gangmu.json"));
    }

    @Test
    void documentsWithoutRightsOrContentAreTold() throws IOException {
        Host host = prepared(Map.of());
        String id = clerk.puts(folder, "a.txt", TEXT);
        assertEquals(HostException.Kind.TOO_LARGE, refusal(() -> host.read(only(host), 10)));
        Document document = clerk.sees(id);
        var all = clerk.session().getObjectFactory().createAce("clerk", List.of("cmis:all"));
        var read = clerk.session().getObjectFactory().createAce("gangmu", List.of("cmis:read"));
        document.setAcl(List.of(all, read));
        HostException refused = assertThrows(HostException.class, () -> host.write(only(host), Words.of("1".getBytes())));
        assertEquals(HostException.Kind.DOCUMENT, refused.kind());
        assertTrue(refused.getMessage().contains("no right"), refused.getMessage());
        clerk.sees(id).delete();
        clerk.folder(folder).createDocument(Map.of(PropertyIds.OBJECT_TYPE_ID, "cmis:document", PropertyIds.NAME, "leer.txt"), null, org.apache.chemistry.opencmis.commons.enums.VersioningState.NONE);
        assertEquals(0, host.read(only(host), 10).length);
    }

    @Test
    void sectionsOfAnotherTaxonomyGoIntoOneProperty() throws IOException {
        Host host = prepared(Map.of());
        String id = clerk.puts(folder, "a.txt", TEXT);
        host.write(only(host), Words.of("1".getBytes(), Map.of("goals", List.of("增长。"), "risks", List.of("汛期将至。", "资金不足。"))));
        assertEquals(List.of("risks: 汛期将至。", "risks: 资金不足。"), clerk.sees(id).getPropertyValue("gangmu:sections"));
        assertEquals(List.of("增长。"), clerk.sees(id).getPropertyValue("gangmu:goals"));
    }
}
