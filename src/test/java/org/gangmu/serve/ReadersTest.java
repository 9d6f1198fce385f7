package org.gangmu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gangmu.source.Opened;
import org.gangmu.text.SourceText;
import org.gangmu.worker.ChildWorkers;
import org.gangmu.worker.Outcome;
import org.gangmu.worker.WorkerException;
import org.gangmu.worker.WorkerLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReadersTest {

    private static final WorkerLimits LIMITS = ServeOptions.local(0).worker();

    private static Upload docx() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("test-corpus/formats/action-plan-qingze-waterfront.docx"));
        return Upload.of("a.docx", new Opened(SourceText.sha256(bytes), bytes.length, bytes, null, () -> { }));
    }

    private static Fault.Kind refused(Readers readers, Deadline deadline) {
        return assertThrows(Fault.class, () -> readers.text(docx(), deadline)).kind();
    }

    /** Killed ones of a test before may take a moment. */
    @BeforeEach
    void noReadersOfOthers() throws InterruptedException {
        while (!ReaderProcess.all().isEmpty()) {
            Thread.sleep(20);
        }
    }

    @Test
    void aReaderThatIsNotDoneByTheDeadlineIsGivenUpAtIt() throws Exception {
        ReaderProcess.assumeTold();
        BlockingQueue<Outcome.Cause> lost = new LinkedBlockingQueue<>();
        try (Readers readers = new Readers(1, LIMITS, lost::add)) {
            readers.start();
            SourceText expected = readers.text(docx(), Deadline.in(Duration.ofMinutes(2)));
            ReaderProcess.only().signal("STOP");
            assertEquals(Fault.Kind.WAITED_TOO_LONG, refused(readers, Deadline.in(Duration.ofSeconds(1))));
            assertEquals(List.of(Outcome.Cause.TIME), List.copyOf(lost), "it was killed once, and no second one tried");
            assertEquals(expected, readers.text(docx(), Deadline.in(Duration.ofMinutes(2))));
        }
    }

    @Test
    void aDeadlineThatIsOverCostsNoReader() throws Exception {
        BlockingQueue<Outcome.Cause> lost = new LinkedBlockingQueue<>();
        try (Readers readers = new Readers(1, LIMITS, lost::add)) {
            readers.start();
            assertTrue(readers.isReady());
            assertEquals(Fault.Kind.WAITED_TOO_LONG, refused(readers, Deadline.in(Duration.ZERO)));
            assertEquals(List.of(), List.copyOf(lost));
        }
    }

    @Test
    void nobodyWaitsForProcessesThatAreBeingStarted() throws Exception {
        ReaderProcess.assumeTold();
        CountDownLatch started = new CountDownLatch(1);
        BlockingQueue<ChildWorkers> made = new LinkedBlockingQueue<>();
        Readers readers = new Readers(1, () -> {
            await(started);
            ChildWorkers workers = ChildWorkers.ofTexts(1, LIMITS);
            made.add(workers);
            return workers;
        }, cause -> { });
        // Each of these would come to no end if it waited for the start.
        assertFalse(readers.isReady());
        assertEquals(0, readers.memory());
        assertEquals(Fault.Kind.WAITED_TOO_LONG, refused(readers, Deadline.in(Duration.ofMillis(100))));
        readers.close();
        assertFalse(readers.isReady());
        assertEquals(Fault.Kind.UNAVAILABLE, refused(readers, Deadline.in(Duration.ofMinutes(2))));
        started.countDown();
        assertTrue(made.poll(2, TimeUnit.MINUTES) != null);
        while (!ReaderProcess.all().isEmpty()) {
            Thread.sleep(20);
        }
    }

    @Test
    void processesThatCannotBeStartedAreTriedAgain() throws Exception {
        int[] starts = {0};
        try (Readers readers = new Readers(1, () -> {
            if (starts[0]++ == 0) {
                throw new WorkerException("no memory for it");
            }
            return ChildWorkers.ofTexts(1, LIMITS);
        }, cause -> { })) {
            Fault fault = assertThrows(Fault.class, () -> readers.text(docx(), Deadline.in(Duration.ofMinutes(2))));
            assertEquals(Fault.Kind.UNAVAILABLE, fault.kind());
            assertTrue(fault.getMessage().contains("no memory for it"), fault.getMessage());
            while (!readers.isReady()) {
                Thread.sleep(20);
            }
            assertFalse(readers.text(docx(), Deadline.in(Duration.ofMinutes(2))).text().isEmpty());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
