package org.gangmu.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Timeout;

/** One document in trouble costs that document time, and no other; what is announced is never forgotten. Host and service are fakes. */
@Timeout(120)
class TroubleTest {

    @TempDir
    private Path folder;
    private final FakeHost host = new FakeHost();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private FakeService service;
    private volatile Instant now = Instant.parse("2026-03-01T08:00:00Z");

    @BeforeEach
    void documents() throws IOException {
        service = new FakeService();
        for (int i = 1; i <= 9; i++) {
            host.put("d" + i, "text " + i);
        }
    }

    @AfterEach
    void close() {
        service.close();
    }

    private Connector connector() throws IOException {
        return connector(host, Duration.ofSeconds(1));
    }

    private Connector connector(Host other, Duration interval) throws IOException {
        ConnectorOptions options = new ConnectorOptions(folder.resolve("connector.state"), interval, Duration.ofHours(24), 1, 1_000_000);
        return new Connector(other, service.client(), options, log::add, () -> now);
    }

    /** As the command does: what is passing is tried again. */
    private void passes(Connector connector, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            try {
                connector.pass(() -> false);
            } catch (StoppedException e) {
                assertTrue(e.isPassing(), e::getMessage);
            }
        }
    }

    private long labelled() {
        return host.documents.values().stream().filter(d -> d.findings != null).count();
    }

    @Test
    void aDocumentThatTheServiceNeverAnswersKeepsNoOtherFromBeingLabelled() throws Exception {
        for (int status : List.of(500, 503, 504)) {
            service.answer = (name, exchange) -> name.equals("d1") ? status : 200;
            host.documents.values().forEach(d -> d.findings = null);
            host.documents.keySet().forEach(host::touch);
            try (Connector connector = connector()) {
                passes(connector, 3);
                assertEquals(8, labelled(), () -> status + ": " + log);
                assertEquals(List.of("d1"), connector.waiting().stream().map(w -> w.split("\t")[0]).toList());
            }
        }
    }

    @Test
    void aDocumentThatEndsTheConnectionKeepsNoOtherFromBeingLabelled() throws Exception {
        service.answer = (name, exchange) -> {
            if (name.equals("d1")) {
                throw new IOException("reader and service die of it");
            }
            return 200;
        };
        try (Connector connector = connector()) {
            passes(connector, 3);
            assertEquals(8, labelled(), log::toString);
        }
    }

    @Test
    void manyDocumentsThatTheHostDoesNotAnswerForKeepNoOtherFromBeingLabelled() throws Exception {
        host.page = 100;
        host.fault = (call, id) -> {
            if (call.equals("read") && !id.equals("d9")) {
                throw new ConnectException("another server");
            }
        };
        try (Connector connector = connector()) {
            passes(connector, 3);
            assertEquals(1, labelled(), log::toString);
            host.fault = (call, id) -> { };
            now = now.plus(Duration.ofHours(2));
            passes(connector, 1);
            assertEquals(9, labelled(), log::toString);
        }
    }

    @Test
    void aDocumentOverWhichTheHostsCodeFailsKeepsNoOtherFromBeingLabelled() throws Exception {
        host.fault = (call, id) -> {
            if (id.equals("d1") || id.equals("odd\0id")) {
                throw new IllegalArgumentException("odd");
            }
        };
        try (Connector connector = connector()) {
            connector.changed("odd\0id");
            passes(connector, 1);
            assertEquals(8, labelled(), log::toString);
            assertEquals(2, connector.waiting().size());
        }
    }

    @Test
    void aDocumentThatIsPutOffIsNotTriedBeforeItsTimeThoughTheHostGivesItAgain() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        host.fault = (call, id) -> {
            if (call.equals("read") && id.equals("d5")) {
                reads.incrementAndGet();
                throw new HostException(HostException.Kind.DOCUMENT, "locked");
            }
        };
        // As hosts do that cannot tell what changed.
        Host whole = new FakeHostOfAll(host);
        try (Connector connector = connector(whole, Duration.ofSeconds(1))) {
            passes(connector, 5);
            assertEquals(1, reads.get());
            host.touch("d5");
            passes(connector, 2);
            assertEquals(2, reads.get(), "somebody did something to it: that is worth a try");
            now = now.plus(Duration.ofMinutes(2));
            passes(connector, 2);
            assertEquals(3, reads.get());
        }
    }

    @Test
    void anAnnouncementDuringATryThatFailsIsDueAtOnce() throws Exception {
        AtomicReference<Connector> open = new AtomicReference<>();
        host.fault = (call, id) -> {
            if (call.equals("write") && id.equals("d2")) {
                now = now.plusSeconds(1);
                open.get().changed("d2");
                throw new HostException(HostException.Kind.BUSY, "locked until just now");
            }
        };
        try (Connector connector = connector()) {
            open.set(connector);
            connector.changed("d2");
            connector.pass(() -> host.writes.size() >= 1);
            assertEquals("0", connector.waiting().get(0).split("\t")[1], "the announcement was overwritten by the try that was under way");
            host.fault = (call, id) -> { };
            connector.pass(() -> false);
            assertEquals(9, labelled(), () -> "the announcement was overwritten: " + log);
        }
    }

    @Test
    void anAnnouncementInTheSameMillisecondIsNotTakenForTheOneThatWasAnswered() throws Exception {
        AtomicReference<Connector> open = new AtomicReference<>();
        try (Connector connector = connector()) {
            passes(connector, 2);
            open.set(connector);
            service.answer = (name, exchange) -> {
                // Changed and announced after it was read; the clock did not move.
                service.answer = (n, e) -> 200;
                open.get().changed("d2");
                return 200;
            };
            host.put("d2", "changed");
            connector.changed("d2");
            connector.pass(() -> service.asked.size() > 9);
            assertEquals(1, connector.waiting().size(), "the second announcement went with the first");
        }
    }

    @Test
    void labelsOfNewerRulesThatArriveInTheMiddleAreNotWrittenTwice() throws Exception {
        service.judging = "2222222222222222";
        try (Connector connector = connector()) {
            connector.pass(() -> false);
            assertEquals(9, host.writes.size(), "each is written once, though the edition that was told is another");
        }
    }

    @Test
    void anotherHostUnderTheSameStateFileIsLookedAtFromItsBeginning() throws Exception {
        try (Connector connector = connector()) {
            passes(connector, 2);
        }
        FakeHost other = new FakeHost();
        other.name = "another fake";
        other.put("x", "text");
        try (Connector connector = connector(other, Duration.ofSeconds(1))) {
            assertEquals(1, connector.pass(() -> false).written());
        }
    }

    @Test
    void aHostThatDoesNotGoOnIsToldOfInsteadOfAskedForEver() throws Exception {
        Host stuck = new FakeHostOfAll(host) {
            @Override
            public Page changed(String since) throws IOException {
                return new Page(super.changed("").items(), "here", true);
            }
        };
        try (Connector connector = connector(stuck, Duration.ofSeconds(1))) {
            StoppedException told = assertThrows(StoppedException.class, () -> connector.pass(() -> false));
            assertFalse(told.isPassing());
            assertTrue(told.getMessage().contains("does not go on"), told::getMessage);
            assertThrows(StoppedException.class, connector::undo);
        }
    }

    @Test
    void undoOfAHostThatIsDownSaysSo() throws Exception {
        try (Connector connector = connector()) {
            passes(connector, 1);
            host.fault = (call, id) -> {
                throw new ConnectException();
            };
            StoppedException down = assertThrows(StoppedException.class, connector::undo);
            assertTrue(down.isPassing() && down.getMessage().contains("gives no answer"), down::getMessage);
        }
    }

    @Test
    void whatIsPutOffIsTriedWhenItIsDueThoughTheNextLookIsFarAway() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        host.fault = (call, id) -> {
            if (call.equals("write") && id.equals("d3") && tries.getAndIncrement() == 0) {
                throw new HostException(HostException.Kind.BUSY, "locked");
            }
        };
        try (Connector connector = connector(host, Duration.ofDays(10))) {
            connector.run(() -> labelled() == 9, pass -> now = now.plusSeconds(40));
        }
        assertEquals(9, labelled());
    }

    @Test
    void aHostWhoseConnectorCannotBeOpenedIsClosed() throws Exception {
        ConnectorOptions options = new ConnectorOptions(folder.resolve("connector.state"), Duration.ofSeconds(1), Duration.ofHours(24), 1, 1_000_000);
        try (Connector connector = connector()) {
            FakeHost other = new FakeHost();
            assertThrows(IOException.class, () -> Connector.open(other, service.client(), options, log::add));
            assertTrue(other.closed);
            assertEquals(List.of(), connector.waiting());
        }
    }

    @Test
    void aPassThatFailsWaitsForWhatIsInHand() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        host.fault = (call, id) -> {
            if (call.equals("read") && id.equals("d2")) {
                begun.countDown();
                await(go);
                ended.set(true);
            } else if (call.equals("read") && id.equals("d1")) {
                await(begun);
                throw HostException.ofStatus(401, "reading");
            }
        };
        ConnectorOptions options = new ConnectorOptions(folder.resolve("connector.state"), Duration.ofSeconds(1), Duration.ofHours(24), 2, 1_000_000);
        try (Connector connector = new Connector(host, service.client(), options, log::add, () -> now)) {
            AtomicBoolean endedFirst = new AtomicBoolean();
            Thread pass = new Thread(() -> {
                assertThrows(StoppedException.class, () -> connector.pass(() -> false));
                endedFirst.set(ended.get());
            });
            pass.start();
            await(begun);
            // Waits for the work that is held up, or is over without it.
            while (pass.isAlive() && pass.getState() != Thread.State.WAITING || Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals("gangmu-connect"))
                    .filter(t -> List.of(t.getStackTrace()).toString().contains("TroubleTest")).count() > 1) {
                Thread.onSpinWait();
            }
            go.countDown();
            pass.join();
            assertTrue(endedFirst.get(), "the pass was over while a document was in hand");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void announcementsAreLookedAtWithoutALookAtAllElse() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        AtomicReference<Connector> open = new AtomicReference<>();
        host.fault = (call, id) -> {
            if (call.equals("changed")) {
                looks.incrementAndGet();
            }
        };
        AtomicInteger passes = new AtomicInteger();
        AtomicInteger before = new AtomicInteger();
        try (Connector connector = connector(host, Duration.ofDays(10))) {
            open.set(connector);
            connector.run(() -> passes.get() == 6, pass -> {
                before.compareAndSet(0, looks.get());
                passes.incrementAndGet();
                try {
                    host.put("d1", "text of pass " + passes);
                    open.get().changed("d1");
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        assertEquals(before.get(), looks.get(), "looks at the host after the first pass");
        assertEquals(9 + 5, host.writes.size(), "each announcement was answered");
    }
}
