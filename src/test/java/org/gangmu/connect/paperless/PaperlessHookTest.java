package org.gangmu.connect.paperless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gangmu.connect.Settings;
import org.gangmu.connect.events.EventServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that paperless runs after each document, run by a real shell, with each of the programs that it may find. */
class PaperlessHookTest {

    private static final Path HOOK = Path.of("bin/gangmu-paperless-hook").toAbsolutePath();
    /** What the script needs beside the one program that asks. */
    private static final List<String> TOOLS = List.of("mktemp", "rm", "cat", "env");

    @TempDir
    Path work;

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    private record Run(int status, String out, String err) {
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/changed", exchange -> {
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        server.createContext("/silent/changed", exchange -> {
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.createContext("/no/changed", exchange -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        ended.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(":")).map(d -> Path.of(d, name)).filter(Files::isExecutable).findFirst();
    }

    /** Runs the script where it finds one program to ask with. */
    private Run run(String asking, Map<String, String> environment) throws Exception {
        Path bin = Files.createDirectories(work.resolve("bin-" + asking));
        for (String tool : Stream.concat(TOOLS.stream(), Stream.of(asking)).filter(t -> !t.isEmpty()).toList()) {
            Optional<Path> program = program(tool);
            assumeTrue(program.isPresent(), tool + " is not installed");
            Files.deleteIfExists(bin.resolve(tool));
            // Some programs look where they were started from: they are started there.
            Files.writeString(bin.resolve(tool), "#!/bin/sh\nPATH='" + System.getenv("PATH") + "' exec '" + program.get() + "' \"$@\"\n");
            assertTrue(bin.resolve(tool).toFile().setExecutable(true));
        }
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", HOOK.toString()).redirectOutput(work.resolve("out").toFile()).redirectError(work.resolve("err").toFile());
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", bin.toString());
        all.put("HOME", work.toString());
        all.put("TMPDIR", work.toString());
        all.put("http_proxy", "http://127.0.0.1:9");
        builder.environment().clear();
        builder.environment().putAll(all);
        Process process = builder.start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the consumption would wait for ever");
        return new Run(process.exitValue(), Files.readString(work.resolve("out")), Files.readString(work.resolve("err")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "wget", "python3"})
    void theConnectorIsTold(String asking) throws Exception {
        Run run = run(asking, Map.of("DOCUMENT_ID", "123", "GANGMU_CONNECTOR", address() + "/", "GANGMU_CONNECTOR_TOKEN", "ge-heim=="));
        assertEquals(new Run(0, "", ""), run);
        assertEquals(List.of("POST /changed?id=123 Bearer ge-heim=="), heard);
        try (Stream<Path> left = Files.list(work)) {
            assertEquals(List.of(), left.map(f -> f.getFileName().toString()).filter(n -> n.startsWith("tmp")).toList(), "no file with the token is left");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl", "wget", "python3"})
    void aConnectorThatDoesNotHearNeverFailsTheConsumption(String asking) throws Exception {
        for (String address : List.of(address() + "/silent", address() + "/no", "http://127.0.0.1:1")) {
            Run run = run(asking, Map.of("DOCUMENT_ID", "123", "GANGMU_CONNECTOR", address, "GANGMU_CONNECTOR_TOKEN", "geheim", "GANGMU_CONNECTOR_SECONDS", "1"));
            assertEquals(0, run.status());
            assertTrue(run.err().contains("could not tell"), run.err());
            assertTrue(run.err().contains("next look"), run.err());
            assertFalse(run.err().contains("geheim"), run.err());
        }
    }

    @Test
    void slipsAreSaidAndFailNothing() throws Exception {
        String address = address();
        for (Map<String, String> environment : List.of(Map.of("GANGMU_CONNECTOR", address), Map.of("DOCUMENT_ID", "123"), Map.of("DOCUMENT_ID", "1&x=2", "GANGMU_CONNECTOR", address),
                Map.of("DOCUMENT_ID", "$(touch broken)", "GANGMU_CONNECTOR", address), Map.of("DOCUMENT_ID", "1", "GANGMU_CONNECTOR", address, "GANGMU_CONNECTOR_TOKEN", "a\"b\nurl = \"file:///etc/passwd"))) {
            Run run = run("curl", environment);
            assertEquals(0, run.status());
            assertTrue(run.err().startsWith("gangmu-paperless-hook: "), environment + run.err());
        }
        assertTrue(run("", Map.of("DOCUMENT_ID", "123", "GANGMU_CONNECTOR", address)).err().contains("none of curl"));
        assertEquals(List.of(), heard);
    }

    @Test
    void theTokenMayStandInAFile() throws Exception {
        Path token = Files.writeString(work.resolve("token"), "geheim\n");
        assertEquals(0, run("curl", Map.of("DOCUMENT_ID", "7", "GANGMU_CONNECTOR", address(), "GANGMU_CONNECTOR_TOKEN_FILE", token.toString())).status());
        assertEquals(List.of("POST /changed?id=7 Bearer geheim"), heard);
    }

    @Test
    void theConnectorItselfHearsIt() throws Exception {
        List<String> noted = Collections.synchronizedList(new ArrayList<>());
        Settings settings = Settings.of(Map.of("listen", "127.0.0.1:0", "listen.token", "geheim"));
        try (EventServer connector = EventServer.of(settings, noted::add, new Object()).orElseThrow()) {
            assertEquals("", run("curl", Map.of("DOCUMENT_ID", "7", "GANGMU_CONNECTOR", connector.address().toString(), "GANGMU_CONNECTOR_TOKEN", "geheim")).err());
            assertTrue(run("curl", Map.of("DOCUMENT_ID", "8", "GANGMU_CONNECTOR", connector.address().toString(), "GANGMU_CONNECTOR_TOKEN", "falsch")).err().contains("401"));
        }
        assertEquals(List.of("7"), noted);
    }
}
