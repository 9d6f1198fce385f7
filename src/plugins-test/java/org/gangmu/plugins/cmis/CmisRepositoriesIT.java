package org.gangmu.plugins.cmis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.chemistry.opencmis.client.api.Document;
import org.apache.chemistry.opencmis.commons.definitions.PropertyDefinition;
import org.apache.chemistry.opencmis.commons.enums.BaseTypeId;
import org.apache.chemistry.opencmis.commons.enums.Cardinality;
import org.apache.chemistry.opencmis.commons.enums.PropertyType;
import org.apache.chemistry.opencmis.commons.enums.Updatability;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PropertyStringDefinitionImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.SecondaryTypeDefinitionImpl;
import org.gangmu.client.Stamp;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Item;
import org.gangmu.connect.Page;
import org.gangmu.connect.Settings;
import org.gangmu.connect.cmis.CmisProvider;
import org.gangmu.plugins.HostProcess;
import org.gangmu.plugins.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that take no types, have no change tokens, lock what is checked out, refuse, fail and come back empty: the in-memory server of OpenCMIS, in a thin coat or behind a proxy where it would not do so by itself. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CmisRepositoriesIT {

    private static final String TEXT = "云泉县今年粮食产量增长3%。各乡镇要按月报送进度。";
    private final List<AutoCloseable> open = new ArrayList<>();
    @TempDir
    Path work;

    @AfterEach
    void closeAll() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    private HostProcess server(String... modes) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("0"));
        arguments.addAll(List.of(modes));
        HostProcess server = HostProcess.program("cmis", "CmisMain", arguments.toArray(String[]::new));
        open.add(server);
        return server;
    }

    private Host host(int port, String... more) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of("url", "http://127.0.0.1:" + port + "/browser", "user", "gangmu", "password", "secret", "folder", "/报告", "timeout", "20"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        Host host = new CmisProvider().open(Settings.of(settings));
        open.add(host);
        return host;
    }

    /** Before a repository with one document. */
    private RefusingProxy proxyOfOneDocument() throws Exception {
        HostProcess server = server();
        new Clerk(server.port()).puts("/报告", "a.txt", TEXT);
        RefusingProxy proxy = new RefusingProxy(server.port());
        open.add(proxy);
        return proxy;
    }

    private Host through(RefusingProxy proxy, String binding) throws IOException {
        return host(proxy.port(), "binding", binding, "url", "http://127.0.0.1:" + proxy.port() + (binding.equals("browser") ? "/browser" : "/atom11"));
    }

    private static List<Item> all(Host host) throws IOException {
        Map<String, Item> out = new LinkedHashMap<>();
        String cursor = "";
        for (boolean more = true; more;) {
            Page page = host.changed(cursor);
            page.items().forEach(i -> out.put(i.id(), i));
            cursor = page.next();
            more = page.more();
        }
        return List.copyOf(out.values());
    }

    private static Item only(Host host) throws IOException {
        List<Item> items = all(host);
        assertEquals(1, items.size(), items::toString);
        return items.get(0);
    }

    private static HostException refused(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(HostException.class, call);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whereNoTypeCanBeMadeLabelsGoBeside() throws Exception {
        HostProcess server = server("locked");
        Clerk clerk = new Clerk(server.port());
        clerk.puts("/报告", "a.txt", TEXT);
        Host host = host(server.port());
        String said = host.prepare();
        assertTrue(said.contains(".gangmu.json") && said.contains("no new types here"), said);
        host.write(only(host), Words.of(bytes(TEXT)));
        assertEquals(List.of("a.txt", "a.txt.gangmu.json"), clerk.lists("/报告"));
        assertEquals(Optional.of(new Stamp(Words.of(bytes(TEXT)).stamp().sha256(), Words.EDITION)), only(host).stamp());
        HostException none = refused(() -> host(server.port(), "labels", "properties").prepare());
        assertEquals(HostException.Kind.SETTINGS, none.kind());
        assertTrue(none.getMessage().contains("labels = auto"), none.getMessage());
        host.erase(only(host));
        host.unprepare();
        assertEquals(List.of("a.txt"), clerk.lists("/报告"));
    }

    @Test
    void withoutChangeTokensTheLastChangeIsCompared() throws Exception {
        HostProcess server = server("tokenless", "hashing", "locking");
        Clerk clerk = new Clerk(server.port());
        String id = clerk.puts("/报告", "a.txt", TEXT);
        Host host = host(server.port());
        host.prepare();
        Item first = only(host);
        assertFalse(first.version().contains("token"), first.version());
        assertTrue(first.contentTag().orElseThrow().startsWith("{sha-256}"), first.toString());
        host.write(first, Words.of(bytes(TEXT)));
        Item labelled = only(host);
        assertEquals(first.contentTag(), labelled.contentTag(), "the tag stays as long as the bytes");
        assertEquals(labelled.contentTag(), labelled.stampedTag());
        assertEquals(HostException.Kind.CHANGED, refused(() -> host.write(first, Words.of(bytes(TEXT)))).kind());
        clerk.rewrites(id, "云泉县会议改期。");
        assertEquals(HostException.Kind.CHANGED, refused(() -> host.write(labelled, Words.of(bytes(TEXT)))).kind());
        Item changed = only(host);
        assertFalse(changed.contentTag().equals(changed.stampedTag()), "the labels are seen to be old");
        host.erase(changed);
        assertEquals(Optional.empty(), only(host).stamp());

        String versioned = clerk.putsVersioned("/报告", "b.txt", TEXT);
        clerk.sees(versioned).checkOut();
        Item checkedOut = host.find(versioned).orElseThrow();
        HostException busy = refused(() -> host.write(checkedOut, Words.of(bytes(TEXT))));
        assertEquals(HostException.Kind.BUSY, busy.kind());
        assertTrue(busy.getMessage().contains("checked out by clerk"), busy.getMessage());
    }

    @Test
    void aTypeMadeByOthersIsUsedAsItIs() throws Exception {
        HostProcess server = server();
        Clerk clerk = new Clerk(server.port());
        SecondaryTypeDefinitionImpl type = new SecondaryTypeDefinitionImpl();
        type.setId("P:gangmu:classified");
        type.setLocalName("classified");
        type.setQueryName("gangmu:classified");
        type.setBaseTypeId(BaseTypeId.CMIS_SECONDARY);
        type.setParentTypeId("cmis:secondary");
        type.setPropertyDefinitions(new LinkedHashMap<>());
        for (PropertyDefinition<?> property : List.of(text("stamp", Cardinality.SINGLE, 100), text("goals", Cardinality.MULTI, 6), text("requirements", Cardinality.SINGLE, 0), text("risks", Cardinality.MULTI, 0),
                text("people", Cardinality.SINGLE, 4))) {
            type.addPropertyDefinition(property);
        }
        clerk.session().createType(type);
        String id = clerk.puts("/报告", "a.txt", TEXT);
        Host host = host(server.port());
        String said = host.prepare();
        assertTrue(said.contains("P:gangmu:classified") && said.contains("gangmu:place") && !said.contains("gangmu:goals"), said);
        host.write(only(host), Words.of(bytes(TEXT), Map.of("goals", List.of("全县粮食产量增长3%。", "修路。"), "requirements", List.of("一要快。", "二要好。"), "risks", List.of("汛期将至。"))));
        Document seen = clerk.sees(id);
        assertEquals(List.of("全县粮食产…", "修路。"), seen.getPropertyValue("gangmu:goals"));
        assertEquals("一要快。\n二要好。", seen.getPropertyValue("gangmu:requirements"));
        assertEquals(List.of("汛期将至。"), seen.getPropertyValue("gangmu:risks"));
        assertEquals(Optional.of(Words.of(bytes(TEXT)).stamp()), only(host).stamp());
        host.erase(only(host));
        host.unprepare();
        assertEquals("P:gangmu:classified", clerk.session().getTypeDefinition("P:gangmu:classified").getId(), "it is not ours to delete");
    }

    private static PropertyStringDefinitionImpl text(String name, Cardinality cardinality, int longest) {
        PropertyStringDefinitionImpl property = new PropertyStringDefinitionImpl();
        property.setId("gangmu:" + name);
        property.setLocalName("gangmu_" + name);
        property.setQueryName("gangmu:" + name);
        property.setPropertyType(PropertyType.STRING);
        property.setCardinality(cardinality);
        property.setUpdatability(Updatability.READWRITE);
        property.setIsRequired(false);
        if (longest > 0) {
            property.setMaxLength(java.math.BigInteger.valueOf(longest));
        }
        return property;
    }

    @Test
    void whatWasMadeIsUnmadeInTheEnd() throws Exception {
        HostProcess server = server();
        Clerk clerk = new Clerk(server.port());
        clerk.puts("/报告", "a.txt", TEXT);
        Host host = host(server.port());
        assertTrue(host.prepare().contains("made now"));
        host.write(only(host), Words.of(bytes(TEXT)));
        host.erase(only(host));
        host.unprepare();
        clerk.session().clear();
        assertThrows(org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException.class, () -> clerk.session().getTypeDefinition("gangmu:classified"));
        assertTrue(host.prepare().contains("made now"), "and it can begin again");
    }

    @Test
    void refusalsSayWhatHelps() throws Exception {
        RefusingProxy proxy = proxyOfOneDocument();
        for (String binding : List.of("browser", "atompub")) {
            Host host = through(proxy, binding);
            proxy.refuse(r -> Optional.empty());
            host.prepare();
            Item item = only(host);
            Map<Integer, HostException.Kind> kinds = Map.of(409, HostException.Kind.CHANGED, 412, HostException.Kind.CHANGED, 500, HostException.Kind.BUSY, 503, HostException.Kind.BUSY,
                    429, HostException.Kind.BUSY, 403, HostException.Kind.DOCUMENT, 401, HostException.Kind.SETTINGS, 400, HostException.Kind.DOCUMENT);
            for (int status : kinds.keySet()) {
                proxy.refuse(r -> r.startsWith("PUT ") || r.startsWith("POST ") && r.contains("cmisaction") && r.contains("update") ? Optional.of(status) : Optional.empty());
                assertEquals(kinds.get(status), refused(() -> host.write(item, Words.of(bytes(TEXT)))).kind(), binding + " " + status);
                proxy.refuse(r -> Optional.of(status));
                HostException.Kind read = refused(() -> host.read(item, 1000)).kind();
                assertEquals(kinds.get(status), read, binding + " reads " + status);
            }
            proxy.refuse(r -> Optional.empty());
            assertEquals(Optional.empty(), only(host).stamp(), "nothing was written");
        }
    }

    @Test
    void aDocumentAtWhichTheRepositoryAlwaysFailsHoldsUpNoOther() throws Exception {
        HostProcess server = server();
        Clerk clerk = new Clerk(server.port());
        String broken = clerk.puts("/报告", "a.txt", TEXT);
        String good = clerk.puts("/报告", "b.txt", TEXT);
        RefusingProxy proxy = new RefusingProxy(server.port());
        open.add(proxy);
        Host host = host(proxy.port());
        host.prepare();
        proxy.refuse(r -> r.contains("objectId=" + broken + "&") ? Optional.of(500) : Optional.empty());
        Map<String, Item> items = new HashMap<>();
        all(host).forEach(i -> items.put(i.id(), i));
        assertEquals(Set.of(broken, good), items.keySet());
        assertEquals(HostException.Kind.BUSY, refused(() -> host.read(items.get(broken), 1000)).kind());
        host.write(items.get(good), Words.of(bytes(TEXT)));
        // Who takes labels away must not pass over it.
        assertEquals(HostException.Kind.BUSY, refused(() -> host(proxy.port()).changed("")).kind());
    }

    @Test
    void aConnectionThatIsClosedInTheMomentOfAWriteIsNoFailure() throws Exception {
        RefusingProxy proxy = proxyOfOneDocument();
        for (String binding : List.of("browser", "atompub")) {
            proxy.refuse(r -> Optional.empty());
            Host host = through(proxy, binding);
            host.prepare();
            Item item = only(host);
            AtomicInteger writes = new AtomicInteger();
            proxy.refuse(r -> !r.startsWith("GET ") && r.contains("stamp") && writes.getAndIncrement() == 0 ? Optional.of(0) : Optional.empty());
            host.write(item, Words.of(bytes(binding)));
            assertEquals(Optional.of(Words.of(bytes(binding)).stamp()), only(host).stamp());
            assertEquals(2, writes.get());
        }
    }

    @Test
    void typesThatOthersAddMeanwhileStay() throws Exception {
        RefusingProxy proxy = proxyOfOneDocument();
        for (String binding : List.of("browser", "atompub")) {
            Host host = through(proxy, binding);
            host.prepare();
            host.write(only(host), Words.of(bytes("1")));
            proxy.refuse(r -> !r.startsWith("GET ") && r.contains("secondaryObjectTypeIds") ? Optional.of(500) : Optional.empty());
            host.write(only(host), Words.of(bytes("2")));
            proxy.refuse(r -> Optional.empty());
            assertEquals(Optional.of(Words.of(bytes("2")).stamp()), only(host).stamp());
        }
    }

    /** A transaction that began before others and ends after them brings documents with dates that were passed already. */
    @Test
    void theNextLookGoesBackBehindAllThatCameWhilePagesWereGoneThrough() throws Exception {
        HostProcess server = server();
        Clerk clerk = new Clerk(server.port());
        Host longer = host(server.port(), "overlap", "600");
        Host shorter = host(server.port(), "overlap", "2");
        String first = clerk.puts("/报告", "first.txt", TEXT);
        later(1);
        String last = "";
        for (int i = 0; i < 119; i++) {
            last = clerk.puts("/报告", i + ".txt", TEXT);
        }
        assertTrue(ids(longer, end(longer, () -> { })).contains(first), "ten minutes lie between");
        String rewritten = first;
        String cursor = end(shorter, () -> {
            later(5);
            clerk.rewrites(rewritten, TEXT + "二");
        });
        assertTrue(ids(shorter, cursor).contains(last), "it was the newest when the first page was asked for");
    }

    private static void later(int seconds) {
        long end = System.currentTimeMillis() / 1000 + seconds;
        while (System.currentTimeMillis() / 1000 < end) {
            Thread.onSpinWait();
        }
    }

    /** Cursor behind the last page. */
    private static String end(Host host, Runnable afterTheFirst) throws IOException {
        Page page = host.changed("");
        assertTrue(page.more(), "there is more than one page");
        afterTheFirst.run();
        while (page.more()) {
            page = host.changed(page.next());
        }
        return page.next();
    }

    private static Set<String> ids(Host host, String since) throws IOException {
        Set<String> out = new HashSet<>();
        String cursor = since;
        for (boolean more = true; more;) {
            Page page = host.changed(cursor);
            page.items().forEach(i -> out.add(i.id()));
            cursor = page.next();
            more = page.more();
        }
        return out;
    }

    @Test
    void aServerThatGivesFewAtOnceIsAskedAgain() throws Exception {
        HostProcess server = server();
        Clerk clerk = new Clerk(server.port());
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < 120; i++) {
            expected.add(clerk.puts("/报告", "文件 " + i + ".txt", TEXT));
        }
        RefusingProxy proxy = new RefusingProxy(server.port());
        open.add(proxy);
        proxy.rewrite("maxItems=\\d+", "maxItems=7");
        Host host = host(proxy.port());
        Set<String> seen = new HashSet<>();
        all(host).forEach(i -> seen.add(i.id()));
        assertEquals(expected, seen);
    }

    @Test
    void wrongSettingsSayWhich() throws Exception {
        HostProcess server = server();
        Clerk clerk = new Clerk(server.port());
        clerk.folder("/报告");
        String browser = "http://127.0.0.1:" + server.port() + "/browser";
        HostException password = refused(() -> host(server.port(), "password", "falsch").prepare());
        assertEquals(HostException.Kind.SETTINGS, password.kind());
        assertTrue(password.getMessage().contains("check user and password"), password.getMessage());
        assertEquals(HostException.Kind.SETTINGS, refused(() -> host(server.port(), "password", "falsch", "binding", "atompub", "url", browser.replace("browser", "atom11")).changed("")).kind());
        HostException repository = refused(() -> host(server.port(), "repository", "B2").prepare());
        assertEquals(HostException.Kind.SETTINGS, repository.kind());
        assertTrue(repository.getMessage().contains("A1"), repository.getMessage());
        HostException folder = refused(() -> host(server.port(), "folder", "/nirgends").prepare());
        assertEquals(HostException.Kind.SETTINGS, folder.kind());
        assertTrue(folder.getMessage().contains("/nirgends"), folder.getMessage());
        HostException binding = refused(() -> host(server.port(), "binding", "atompub").prepare());
        assertEquals(HostException.Kind.SETTINGS, binding.kind());
        assertTrue(binding.getMessage().contains("binding"), binding.getMessage());
        HttpServer page = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        open.add(() -> page.stop(0));
        page.createContext("/", e -> {
            e.sendResponseHeaders(200, 0);
            try (e) {
                e.getResponseBody().write(bytes("<html>Willkommen</html>"));
            }
        });
        page.start();
        for (String name : List.of("browser", "atompub")) {
            HostException noCmis = refused(() -> host(page.getAddress().getPort(), "binding", name).prepare());
            assertEquals(HostException.Kind.SETTINGS, noCmis.kind(), noCmis.getMessage());
            assertTrue(noCmis.getMessage().contains("no CMIS"), noCmis.getMessage());
        }
    }

    @Test
    void aHostThatIsDownIsNoRefusal() throws Exception {
        HostProcess server = server();
        Clerk clerk = new Clerk(server.port());
        clerk.puts("/报告", "a.txt", TEXT);
        Host host = host(server.port());
        host.prepare();
        Item item = only(host);
        server.close();
        for (org.junit.jupiter.api.function.Executable call : List.<org.junit.jupiter.api.function.Executable>of(() -> host.changed(""), () -> host.find(item.id()), () -> host.read(item, 100),
                () -> host.write(item, Words.of(bytes(TEXT))), () -> host.erase(item), () -> host(server.port()).prepare())) {
            IOException down = assertThrows(IOException.class, call);
            assertFalse(down instanceof HostException, down.toString());
        }
        // It comes back, and has lost all: that is no host without changes.
        open.add(HostProcess.program("cmis", "CmisMain", Integer.toString(server.port())));
        HostException lost = refused(() -> host.changed(""));
        assertEquals(HostException.Kind.SETTINGS, lost.kind());
        assertTrue(lost.getMessage().contains("/报告") && lost.getMessage().contains("whether the repository is the one that it was"), lost.getMessage());
        assertEquals(Optional.empty(), host.find(item.id()));
        clerk.session().clear();
        Clerk again = new Clerk(server.port());
        again.puts("/报告", "a.txt", TEXT);
        HostException type = refused(() -> host.write(only(host), Words.of(bytes(TEXT))));
        assertEquals(HostException.Kind.SETTINGS, type.kind());
        assertTrue(type.getMessage().contains("gangmu:classified") && type.getMessage().contains("Start the connector again"), type.getMessage());
    }

    @Test
    void aConnectorThatIsKilledEndsWithOneSetForEachDocument() throws Exception {
        HostProcess server = server("hashing");
        Clerk clerk = new Clerk(server.port());
        List<String> ids = new ArrayList<>();
        int documents = 200;
        for (int i = 0; i < documents; i++) {
            ids.add(clerk.puts("/报告/" + i % 3, "报告 " + i + ".txt", "青泽市今年要建成住房" + (300 + i) + "套。各镇必须整改。"));
        }
        try (RunningService service = RunningService.start(0, Optional.empty())) {
            Path config = Files.writeString(work.resolve("cmis.conf"), String.join("\n", "host = cmis", "url = http://127.0.0.1:" + server.port() + "/browser", "user = gangmu", "password = secret", "folder = /报告",
                    "service = " + service.address(), ""));
            Process killed = connect(config, "-Xint");
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            // A look at all of them takes as long as many of them.
            while (labelled(clerk, ids.subList(0, 10)) < 2) {
                assertTrue(killed.isAlive() && System.nanoTime() < end, () -> "it ended too early: " + said(killed));
            }
            killed.destroyForcibly().waitFor();
            long before = labelled(clerk, ids);
            assertTrue(before < documents, "it was killed in the middle: " + before);
            Process second = connect(config);
            String said = said(second);
            assertEquals(0, second.waitFor(), said);
            for (String id : ids) {
                Document seen = clerk.sees(id);
                assertEquals(List.of("gangmu:classified"), seen.getSecondaryTypes().stream().map(t -> t.getId()).toList());
                assertEquals(1, seen.getProperty("gangmu:requirements").getValues().size(), seen.getName());
                assertEquals("classified", seen.getPropertyValue("gangmu:state"));
            }
            String date = clerk.sees(ids.get(0)).getChangeToken();
            Process third = connect(config);
            said = said(third);
            assertEquals(0, third.waitFor(), said);
            assertEquals(date, clerk.sees(ids.get(0)).getChangeToken(), "what is current is not written again");
        }
    }

    private static long labelled(Clerk clerk, List<String> ids) {
        return ids.stream().filter(id -> clerk.sees(id).getSecondaryTypes() != null && !clerk.sees(id).getSecondaryTypes().isEmpty()).count();
    }

    private static Process connect(Path config, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "org.gangmu.cli.Main", "connect", config.toString(), "--once"));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String said(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
