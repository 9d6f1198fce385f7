package org.gangmu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Outside a terminal long work says once a minute how far it has come. */
class CountProgressTest {

    /** Goes on by half a minute each time it is looked at for a number. */
    private static final class Stepping extends Clock {
        private long millis;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public long millis() {
            return millis += 30_000;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }
    }

    @Test
    void aLineAMinuteWithRateAndTimeLeft() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CountProgress progress = new CountProgress(new Console(new ByteArrayOutputStream(), err, new ByteArrayInputStream(new byte[0])), new Stepping(), "archive.verifying");
        for (int done = 60; done <= 600; done += 60) {
            progress.progress(done, 1000);
        }
        String[] lines = err.toString(StandardCharsets.UTF_8).split("\n");
        assertEquals("1970-01-01 00:01:30: proved: 120 of 1,000 (12%), 2.0/s, 7:20 left", lines[0]);
        assertTrue(lines.length > 1 && lines.length < 8, () -> String.join("|", lines));
    }
}
