package org.gangmu.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.gangmu.client.GangmuClient;
import org.gangmu.client.Stamp;
import org.gangmu.serve.ServeOptions;
import org.gangmu.serve.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connector between a real service and a host in memory that misbehaves. */
class ConnectorTest {

    private static final String REPORT = "柳湾县2025年工作报告\n\n2024年，全县新建公路%d公里。\n2025年的主要预期目标是：地区生产总值增长6%%左右。\n各乡镇要加快修复水毁道路。\n";

    private static Service service;

    @TempDir
    private Path folder;
    private final FakeHost host = new FakeHost();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");

    @BeforeAll
    static void start() throws IOException {
        service = Service.start(ServeOptions.local(0));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void documents() {
        for (int i = 1; i <= 7; i++) {
            host.put("报告" + i + ".txt", String.format(REPORT, i));
        }
    }

    private GangmuClient client() {
        return GangmuClient.of(service.address(), Optional.empty()).withLimits(Duration.ofSeconds(60), Duration.ofSeconds(20));
    }

    private Connector connector() throws IOException {
        return connector(client());
    }

    private Connector connector(GangmuClient client) throws IOException {
        ConnectorOptions options = new ConnectorOptions(folder.resolve("connector.state"), Duration.ofSeconds(1), Duration.ofHours(24), 2, 1_000_000);
        return new Connector(host, client, options, log::add, () -> now);
    }

    private Pass pass(Connector connector) throws Exception {
        return connector.pass(() -> false);
    }

    private void assertAllCurrent() throws Exception {
        String edition = client().edition();
        host.documents.forEach((id, d) -> assertEquals(new Stamp(GangmuClient.sha256(d.content), edition), d.findings == null ? null : d.findings.stamp(), id));
    }

    @Test
    void everyDocumentGetsItsLabelsOnce() throws Exception {
        try (Connector connector = connector()) {
            Pass first = pass(connector);
            // The host tells of the connector's own writes as of changes; they are found to be current.
            assertEquals(7, first.written(), first::toString);
            assertEquals(0, first.waiting());
            assertAllCurrent();
            assertEquals(List.of("2025年的主要预期目标是：地区生产总值增长6%左右。"), host.documents.get("报告3.txt").findings.texts("goals"));
            assertEquals(List.of("2024年，全县新建公路3公里。"), host.documents.get("报告3.txt").findings.texts("achievements"));
            pass(connector);
            assertEquals(0, pass(connector).written());
            assertEquals(7, host.writes.size());
        }
        try (Connector again = connector()) {
            assertTrue(pass(again).isIdle());
            assertEquals(7, host.writes.size());
        }
    }

    @Test
    void whatIsCurrentIsNotReadAgain() throws Exception {
        try (Connector connector = connector()) {
            pass(connector);
            pass(connector);
            host.reads.clear();
            // Another look at all of them, after a day.
            now = now.plus(Duration.ofHours(25));
            Pass late = pass(connector);
            assertEquals(7, late.current(), late::toString);
            assertEquals(0, host.reads.size());
        }
    }

    @Test
    void withAContentTagNothingIsReadTwiceEvenWithoutMemory() throws Exception {
        host.tags = true;
        try (Connector connector = connector()) {
            pass(connector);
        }
        java.nio.file.Files.delete(folder.resolve("connector.state"));
        host.reads.clear();
        try (Connector connector = connector()) {
            assertEquals(7, pass(connector).current());
        }
        assertEquals(0, host.reads.size());
    }

    @Test
    void changedBytesGetNewLabelsAndChangedPropertiesDoNot() throws Exception {
        try (Connector connector = connector()) {
            pass(connector);
            host.touch("报告1.txt");
            host.put("报告2.txt", String.format(REPORT, 99));
            host.writes.clear();
            pass(connector);
            assertEquals(List.of("报告2.txt"), host.writes);
            assertAllCurrent();
        }
    }

    @Test
    void aDocumentThatChangesWhileItIsJudgedGetsTheLabelsOfItsNewBytes() throws Exception {
        AtomicInteger times = new AtomicInteger();
        host.fault = (call, id) -> {
            if (call.equals("write") && id.equals("报告4.txt") && times.getAndIncrement() < 2) {
                host.put(id, String.format(REPORT, 1000 + times.get()));
            }
        };
        try (Connector connector = connector()) {
            pass(connector);
        }
        assertAllCurrent();
        assertEquals(1, host.writes.stream().filter("报告4.txt"::equals).count());
    }

    @Test
    void whatCannotBeReadSaysSoAndIsNotAskedAgain() throws Exception {
        host.put("broken.pdf", "%PDF-1.7 and no more".getBytes());
        host.put("empty.txt", "");
        host.put("big.txt", "很长。".repeat(400_000));
        try (Connector connector = connector()) {
            Pass pass = pass(connector);
            assertEquals(3, pass.refused(), () -> pass + "\n" + log);
            assertEquals(7, pass.written());
            assertTrue(host.documents.get("broken.pdf").findings.problem().orElseThrow().kind().equals("unreadable"), log::toString);
            assertEquals("too-large", host.documents.get("big.txt").findings.problem().orElseThrow().kind());
            assertTrue(host.documents.get("empty.txt").findings.problem().isPresent());
            int writes = host.writes.size();
            pass(connector);
            now = now.plus(Duration.ofHours(25));
            pass(connector);
            assertEquals(writes, host.writes.size());
            assertEquals(List.of("big.txt", "broken.pdf", "empty.txt"), connector.refused().stream().map(line -> line.substring(0, line.indexOf('\t'))).toList());
            assertTrue(connector.refused().get(1).contains("unreadable"), connector.refused()::toString);
            assertEquals("empty.txt\tunreadable: the document is empty", connector.refused().get(2));
        }
    }

    @Test
    void whatIsReadOnlyInPartIsLabelledAndTold() throws Exception {
        byte[] report = Files.readAllBytes(Path.of("test-corpus/formats/action-plan-qingze-waterfront.docx"));
        host.put("cut.docx", Arrays.copyOf(report, report.length - 400));
        try (Connector connector = connector()) {
            Pass pass = pass(connector);
            assertEquals(8, pass.written(), () -> pass + "\n" + log);
            assertTrue(host.documents.get("cut.docx").findings.problem().isEmpty(), "it has labels");
            pass(connector);
            assertEquals(List.of("cut.docx: read with problems: is damaged: its end is missing; read as far as it goes"), log.stream().filter(line -> line.contains("cut.docx")).toList());
        }
        try (Connector connector = connector()) {
            assertEquals(List.of("cut.docx\tread with problems: is damaged: its end is missing; read as far as it goes"), connector.refused());
            host.put("cut.docx", report);
            pass(connector);
            assertEquals(List.of(), connector.refused());
        }
    }

    @Test
    void theListOfRefusedDocumentsForgetsWhatCanBeReadOrIsGone() throws Exception {
        host.put("mended.txt", "");
        host.put("deleted.txt", "");
        host.put("stays.txt", "");
        try (Connector connector = connector()) {
            pass(connector);
            assertEquals(3, connector.refused().size());
            host.put("mended.txt", String.format(REPORT, 77));
            host.documents.remove("deleted.txt");
            pass(connector);
        }
        try (Connector connector = connector()) {
            List<String> refused = connector.refused();
            assertEquals(1, refused.size(), refused::toString);
            assertTrue(refused.get(0).startsWith("stays.txt\t"), refused::toString);
            var away = host.documents.remove("stays.txt");
            assertEquals(List.of(), connector.refused(), "it is not to be seen");
            host.documents.put("stays.txt", away);
            assertEquals(1, connector.refused().size(), "its folder was only away");
        }
    }

    @Test
    void aHostThatFailsForOneDocumentCostsThatDocumentATryLater() throws Exception {
        host.fault = (call, id) -> {
            if (call.equals("write") && id.equals("报告5.txt")) {
                throw new HostException(HostException.Kind.BUSY, "it is locked");
            }
        };
        try (Connector connector = connector()) {
            Pass pass = pass(connector);
            assertEquals(6, pass.written());
            assertEquals(1, pass.waiting());
            host.fault = (call, id) -> { };
            assertEquals(1, pass(connector).waiting(), "not at once");
            now = now.plus(Duration.ofMinutes(5));
            assertEquals(0, pass(connector).waiting());
            assertAllCurrent();
        }
    }

    @Test
    void aHostThatIsDownStopsThePassAndNothingIsLeftOut() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        host.fault = (call, id) -> {
            if (calls.incrementAndGet() > 12) {
                throw new ConnectException("connection refused");
            }
        };
        try (Connector connector = connector()) {
            StoppedException down = assertThrows(StoppedException.class, () -> pass(connector));
            assertTrue(down.isPassing() && down.getMessage().contains("connection refused"), down::getMessage);
            host.fault = (call, id) -> { };
            now = now.plus(Duration.ofHours(2));
            pass(connector);
            assertAllCurrent();
        }
    }

