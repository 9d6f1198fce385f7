package org.gangmu.archive;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Knows which documents are being read, and which keeps all others waiting. Thread-safe. */
final class InHand {

    /** Without any document coming to an end. */
    private static final long LONG = TimeUnit.SECONDS.toNanos(5);

    private final Map<String, Long> since = new ConcurrentHashMap<>();
    private final LongSupplier clock;
    private volatile long moved;

    /** @param clock nanoseconds, as {@link System#nanoTime} has them */
    InHand(LongSupplier clock) {
        this.clock = clock;
        this.moved = clock.getAsLong();
    }

    void begins(String document) {
        since.put(document, clock.getAsLong());
    }

    void ends(String document) {
        since.remove(document);
        moved = clock.getAsLong();
    }

    /** The document that has been in hand longest, if nothing has moved for long. */
    Optional<LongReading> keepingAll() {
        long now = clock.getAsLong();
        if (now - moved < LONG) {
            return Optional.empty();
        }
        return since.entrySet().stream().min(Map.Entry.comparingByValue()).filter(e -> now - e.getValue() >= LONG)
                .map(e -> new LongReading(e.getKey(), TimeUnit.NANOSECONDS.toMillis(now - e.getValue())));
    }
}
