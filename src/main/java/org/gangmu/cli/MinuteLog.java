package org.gangmu.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Where long work says how far it has come: on a terminal in one line that is written over, elsewhere by a line a minute. */
final class MinuteLog {

    private static final long EVERY = TimeUnit.MINUTES.toMillis(1);

    private final Console console;
    private final Clock clock;
    private final long start;
    private long told;

    MinuteLog(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
        this.start = clock.millis();
        this.told = start;
    }

    /** @param line says it at a time and a place */
    void say(Supplier<String> bar, BiFunction<Instant, ZoneId, String> line) {
        if (console.showsProgress()) {
            console.progress(bar.get());
            return;
        }
        long now = clock.millis();
        if (now - told >= EVERY) {
            told = now;
            console.log(line.apply(Instant.ofEpochMilli(now), clock.getZone()));
        }
    }

    /** Since the work began. */
    long millis(Instant now) {
        return now.toEpochMilli() - start;
    }
}
