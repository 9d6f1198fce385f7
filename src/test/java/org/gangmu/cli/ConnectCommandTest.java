package org.gangmu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gangmu.connect.HostProvider;
import org.gangmu.connect.HostProviders;
import org.gangmu.serve.ServeOptions;
import org.gangmu.serve.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands connect and plugin, as they are typed. */
class ConnectCommandTest {

    private static Service service;

    @TempDir
    private Path folder;
    private Path config;
    private Locale locale;

    private record Run(int status, String out, String err) {
    }

    @BeforeAll
    static void start() throws IOException {
        service = Service.start(ServeOptions.local(0).withWork(1, 8));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void documents() throws IOException {
        locale = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
        Path documents = Files.createDirectories(folder.resolve("文档"));
        Files.writeString(documents.resolve("报告.txt"), "柳湾县2025年工作报告\n\n2024年，全县新建公路12公里。\n2025年的主要预期目标是：地区生产总值增长6%左右。\n");
        Files.writeString(documents.resolve("plan.txt"), "Last year the town built 300 homes. We aim to plant 400 trees by 2027.\n");
        config = write("host = folder\nfolder = 文档\nservice = " + service.address() + "\ninterval = 1\n");
    }

    @AfterEach
    void restore() {
        Locale.setDefault(Locale.Category.DISPLAY, locale);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("folder.properties"), text);
    }

    private static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(args, new Console(out, err, new ByteArrayInputStream(new byte[0])));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void onceLabelsWhatIsThereAndASecondTimeNothing() throws IOException {
        Run first = run("connect", config.toString(), "--once");
        assertEquals(0, first.status(), first::err);
        assertEquals("2 labelled, 0 refused, 0 current, 0 waiting\n", first.out());
        assertTrue(Files.readString(folder.resolve("文档/报告.txt.gangmu.json")).contains("地区生产总值增长6%左右"));
        assertTrue(run("connect", config.toString(), "--once").out().startsWith("0 labelled, 0 refused, 2 current"));
        assertTrue(Files.exists(folder.resolve("folder.properties.state")));
    }

