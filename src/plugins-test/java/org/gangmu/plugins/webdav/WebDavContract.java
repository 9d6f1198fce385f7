package org.gangmu.plugins.webdav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gangmu.client.Findings;
import org.gangmu.client.GangmuClient;
import org.gangmu.client.Stamp;
import org.gangmu.connect.Connector;
import org.gangmu.connect.ConnectorOptions;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Item;
import org.gangmu.connect.Page;
import org.gangmu.connect.Settings;
import org.gangmu.connect.files.WebDavProvider;
import org.gangmu.plugins.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold on every WebDAV server. Each test works in a folder of its own. */
abstract class WebDavContract {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static int folders;

    @TempDir
    private Path states;

    private URI folder;

    /** Address of an empty place, ends with a slash. */
    abstract URI root();

    abstract Map<String, String> credentials();

    private Host open(String labels) throws Exception {
        if (folder == null) {
            folder = root().resolve(encoded("夹 " + ++folders) + "/");
            send("MKCOL", folder, null);
        }
        return again(labels);
    }

    private Host again(String labels) throws IOException {
        Map<String, String> settings = new HashMap<>(credentials());
        settings.put("url", folder.toString());
        settings.put("labels", labels);
        Host host = new WebDavProvider().open(Settings.of(settings));
        host.prepare();
        return host;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private URI at(String path) {
        return folder.resolve(Arrays.stream(path.split("/")).map(WebDavContract::encoded).collect(Collectors.joining("/")));
    }

    private HttpResponse<String> send(String method, URI address, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (credentials().containsKey("user")) {
            request.header("Authorization", "Basic " + java.util.Base64.getEncoder().encodeToString((credentials().get("user") + ":" + credentials().get("password")).getBytes(StandardCharsets.UTF_8)));
        }
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(answer.statusCode() < 300, method + " " + address + ": " + answer.statusCode());
        return answer;
    }

    private void put(String path, String text) throws Exception {
        send("PUT", at(path), text);
    }

    private static Findings findings(String text, String... goals) {
        return new Findings(new Stamp(GangmuClient.sha256(text.getBytes(StandardCharsets.UTF_8)), "0123456789abcdef"), Optional.empty(), List.of(), Map.of("title", "标题 <&> " + text),
                Map.of("goals", Arrays.stream(goals).map(g -> new Findings.Line(g, 0, 1, 1, List.of())).toList()), List.of(), List.of(), "{\"articles\":[]}".getBytes(StandardCharsets.UTF_8));
    }

    private static List<Item> all(Host host) throws IOException {
        List<Item> items = new ArrayList<>();
        Page page = host.changed("");
        items.addAll(page.items());
        while (page.more()) {
            page = host.changed(page.next());
            items.addAll(page.items());
        }
        return items;
    }

    private static HostException.Kind kind(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(HostException.class, call).kind();
    }

    private String allProperties(String path) throws Exception {
        return send("PROPFIND", at(path), "<?xml version=\"1.0\"?><D:propfind xmlns:D=\"DAV:\"><D:allprop/></D:propfind>").body();
    }

    @Test
    void propertiesAreChosenWhereTheServerKeepsThem() throws Exception {
        try (Host host = open("auto")) {
            assertTrue(host.prepare().contains("urn:gangmu"), host.prepare());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"properties", "sidecar"})
    void documentsOfAllFoldersAreFoundByTheirNames(String labels) throws Exception {
        Host host = open(labels);
        List<String> names = List.of("a.txt", "年度/报告 一.txt", "年度/部门/a+b & c#1;?.txt", "年度/部门/50% done.txt");
        send("MKCOL", at("年度"), null);
        send("MKCOL", at("年度/部门"), null);
        for (String name : names) {
            put(name, "text of " + name);
        }
        put(".hidden.txt", "x");
        List<Item> items = all(host);
        assertEquals(List.of("a.txt", "年度/报告 一.txt", "年度/部门/50%25 done.txt", "年度/部门/a+b & c#1;?.txt"), items.stream().map(Item::id).toList());
        for (Item item : items) {
            assertEquals("text of " + item.id().replace("%25", "%"), new String(host.read(item, 100), StandardCharsets.UTF_8));
            assertEquals(item.id(), host.find(item.id()).orElseThrow().id());
        }
        assertEquals("50% done.txt", items.get(2).name());
        assertEquals("年度/部门/50%25 done.txt", host.find("年度/部门/50% done.txt").orElseThrow().id(), "also as other programs name it");
        assertEquals(Optional.empty(), host.find("年度/none.txt"));
        assertEquals(Optional.empty(), host.find("年度"));
        assertEquals(Optional.empty(), host.find("../a.txt"));
        assertEquals(HostException.Kind.TOO_LARGE, kind(() -> host.read(items.get(0), 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"properties", "sidecar"})
    void labelsAreStoredReplacedAndErased(String labels) throws Exception {
        Host host = open(labels);
        put("报告.txt", "one");
        String before = allProperties("报告.txt");
        host.write(host.find("报告.txt").orElseThrow(), findings("one", "国内生产总值增长5%", "第二个 ]]> \" 目标\n换行\u0000"));
        Item labelled = all(again(labels)).get(0);
        assertEquals(Optional.of(findings("one").stamp()), labelled.stamp());
        host.write(labelled, findings("two"));
        Item again = host.find("报告.txt").orElseThrow();
        assertEquals(Optional.of(findings("two").stamp()), again.stamp());
        assertFalse(allProperties("报告.txt").contains("国内生产总值"), "labels of the first writing are gone");
        host.erase(again);
        host.unprepare();
        assertEquals(Optional.empty(), host.find("报告.txt").orElseThrow().stamp());
        assertEquals(before.contains("标题"), allProperties("报告.txt").contains("标题"));
        assertFalse(allProperties("报告.txt").contains(findings("two").stamp().toString()));
        assertEquals("one", send("GET", at("报告.txt"), null).body());
        assertEquals(List.of("报告.txt"), children());
    }

    @Test
    void propertiesAreReadableByOtherPrograms() throws Exception {
        Host host = open("properties");
        put("a.txt", "one");
        host.write(host.find("a.txt").orElseThrow(), findings("one", "目标一", "目标二 <&>"));
        String told = send("PROPFIND", at("a.txt"),
                "<?xml version=\"1.0\"?><D:propfind xmlns:D=\"DAV:\" xmlns:g=\"urn:gangmu\"><D:prop><g:goals/><g:title/><g:state/></D:prop></D:propfind>").body();
        // Servers differ in what they escape.
        String read = told.replace("&quot;", "\"").replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&");
        assertTrue(read.contains("[\"目标一\",\"目标二 <&>\"]"), told);
        assertTrue(read.contains("标题 <&> one") && read.contains("classified"), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"properties", "sidecar"})
    void longLabelsAreKept(String labels) throws Exception {
        Host host = open(labels);
        put("a.txt", "one");
        String[] goals = IntStream.range(0, 300).mapToObj(i -> "目标" + i + "，" + "内容".repeat(40)).toArray(String[]::new);
        host.write(host.find("a.txt").orElseThrow(), findings("one", goals));
        assertEquals(Optional.of(findings("one").stamp()), host.find("a.txt").orElseThrow().stamp());
    }

    @ParameterizedTest
    @ValueSource(strings = {"properties", "sidecar"})
    void aDocumentThatChangedMeanwhileGetsNoLabelsOfItsOldBytes(String labels) throws Exception {
        Host host = open(labels);
        put("a.txt", "before");
        Item item = host.find("a.txt").orElseThrow();
        put("a.txt", "after it");
        assertEquals(HostException.Kind.CHANGED, kind(() -> host.write(item, findings("before"))));
        assertEquals(HostException.Kind.CHANGED, kind(() -> host.read(item, 100)));
        assertEquals(HostException.Kind.CHANGED, kind(() -> host.erase(item)));
        assertEquals(Optional.empty(), host.find("a.txt").orElseThrow().stamp());
        send("DELETE", at("a.txt"), null);
        assertEquals(HostException.Kind.GONE, kind(() -> host.write(item, findings("before"))));
        assertEquals(HostException.Kind.GONE, kind(() -> host.read(item, 100)));
        assertEquals(List.of(), children());
    }

    @ParameterizedTest
    @ValueSource(strings = {"properties", "sidecar"})
    void labelsOfOldBytesDoNotLookCurrent(String labels) throws Exception {
        Host host = open(labels);
        put("a.txt", "before");
        host.write(host.find("a.txt").orElseThrow(), findings("before"));
        put("a.txt", "after it");
        Item now = host.find("a.txt").orElseThrow();
        assertFalse(now.contentTag().isPresent() && now.contentTag().equals(now.stampedTag()));
    }

    @Test
    void theSidecarOfADeletedDocumentGoesToo() throws Exception {
        Host host = open("sidecar");
        put("a.txt", "one");
        host.write(host.find("a.txt").orElseThrow(), findings("one"));
        assertEquals(List.of("a.txt", "a.txt.gangmu.json"), children());
        assertEquals(List.of("a.txt"), all(host).stream().map(Item::id).toList());
        put("b.txt.gangmu.json", "{\"of\": \"somebody else\"}");
        send("DELETE", at("a.txt"), null);
        assertEquals(List.of(), all(host));
        assertEquals(List.of("b.txt.gangmu.json"), children());
        put("b.txt", "two");
        assertEquals(HostException.Kind.DOCUMENT, kind(() -> host.write(host.find("b.txt").orElseThrow(), findings("two"))));
    }

    @Test
    void labelsThatWentElsewhereBeforeDoNotStay() throws Exception {
        Host sidecars = open("sidecar");
        put("a.txt", "one");
        sidecars.write(sidecars.find("a.txt").orElseThrow(), findings("one"));
        Host properties = again("properties");
        all(properties);
        assertEquals(List.of("a.txt"), children());
        properties.write(properties.find("a.txt").orElseThrow(), findings("one"));
        assertTrue(properties.find("a.txt").orElseThrow().stamp().isPresent());
        sidecars.write(sidecars.find("a.txt").orElseThrow(), findings("one"));
        assertEquals(Optional.empty(), properties.find("a.txt").orElseThrow().stamp());
    }

    @Test
    void manyDocumentsComeInPages() throws Exception {
        Host host = open("properties");
        List<String> expected = new ArrayList<>();
        for (int f = 0; f < 3; f++) {
            send("MKCOL", at("f" + f), null);
            for (int i = 0; i < 150; i++) {
                put("f" + f + "/d" + i + ".txt", "x");
                expected.add("f" + f + "/d" + i + ".txt");
            }
        }
        Page first = host.changed("");
        assertTrue(first.more() && first.items().size() < 450);
        assertEquals(expected.stream().sorted().toList(), all(host).stream().map(Item::id).sorted().toList());
        List<String> seen = new ArrayList<>();
        String at = "";
        for (boolean more = true; more;) {
            Page page = again("properties").changed(at);
            page.items().forEach(i -> seen.add(i.id()));
            at = page.next();
            more = page.more();
        }
        assertEquals(expected.stream().sorted().toList(), seen.stream().sorted().toList(), "each page from another process");
    }

    @Test
    void aDocumentKeepsItsLabelsWhenItIsReadAsItWas() throws Exception {
        Host host = open("auto");
        put("a.txt", "正文");
        host.write(host.find("a.txt").orElseThrow(), findings("正文"));
        assertArrayEquals("正文".getBytes(StandardCharsets.UTF_8), host.read(host.find("a.txt").orElseThrow(), 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "sidecar"})
    void theConnectorLabelsEveryDocumentOnce(String labels) throws Exception {
        Host host = open(labels);
        for (int i = 0; i < 12; i++) {
            put("计划 " + i + ".txt", "关于" + i + "号工作的计划\n\n今年的主要目标是：地区生产总值增长6%左右。\n");
        }
        try (RunningService service = RunningService.start(0, Optional.empty())) {
            AtomicInteger asked = new AtomicInteger();
            try (Connector connector = connector(host, service, "first")) {
                connector.pass(() -> asked.incrementAndGet() > 8);
            }
            int before = (int) all(again(labels)).stream().filter(i -> i.stamp().isPresent()).count();
            assertTrue(before < 12, "it was stopped in between");
            // Another one, that knows nothing of the first.
            try (Connector connector = connector(again(labels), service, "second")) {
                assertEquals(12 - before, connector.pass(() -> false).written());
                assertEquals(0, connector.pass(() -> false).written());
                put("计划 3.txt", "关于3号工作的计划\n\n今年的主要目标是：财政收入增长8%左右。\n");
                assertEquals(1, connector.pass(() -> false).written());
            }
            assertEquals(12, all(again(labels)).stream().filter(i -> i.stamp().isPresent()).count());
            try (Connector connector = connector(again(labels), service, "third")) {
                assertEquals(12, connector.undo());
            }
            assertEquals(0, all(again(labels)).stream().filter(i -> i.stamp().isPresent()).count());
            assertEquals(12, children().size());
        }
    }

    private Connector connector(Host host, RunningService service, String state) throws IOException {
        return Connector.open(host, service.client(), new ConnectorOptions(states.resolve(state), Duration.ofSeconds(1), Duration.ofHours(24), 2, 1_000_000), line -> { });
    }

    private List<String> children() throws Exception {
        // Seen with other eyes than the connector's: names of files, from the hrefs of a plain listing.
        HttpRequest.Builder request = HttpRequest.newBuilder(folder).header("Depth", "1").method("PROPFIND", HttpRequest.BodyPublishers.noBody());
        if (credentials().containsKey("user")) {
            request.header("Authorization", "Basic " + java.util.Base64.getEncoder().encodeToString((credentials().get("user") + ":" + credentials().get("password")).getBytes(StandardCharsets.UTF_8)));
        }
        String told = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
        return java.util.regex.Pattern.compile("<[^<>/]*href>([^<]*[^</])</").matcher(told).results()
                .map(m -> java.net.URLDecoder.decode(m.group(1).replace("+", "%2B"), StandardCharsets.UTF_8)).map(h -> h.substring(h.lastIndexOf('/') + 1)).sorted().toList();
    }
}
