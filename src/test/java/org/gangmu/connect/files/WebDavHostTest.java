package org.gangmu.connect.files;

import static org.gangmu.connect.files.FakeDavServer.body;
import static org.gangmu.connect.files.FakeDavServer.file;
import static org.gangmu.connect.files.FakeDavServer.folder;
import static org.gangmu.connect.files.FakeDavServer.multistatus;
import static org.gangmu.connect.files.FakeDavServer.response;
import static org.gangmu.connect.files.FakeDavServer.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.gangmu.client.Findings;
import org.gangmu.client.Stamp;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Item;
import org.gangmu.connect.Settings;
import org.gangmu.connect.SettingsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of WebDAV servers, by a fake; what holds on real ones is tried on real ones. */
class WebDavHostTest {

    private static final Findings FINDINGS = new Findings(new Stamp("0".repeat(64), "0".repeat(16)), Optional.empty(), List.of(), Map.of(), Map.of(), List.of(), List.of(), new byte[0]);
    private static final Item ITEM = new Item("a.txt", "a.txt", 3, "\"1\"", Optional.of("\"1\""), Optional.empty(), Optional.empty());

    private FakeDavServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeDavServer();
        server.on("PROPFIND /dav/", multistatus(folder("/dav/"), file("/dav/a.txt", "\"1\"")));
        server.on("PROPFIND /dav/a.txt", multistatus(file("/dav/a.txt", "\"1\"")));
        server.on("PROPPATCH /dav/", status(403));
        server.on("GET /dav/a.txt", body(200, "abc"));
    }

    @AfterEach
    void end() {
        server.close();
    }

    private Host open(String... more) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of("url", server.address().toString(), "user", "u", "password", "p"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return new WebDavProvider().open(Settings.of(settings));
    }

    private static List<String> ids(Host host) throws IOException {
        return host.changed("").items().stream().map(Item::id).toList();
    }

    private static HostException refused(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(HostException.class, call);
    }

    @Test
    void sidecarsAreChosenWhereTheServerKeepsNoProperties() throws IOException {
        assertTrue(open().prepare().contains(".gangmu.json"));
        assertEquals(HostException.Kind.SETTINGS, refused(() -> open("labels", "properties").prepare()).kind());
        // It says that it took them, and does not have them.
        server.on("PROPPATCH /dav/", multistatus(folder("/dav/")));
        assertTrue(open().prepare().contains(".gangmu.json"));
    }

    @Test
    void aBusyServerIsNotTakenForOneWithoutProperties() {
        server.on("PROPPATCH /dav/", status(503));
        assertEquals(HostException.Kind.BUSY, refused(() -> open().prepare()).kind());
    }

    @ParameterizedTest
    @CsvSource({"401,SETTINGS", "403,DOCUMENT", "404,GONE", "409,CHANGED", "412,CHANGED", "423,BUSY", "429,BUSY", "500,BUSY", "503,BUSY", "507,DOCUMENT", "405,DOCUMENT", "302,DOCUMENT"})
    void refusalsOfOneDocument(int status, HostException.Kind kind) throws IOException {
        Host host = open("labels", "sidecar");
        server.on("GET /dav/a.txt", status(status));
        assertEquals(kind, refused(() -> host.read(ITEM, 100)).kind());
        server.on("PUT /dav/a.txt.gangmu.json", status(status));
        assertEquals(kind, refused(() -> host.write(ITEM, FINDINGS)).kind());
    }

    @ParameterizedTest
    @CsvSource({"401,SETTINGS", "403,DOCUMENT", "409,CHANGED", "412,CHANGED", "423,BUSY", "500,BUSY", "507,DOCUMENT"})
    void refusalsOfProperties(int status, HostException.Kind kind) throws IOException {
        DavServer dav = new DavServer(server.address(), new org.gangmu.connect.HostCalls(Optional.empty(), java.time.Duration.ofSeconds(20)), DavProperties.ASKED);
        DavProperties properties = new DavProperties(dav);
        DavResource document = dav.find("a.txt").orElseThrow();
        server.on("PROPPATCH /dav/a.txt", status(status));
        assertEquals(kind, refused(() -> properties.write(ITEM, document, Optional.empty(), FINDINGS)).kind(), "as a whole");
        server.on("PROPPATCH /dav/a.txt", multistatus("<d:response><d:href>/dav/a.txt</d:href><d:propstat><d:prop><g:goals/></d:prop><d:status>HTTP/1.1 424 Failed Dependency</d:status></d:propstat>"
                + "<d:propstat><d:prop><g:stamp/></d:prop><d:status>HTTP/1.1 " + status + " No</d:status></d:propstat></d:response>"));
        assertEquals(kind, refused(() -> properties.write(ITEM, document, Optional.empty(), FINDINGS)).kind(), "for one of them");
    }

    @Test
    void aServerThatForgetsPropertiesIsFoundOut() throws IOException {
        DavServer dav = new DavServer(server.address(), new org.gangmu.connect.HostCalls(Optional.empty(), java.time.Duration.ofSeconds(20)), DavProperties.ASKED);
        server.on("PROPPATCH /dav/a.txt", multistatus(file("/dav/a.txt", "\"1\"")));
        HostException refused = refused(() -> new DavProperties(dav).write(ITEM, dav.find("a.txt").orElseThrow(), Optional.empty(), FINDINGS));
        assertTrue(refused.getMessage().contains("labels = sidecar"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"401,SETTINGS", "405,SETTINGS", "501,SETTINGS", "301,SETTINGS", "200,SETTINGS", "503,BUSY"})
    void refusalsOfTheRoot(int status, HostException.Kind kind) throws IOException {
        server.on("PROPFIND /dav/", status(status, "Location", "https://elsewhere.example/dav/"));
        assertEquals(kind, refused(() -> open().prepare()).kind());
    }

    @Test
    void aRootThatIsGoneIsNoEmptyOne() throws IOException {
        Host host = open();
        server.on("PROPFIND /dav/", status(404));
        assertEquals(HostException.Kind.BUSY, refused(() -> host.changed("")).kind());
        assertEquals(HostException.Kind.SETTINGS, refused(host::prepare).kind());
    }

    @Test
    void noPasswordGoesToAnotherHost() throws Exception {
        try (FakeDavServer other = new FakeDavServer()) {
            server.on("GET /dav/a.txt", status(302, "Location", other.address() + "a.txt"));
            server.on("PROPFIND /dav/", status(307, "Location", other.address().toString()));
            assertTrue(refused(() -> open().prepare()).getMessage().contains(other.address().toString()));
            refused(() -> open().read(ITEM, 100));
            assertEquals(List.of(), other.asked);
            assertTrue(server.authorizations.stream().allMatch(a -> a.startsWith("Basic ")));
        }
    }

    @Test
    void addressesOutsideTheRootAreIgnored() throws IOException {
        server.on("PROPFIND /dav/", multistatus(folder("/dav/"), file("http://evil.example/dav/x.txt", "\"1\""), file("//evil.example/dav/x.txt", "\"1\""), file("/etc/passwd.txt", "\"1\""),
                file("/dav/../secret.txt", "\"1\""), file("/dav/%2e%2e/secret.txt", "\"1\""), file("/dav/sub/../../secret.txt", "\"1\""), file("/dav/deep/er.txt", "\"1\""),
                file("/davother/y.txt", "\"1\""), file("/dav/?x.txt", "\"1\""), file("relative.txt", "\"1\""), file("", "\"1\""), file("/dav//b.txt", "\"1\""), file("/dav/%E6%8A%A5%E5%91%8A.txt", "\"1\""), file("/dav/计划.txt", "\"1\""),
                file(server.address() + "own.txt", "\"1\""), file("/dav/latin%E4.txt", "\"1\"")));
        assertEquals(List.of("latin%E4.txt", "own.txt", "报告.txt", "计划.txt"), ids(open("labels", "sidecar")));
        assertTrue(server.asked.stream().noneMatch(a -> a.contains("secret")), server.asked.toString());
    }

    @Test
    void aServerThatTellsOfOtherPlacesOnlyIsNoEmptyOne() {
        server.on("PROPFIND /dav/", multistatus(folder("/remote/dav/"), file("/remote/dav/a.txt", "\"1\"")));
        assertEquals(HostException.Kind.SETTINGS, refused(() -> open("labels", "sidecar").changed("")).kind());
    }

    @Test
    void aListThatWasCutOffIsNoShorterOne() {
        String whole = "<?xml version=\"1.0\"?><d:multistatus xmlns:d=\"DAV:\">" + folder("/dav/") + file("/dav/a.txt", "\"1\"");
        server.on("PROPFIND /dav/", body(207, whole));
        assertThrows(IOException.class, () -> open("labels", "sidecar").changed(""));
        server.on("PROPFIND /dav/", exchange -> {
            exchange.sendResponseHeaders(207, 10_000);
            exchange.getResponseBody().write(whole.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("gone");
        });
        assertThrows(IOException.class, () -> open("labels", "sidecar").changed(""));
        server.on("PROPFIND /dav/", body(207, ""));
        assertThrows(IOException.class, () -> open("labels", "sidecar").changed(""));
        server.on("PROPFIND /dav/", body(207, "<html><body>Sign in</body></html>"));
        assertThrows(IOException.class, () -> open("labels", "sidecar").changed(""));
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'k'; c++) {
            laughs.append("<!ENTITY ").append(c).append(" \"").append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
        }
        server.on("PROPFIND /dav/", body(207, laughs + "]><d:multistatus xmlns:d=\"DAV:\">" + folder("/dav/&j;") + "</d:multistatus>"));
        assertThrows(IOException.class, () -> open("labels", "sidecar").changed(""));
        server.on("PROPFIND /dav/", body(207, "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"" + server.address() + "stolen\">]><d:multistatus xmlns:d=\"DAV:\">" + folder("/dav/&a;") + "</d:multistatus>"));
        assertThrows(IOException.class, () -> open("labels", "sidecar").changed(""));
        assertFalse(server.asked.contains("GET /dav/stolen"));
    }

    @Test
    void aServerThatGivesNoAnswerIsNotWaitedForForEver() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        FakeDavServer.Answer silent = exchange -> {
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        server.on("PROPFIND /dav/", silent);
        assertThrows(IOException.class, () -> open("timeout", "1", "labels", "sidecar").changed(""));
        server.on("GET /dav/a.txt", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            silent.give(exchange);
        });
        assertThrows(IOException.class, () -> open("timeout", "1").read(ITEM, 100), "in the middle of a document");
        ended.countDown();
        server.close();
        assertThrows(IOException.class, () -> open("labels", "sidecar").changed(""));
    }

    @Test
    void aFolderWithoutTheRightToListItIsReportedAndTheRestGoesOn() throws IOException {
        server.on("PROPFIND /dav/", multistatus(folder("/dav/"), folder("/dav/closed/"), file("/dav/a.txt", "\"1\""), file("/dav/z.txt", "\"1\"")));
        server.on("PROPFIND /dav/closed/", status(403));
        Host host = open("labels", "sidecar");
        assertEquals(List.of("a.txt", "closed/", "z.txt"), ids(host));
        Item closed = host.find("closed/").orElseThrow();
        assertEquals(HostException.Kind.DOCUMENT, refused(() -> host.read(closed, 100)).kind());
        server.on("PROPFIND /dav/closed/", multistatus(folder("/dav/closed/")));
        assertEquals(Optional.empty(), host.find("closed/"));
    }

    @Test
    void aFolderThatVanishesWhileItIsListedIsPassedOver() throws IOException {
        server.on("PROPFIND /dav/", multistatus(folder("/dav/"), folder("/dav/b/"), file("/dav/a.txt", "\"1\""), file("/dav/z.txt", "\"1\"")));
        assertEquals(List.of("a.txt", "z.txt"), ids(open("labels", "sidecar")));
    }

    @Test
    void aDocumentThatChangesWhileItsSidecarIsWrittenIsLookedAtAgain() throws IOException {
        server.on("PUT /dav/a.txt.gangmu.json", exchange -> {
            server.on("PROPFIND /dav/a.txt", multistatus(file("/dav/a.txt", "\"2\"")));
            status(201).give(exchange);
        });
        assertEquals(HostException.Kind.CHANGED, refused(() -> open("labels", "sidecar").write(ITEM, FINDINGS)).kind());
    }

    @Test
    void withoutTagsTimeAndSizeTellDocumentsApart() throws IOException {
        String old = "<d:resourcetype/><d:getlastmodified>Fri, 01 Mar 2024 08:00:00 GMT</d:getlastmodified><d:getcontentlength>3</d:getcontentlength>";
        server.on("PROPFIND /dav/a.txt", multistatus(response("/dav/a.txt", old)));
        Host host = open("labels", "sidecar");
        Item item = host.find("a.txt").orElseThrow();
        assertEquals(Optional.of("Fri, 01 Mar 2024 08:00:00 GMT/3"), item.contentTag());
        server.on("PUT /dav/a.txt.gangmu.json", status(201));
        host.write(item, FINDINGS);
        server.on("PROPFIND /dav/a.txt", multistatus(response("/dav/a.txt", old.replace(">3<", ">4<"))));
        assertEquals(HostException.Kind.CHANGED, refused(() -> host.write(item, FINDINGS)).kind());
        server.on("PROPFIND /dav/a.txt", multistatus(response("/dav/a.txt", "<d:resourcetype/>")));
        Item nothing = host.find("a.txt").orElseThrow();
        assertEquals(Optional.empty(), nothing.contentTag(), "nothing tells it apart: its bytes are read each time");
        assertFalse(nothing.version().equals(host.find("a.txt").orElseThrow().version()));
    }

    @Test
    void weakAndStrongTagsOfOneStateAreEqual() throws IOException {
        Host host = open("labels", "sidecar");
        server.on("PROPFIND /dav/a.txt", multistatus(file("/dav/a.txt", "W/\"1\"")));
        server.on("PUT /dav/a.txt.gangmu.json", status(201));
        host.write(ITEM, FINDINGS);
        assertEquals(ITEM.version(), host.find("a.txt").orElseThrow().version());
    }

    @Test
    void slipsInTheConfigurationAreSaid() {
        assertThrows(SettingsException.class, () -> open("url", "ftp://x/"));
        assertThrows(SettingsException.class, () -> open("url", "http://u:p@127.0.0.1/dav"));
        assertThrows(SettingsException.class, () -> open("url", "http://127.0.0.1/a/../b"));
        assertThrows(SettingsException.class, () -> open("labels", "somewhere"));
        assertThrows(SettingsException.class, () -> open("url.token", "t"));
        assertThrows(SettingsException.class, () -> open("password", ""));
    }

    @Test
    void aTokenIsSentAsBearer() throws IOException {
        open("user", "", "url.token", "geheim").prepare();
        assertTrue(server.authorizations.stream().allMatch("Bearer geheim"::equals), server.authorizations.toString());
    }
}