    @Test
    void whatCannotBeReadMakesTheStatusOneAndIsNamed() throws IOException {
        Files.writeString(folder.resolve("文档/x.pdf"), "%PDF-1.7");
        Run run = run("connect", config.toString(), "--once");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("x.pdf: refused: unreadable"), run::err);
        assertEquals(0, run("connect", config.toString(), "--once").status(), "it is told once");
    }

    @Test
    void undoTakesAllAway() throws IOException {
        run("connect", config.toString(), "--once");
        Run undo = run("connect", config.toString(), "--undo");
        assertEquals(0, undo.status(), undo::err);
        assertTrue(undo.out().contains("2 documents"), undo::out);
        assertFalse(Files.exists(folder.resolve("文档/报告.txt.gangmu.json")));
        assertTrue(Files.exists(folder.resolve("文档/报告.txt")));
    }

    @Test
    void slipsInAConfigurationAreNamed() throws IOException {
        for (List<String> slip : List.of(List.of("host = folder\nfoldre = 文档\n", "nothing is called \"foldre\" here (did you mean \"folder\"?)"), List.of("host = folder\n", "\"folder\" is missing"), List.of("host = nosuch\n", "there is "), List.of("host = foldre\n", "(did you mean \"folder\"?)"), List.of("folder = x\n", "\"host\": it is missing"),
                List.of("host = folder\nfolder = 文档\nintervall = 3\n", "nothing is called \"intervall\" here (did you mean \"interval\"?); there is "), List.of("host = folder\nfolder = 文档\ninterval = soon\n", "it should be a number"),
                List.of("host = folder\nfolder = 文档\nservice = localhost:8686\n", "http://127.0.0.1:8686"), List.of("host = folder\nfolder = 文档\ntoken = ${NO_SUCH_VARIABLE}\n", "NO_SUCH_VARIABLE"),
                List.of("host = folder\nfolder = 文档\ntoken = @nosuch\n", "nosuch cannot be read"), List.of("host = folder\nfolder = 文档\nfolder = x\n", "\"folder\" stands there twice"),
                List.of("host = cmis\nurl = http://127.0.0.1:9/\n", "\"user\", \"password\" are missing"))) {
            Run run = run("connect", write(slip.get(0)).toString(), "--once");
            assertEquals(2, run.status(), slip::toString);
            assertTrue(run.err().contains(slip.get(1)), () -> slip + "\n" + run.err());
        }
        assertTrue(run("connect").err().contains("which configuration"));
        Run none = run("connect", folder.resolve("none").toString());
        assertEquals(2, none.status());
        assertTrue(none.err().contains("there is no file"), none::err);
    }

    @Test
    void slipsOfWhatIsNotNeededThisTimeAreNamedToo() throws IOException {
        for (List<String> slip : List.of(List.of("listen = 8787\n", "127.0.0.1:8787"), List.of("listen = 0.0.0.0:8787\n", "listen.token"), List.of("events = kafka\n", "it should be jms"),
                List.of("events = jms\n", "jms.url"))) {
            Run run = run("connect", write("host = folder\nfolder = 文档\n" + slip.get(0)).toString(), "--once");
            assertEquals(2, run.status(), slip::toString);
            assertTrue(run.err().contains(slip.get(1)), () -> slip + "\n" + run.err());
        }
    }

    @Test
    void whereNothingWaitsItSaysSo() {
        for (String list : List.of("--waiting", "--refused")) {
            assertTrue(run("connect", config.toString(), list).out().startsWith("no document was looked at yet"), list);
        }
        run("connect", config.toString(), "--once");
        assertEquals("no document waits for another try\n", run("connect", config.toString(), "--waiting").out());
        assertEquals("no document was refused, or read with problems\n", run("connect", config.toString(), "--refused").out());
    }

    @Test
    void aServiceThatIsNotThereIsNamed() throws IOException {
        write("host = folder\nfolder = 文档\nservice = http://127.0.0.1:9\npatience = 1\n");
        Run run = run("connect", config.toString(), "--once");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("http://127.0.0.1:9") && run.err().contains("is gangmu serve running there?"), run::err);
    }

    @Test
    void anAddressThatAnotherServiceHasIsRefusedWithTheWayOut() {
        Run run = run("serve", "--port", Integer.toString(service.address().getPort()));
        assertEquals(2, run.status());
        assertTrue(run.err().contains("127.0.0.1:" + service.address().getPort()) && run.err().contains("--port") && run.err().contains("another gangmu serve"), run::err);
    }

    @Test
    void theSettingsOfEachKindAreListed() {
        for (HostProvider provider : HostProviders.all()) {
            Run run = run("connect", "--settings", provider.kind());
            assertEquals(0, run.status(), run::err);
            // Filled in and saved it is a configuration: no description stands where a value goes.
            provider.settings().forEach(s -> assertTrue(run.out().contains("\n# " + s.description() + "\n" + (s.required() ? "" : "# ") + s.name() + " = \n"), s::name));
            assertTrue(run.out().contains("service = "));
        }
        assertTrue(run("connect", "--settings").out().contains("webhook"));
        assertTrue(run("connect", "--settings", "nosuch").err().contains("there is "));
    }

    /** Killed in mid-work again and again, as a process of its own. */
    @Test
    void killedAtAnyPointEveryDocumentHasOneCurrentSetOfLabels() throws Exception {
        Path documents = folder.resolve("文档");
        for (int i = 0; i < 120; i++) {
            Files.writeString(documents.resolve("报告" + i + ".txt"), "柳湾县" + i + "号报告\n\n2024年，全县新建公路" + i + "公里。\n2025年，力争建成住房" + i + "套。\n");
        }
        int before = 0;
        for (int kill = 0; kill < 4; kill++) {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), "-Xmx256m",
                    "org.gangmu.cli.Main", "connect", config.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
            int at = before;
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (sidecars() < Math.min(at + 20, 122) && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            process.destroyForcibly().waitFor();
            before = sidecars();
            assertTrue(before >= Math.min(at + 20, 122), () -> "it did not go on\n" + read(folder.resolve("log")));
        }
        try (var files = Files.list(documents)) {
            // What a killed process was writing is cleared away when it is too old for a living one's.
            for (Path file : files.filter(f -> f.toString().endsWith(".tmp")).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
            }
        }
        Run last = run("connect", config.toString(), "--once");
        assertEquals(0, last.status(), last::err);
        assertEquals(122, sidecars());
        try (var files = Files.list(documents)) {
            for (Path file : files.filter(f -> !f.toString().endsWith(".gangmu.json")).toList()) {
                assertTrue(file.toString().endsWith(".txt"), () -> file + " was left behind");
                String sidecar = Files.readString(file.resolveSibling(file.getFileName() + ".gangmu.json"));
                assertTrue(sidecar.contains(":" + org.gangmu.client.GangmuClient.sha256(Files.readAllBytes(file)) + "\""), file::toString);
            }
        }
    }

    private int sidecars() throws IOException {
        try (var files = Files.list(folder.resolve("文档"))) {
            return (int) files.filter(f -> f.toString().endsWith(".gangmu.json")).count();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void pluginCheckTellsOfEachCheck() {
        Run run = run("plugin", "check", service.address().toString());
        assertEquals(0, run.status(), run::out);
        assertTrue(run.out().contains("ok    ") && run.out().endsWith("all 30 checks passed\n"), run::out);
        assertEquals(2, run("plugin", "check", "http://127.0.0.1:9").status());
        assertEquals(2, run("plugin", "check", "nonsense").status());
        assertEquals(2, run("plugin").status());
    }

    @Test
    void pluginCheckWithoutTheTokenSaysSoAndNothingElse() throws IOException {
        try (Service closed = Service.start(ServeOptions.local(0).withWork(1, 8).withAddress(InetAddress.getLoopbackAddress(), Optional.of("sesame")))) {
            Run run = run("plugin", "check", closed.address().toString());
            assertEquals(2, run.status());
            assertTrue(run.err().contains("--token-file"), run::err);
            assertFalse(run.out().contains("FAIL"), run::out);
        }
        assertTrue(run("plugin", "check", "127.0.0.1:8686").err().contains("should look like http://"));
    }

    @Test
    void aJarWithoutTheKindThatItNamesIsToldAsOne() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("jar/META-INF/services")).resolve(HostProvider.class.getName()), "nosuch.Provider\n");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader jars = new URLClassLoader(new URL[] {folder.resolve("jar").toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(jars);
            Run run = run("connect", "--settings");
            assertEquals(2, run.status());
            assertTrue(run.err().contains("nosuch.Provider") && run.err().contains("take it away") && !run.err().contains("internal"), run::err);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void pluginKitWritesTheKit() {
        Run run = run("plugin", "kit", folder.resolve("kit").toString());
        assertEquals(0, run.status(), run::err);
        assertTrue(Files.exists(folder.resolve("kit/shapes/summary.schema.json")) && Files.exists(folder.resolve("kit/answers/plan-en.txt/classify.jsonl")));
    }
}
