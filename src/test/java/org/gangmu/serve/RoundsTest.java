package org.gangmu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void aRoundThatThrowsIsToldOfAndNotTheLast() throws Exception {
        List<Throwable> throwing = List.of(new IllegalStateException("a slip"), new StackOverflowError(), new NoClassDefFoundError("Gone"), new OutOfMemoryError("for a moment"));
        List<Throwable> told = new CopyOnWriteArrayList<>();
        BlockingQueue<Integer> done = new LinkedBlockingQueue<>();
        int[] round = {0};
        try (Rounds rounds = new Rounds("gangmu-test-rounds", 1, () -> {
            done.add(round[0]);
            if (round[0] < throwing.size()) {
                sneak(throwing.get(round[0]++));
            }
        }, thrown -> {
            told.add(thrown);
            throw new IllegalStateException("who is told fails too");
        })) {
            for (int expected = 0; expected <= throwing.size(); expected++) {
                assertEquals(expected, done.poll(60, TimeUnit.SECONDS));
            }
            assertTrue(told.containsAll(throwing), told.toString());
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