    @Test
    void aWrongPasswordIsNoReasonToTryAgain() throws Exception {
        host.fault = (call, id) -> {
            if (call.equals("write")) {
                throw HostException.ofStatus(401, "writing the labels");
            }
        };
        try (Connector connector = connector()) {
            StoppedException wrong = assertThrows(StoppedException.class, () -> connector.run(() -> false, p -> { }));
            assertFalse(wrong.isPassing());
            assertTrue(wrong.getMessage().contains("password"), wrong::getMessage);
        }
    }

    @Test
    void aServiceThatIsDownIsWaitedFor() throws Exception {
        URI nobody = URI.create("http://127.0.0.1:9");
        try (Connector connector = connector(GangmuClient.of(nobody, Optional.empty()).withLimits(Duration.ofSeconds(5), Duration.ZERO))) {
            StoppedException down = assertThrows(StoppedException.class, () -> pass(connector));
            assertTrue(down.isPassing() && down.getMessage().contains("is gangmu serve running there?"), down::getMessage);
        }
        try (Connector connector = connector()) {
            assertEquals(7, pass(connector).written());
        }
    }

    @Test
    void oneLookWaitsForAServiceThatIsBeingStarted() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<Service> started = Collections.synchronizedList(new ArrayList<>());
        GangmuClient client = GangmuClient.of(URI.create("http://127.0.0.1:" + port), Optional.empty()).withLimits(Duration.ofSeconds(60), Duration.ofMinutes(5));
        ConnectorOptions options = new ConnectorOptions(folder.resolve("connector.state"), Duration.ofSeconds(1), Duration.ofHours(24), 2, 1_000_000);
        try (Connector connector = new Connector(host, client, options, line -> {
            log.add(line);
            if (line.contains("asked again for ")) {
                started.add(start(port));
            }
        }, () -> now)) {
            assertFalse(connector.hasLooked());
            assertEquals(7, pass(connector).written(), log::toString);
            assertTrue(connector.hasLooked());
            assertEquals(1, started.size(), log::toString);
        } finally {
            started.forEach(Service::close);
        }
    }

    private static Service start(int port) {
        try {
            return Service.start(ServeOptions.local(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service as a process of its own, killed twice in mid-pass and started again at the same address. */
    @Test
    void aServiceThatIsKilledCostsNoDocument() throws Exception {
        for (int i = 8; i <= 150; i++) {
            host.put("报告" + i + ".txt", String.format(REPORT, i));
        }
        Process process = served(0);
        try {
            URI address = listening(process);
            AtomicBoolean stop = new AtomicBoolean();
            AtomicReference<Throwable> failed = new AtomicReference<>();
            GangmuClient client = GangmuClient.of(address, Optional.empty()).withLimits(Duration.ofSeconds(60), Duration.ofSeconds(1));
            try (Connector connector = new Connector(host, client, new ConnectorOptions(folder.resolve("kill.state"), Duration.ofSeconds(1), Duration.ofHours(24), 2, 1_000_000), log::add,
                    InstantSource.system())) {
                Thread run = new Thread(() -> {
                    try {
                        connector.run(stop::get, pass -> { });
                    } catch (Exception e) {
                        failed.set(e);
                    }
                });
                run.start();
                for (int kill = 1; kill <= 2; kill++) {
                    await(host, 40 * kill);
                    process.destroyForcibly().waitFor();
                    process = served(address.getPort());
                    assertEquals(address, listening(process));
                }
                await(host, 150);
                stop.set(true);
                run.join();
            }
            assertEquals(null, failed.get());
            assertEquals(150, host.writes.size(), "each was written once");
            assertAllCurrent();
            assertTrue(log.stream().anyMatch(line -> line.contains("it works again")), log::toString);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process served(int port) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), "-Xss4m", "-Duser.language.display=en",
                "org.gangmu.cli.Main", "serve", "--port", Integer.toString(port)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static URI listening(Process process) throws IOException {
        String line = process.inputReader().readLine();
        assertTrue(line != null && line.startsWith("listening on "), line);
        return URI.create(line.substring("listening on ".length()).strip());
    }

    private static void await(FakeHost host, int writes) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (host.writes.size() < writes) {
            assertTrue(System.nanoTime() < end, () -> "it stands still at " + host.writes.size());
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Test
    void anAnnouncedDocumentIsNotForgottenByARestart() throws Exception {
        try (Connector connector = connector()) {
            pass(connector);
            pass(connector);
            host.documents.get("报告6.txt").content = String.format(REPORT, 66).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            // A host that would not have told: its change is not listed.
            connector.changed("报告6.txt");
            connector.changed("nothing such");
        }
        try (Connector again = connector()) {
            host.documents.get("报告6.txt").version++;
            Pass pass = pass(again);
            assertEquals(1, pass.written(), pass::toString);
            assertEquals(1, pass.gone(), pass::toString);
        }
        assertAllCurrent();
    }

    @Test
    void aStopBetweenDocumentsLosesNone() throws Exception {
        for (int i = 0; i < 10; i++) {
            int at = i;
            try (Connector connector = connector()) {
                connector.pass(() -> host.writes.size() >= at);
            }
        }
        try (Connector connector = connector()) {
            pass(connector);
        }
        assertAllCurrent();
        assertEquals(7, host.writes.size());
    }

    @Test
    void twoConnectorsOfOneStateFileDoNotGetIntoEachOthersWay() throws Exception {
        try (Connector connector = connector()) {
            IOException taken = assertThrows(IOException.class, this::connector);
            assertTrue(taken.getMessage().contains("another connector works with"), taken::getMessage);
        }
    }

    @Test
    void undoLeavesTheHostAsItWas() throws Exception {
        try (Connector connector = connector()) {
            pass(connector);
            assertTrue(host.prepared);
            assertEquals(7, connector.undo());
            assertFalse(host.prepared);
            host.documents.forEach((id, d) -> assertEquals(null, d.findings, id));
            pass(connector);
            assertAllCurrent();
        }
    }
}
