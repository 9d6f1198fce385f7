package org.gangmu.plugins.webdav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gangmu.connect.Connector;
import org.gangmu.connect.ConnectorOptions;
import org.gangmu.connect.Host;
import org.gangmu.connect.HostException;
import org.gangmu.connect.Page;
import org.gangmu.connect.Pass;
import org.gangmu.connect.Settings;
import org.gangmu.connect.files.WebDavProvider;
import org.gangmu.plugins.HostProcess;
import org.gangmu.plugins.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connector on Apache with mod_dav, as Debian packs it, with a user and a password. Skipped where it is not installed: {@code apt-get install apache2-bin}. */
class ApacheWebDavIT extends WebDavContract {

    private static final Path PROGRAM = Path.of("/usr/sbin/apache2");
    private static final Path MODULES = Path.of("/usr/lib/apache2/modules");
    private static final Map<String, String> CREDENTIALS = Map.of("user", "绿", "password", "秘密 secret:1");
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    static Path work;

    private static Process server;
    private static URI address;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Files.isExecutable(PROGRAM), PROGRAM + " is not installed: apt-get install apache2-bin");
        int port = HostProcess.freePort();
        address = URI.create("http://127.0.0.1:" + port + "/");
        Files.createDirectories(work.resolve("documents"));
        Files.createDirectories(work.resolve("locks"));
        String sha1 = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(CREDENTIALS.get("password").getBytes(StandardCharsets.UTF_8)));
        Files.writeString(work.resolve("users"), CREDENTIALS.get("user") + ":{SHA}" + sha1 + "\n");
        Files.writeString(work.resolve("httpd.conf"), configuration(port));
        if ("root".equals(System.getProperty("user.name"))) {
            // Started by the superuser it becomes another, who needs the folders.
            for (Path path : List.of(work, work.resolve("documents"), work.resolve("locks"))) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
            }
        }
        run();
    }

    private static void run() throws Exception {
        Path configuration = work.resolve("httpd.conf");
        server = new ProcessBuilder("setsid", PROGRAM.toString(), "-DFOREGROUND", "-f", configuration.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(work.resolve("out").toFile())).start();
        await();
    }

    /** With those of its processes that answer, also one that it is just making: they are one group. */
    private static void kill() throws Exception {
        List<ProcessHandle> all = server.descendants().toList();
        assertEquals(0, new ProcessBuilder("kill", "-KILL", "--", "-" + server.pid()).inheritIO().start().waitFor());
        server.waitFor();
        for (ProcessHandle one : all) {
            one.onExit().get(20, TimeUnit.SECONDS);
        }
        Files.deleteIfExists(work.resolve("pid"));
    }

    private static String configuration(int port) {
        StringBuilder out = new StringBuilder();
        for (String module : List.of("mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_basic", "dav", "dav_fs")) {
            out.append("LoadModule ").append(module).append("_module ").append(MODULES.resolve("mod_" + module + ".so")).append('\n');
        }
        if ("root".equals(System.getProperty("user.name"))) {
            out.append("User www-data\nGroup www-data\n");
        }
        return out + """
                ServerRoot "%1$s"
                ServerName 127.0.0.1
                Listen 127.0.0.1:%2$d
                PidFile "%1$s/pid"
                Mutex "file:%1$s/locks"
                ErrorLog "%1$s/error.log"
                DocumentRoot "%1$s/documents"
                DavLockDB "%1$s/locks/DavLock"
                <Directory "%1$s/documents">
                  Dav On
                  AuthType Basic
                  AuthName gangmu
                  AuthUserFile "%1$s/users"
                  Require valid-user
                </Directory>
                """.formatted(work, port);
    }

    private static void await() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end || !server.isAlive()) {
                    throw new AssertionError(Files.readString(work.resolve("out")) + (Files.exists(work.resolve("error.log")) ? Files.readString(work.resolve("error.log")) : ""), e);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.destroy();
            server.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(e -> server.destroyForcibly()).join();
        }
    }

    @Override
    URI root() {
        return address;
    }

    @Override
    Map<String, String> credentials() {
        return CREDENTIALS;
    }

    @Test
    void aWrongPasswordIsSaid() throws Exception {
        try (Host host = new WebDavProvider().open(Settings.of(Map.of("url", address.toString(), "user", CREDENTIALS.get("user"), "password", "wrong")))) {
            HostException refused = assertThrows(HostException.class, host::prepare);
            assertEquals(HostException.Kind.SETTINGS, refused.kind());
            assertTrue(refused.getMessage().contains("password"), refused.getMessage());
        }
    }

    /** The host is killed twice in mid-run, with what it was writing, and started again. */
    @ParameterizedTest
    @ValueSource(strings = {"properties", "sidecar"})
    void aServerThatIsKilledCostsNoDocument(String labels) throws Exception {
        int documents = 60;
        URI folder = address.resolve("killed-" + labels + "/");
        assertEquals(201, send(HttpRequest.newBuilder(folder).method("MKCOL", HttpRequest.BodyPublishers.noBody())));
        for (int i = 0; i < documents; i++) {
            assertEquals(201, send(HttpRequest.newBuilder(folder.resolve(i + ".txt")).PUT(HttpRequest.BodyPublishers.ofString("关于" + i + "号工作的计划\n\n今年的主要目标是：地区生产总值增长6%左右。\n"))));
        }
        Map<String, String> settings = new HashMap<>(CREDENTIALS);
        settings.putAll(Map.of("url", folder.toString(), "labels", labels, "timeout", "15"));
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        try (RunningService service = RunningService.start(0, Optional.empty()); Host seen = new WebDavProvider().open(Settings.of(settings)); Connector connector = Connector.open(
                new WebDavProvider().open(Settings.of(settings)), service.client(), new ConnectorOptions(work.resolve("state-" + labels), Duration.ofSeconds(1), Duration.ofHours(24), 2, 1_000_000), log::add)) {
            Thread run = new Thread(() -> {
                try {
                    connector.run(stop::get, pass -> written.addAndGet(pass.written()));
                } catch (Exception e) {
                    log.add("ended by " + e);
                }
            });
            run.start();
            for (int kill = 1; kill <= 2; kill++) {
                await(seen, 15 * kill, log);
                kill();
                TimeUnit.MILLISECONDS.sleep(200);
                run();
            }
            await(seen, documents, log);
            stop.set(true);
            run.join();
            assertFalse(log.stream().anyMatch(line -> line.startsWith("ended by")), log::toString);
        }
        try (RunningService service = RunningService.start(0, Optional.empty()); Connector last = Connector.open(new WebDavProvider().open(Settings.of(settings)), service.client(),
                new ConnectorOptions(work.resolve("last-" + labels), Duration.ofSeconds(1), Duration.ofHours(24), 2, 1_000_000), log::add)) {
            Pass pass = last.pass(() -> false);
            assertEquals(documents, pass.current(), () -> pass + " " + log);
            assertEquals(0, pass.written(), "each has one current set");
        }
    }

    private static void await(Host host, int labelled, List<String> log) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (true) {
            try {
                if (labelled(host) >= labelled) {
                    return;
                }
            } catch (IOException e) {
                // Two programs at work on one folder, and a server that is killed: what cannot be seen now is seen later.
            }
            assertTrue(System.nanoTime() < end, () -> "it stands still: " + log);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static int labelled(Host host) throws IOException {
        int labelled = 0;
        Page page = host.changed("");
        while (true) {
            labelled += (int) page.items().stream().filter(item -> item.stamp().isPresent()).count();
            if (!page.more()) {
                return labelled;
            }
            page = host.changed(page.next());
        }
    }

    @Test
    void theServerItselfRefusesPropertiesForAnotherStateOfTheDocument() throws Exception {
        HttpRequest.Builder put = HttpRequest.newBuilder(address.resolve("condition.txt")).PUT(HttpRequest.BodyPublishers.ofString("x"));
        assertEquals(201, send(put));
        HttpRequest.Builder patch = HttpRequest.newBuilder(address.resolve("condition.txt")).header("If-Match", "\"of-another\"").method("PROPPATCH", HttpRequest.BodyPublishers.ofString(
                "<D:propertyupdate xmlns:D=\"DAV:\"><D:set><D:prop><p xmlns=\"urn:x\">1</p></D:prop></D:set></D:propertyupdate>"));
        assertEquals(412, send(patch));
    }

    private static int send(HttpRequest.Builder request) throws Exception {
        String basic = Base64.getEncoder().encodeToString((CREDENTIALS.get("user") + ":" + CREDENTIALS.get("password")).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(request.header("Authorization", "Basic " + basic).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
