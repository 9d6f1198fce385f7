package org.gangmu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BesideTest {

    @Test
    void itGivesWhatTheWorkGave() {
        CountDownLatch asked = new CountDownLatch(1);
        Beside<String> work = Beside.start("work", () -> {
            await(asked);
            return Thread.currentThread().getName();
        });
        asked.countDown();
        assertEquals("work", work.get());
        assertEquals("work", work.get());
    }

    @Test
    void whatGoesWrongIsThrownAsItIsToTheOneWhoAsks() {
        IllegalStateException wrong = new IllegalStateException("two rules took the place of one");
        assertSame(wrong, assertThrows(IllegalStateException.class, Beside.start("work", () -> {
            throw wrong;
        })::get));
        ExceptionInInitializerError start = new ExceptionInInitializerError("no dictionary");
        assertSame(start, assertThrows(ExceptionInInitializerError.class, Beside.start("work", () -> {
            throw start;
        })::get));
    }

    @Test
    void whoIsInterruptedGetsItAndStaysInterrupted() {
        CountDownLatch asked = new CountDownLatch(1);
        Beside<String> work = Beside.start("work", () -> {
            await(asked);
            return "done";
        });
        Thread.currentThread().interrupt();
        asked.countDown();
        assertEquals("done", work.get());
        assertTrue(Thread.interrupted());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
