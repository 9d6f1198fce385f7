package org.gangmu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {

    private long seconds;

    private LimitedBody body(int bytes, long most) {
        return new LimitedBody(new ByteArrayInputStream(new byte[bytes]), most, Deadline.in(Duration.ofMinutes(5)), () -> TimeUnit.SECONDS.toNanos(seconds));
    }

    private static Fault.Kind refused(LimitedBody body, int length) {
        return assertThrows(LimitedBody.BodyException.class, () -> body.read(new byte[length], 0, length)).fault().kind();
    }

    @Test
    void aSmallBodyIsNotSlow() throws IOException {
        LimitedBody body = body(2, 100);
        seconds = 4;
        assertEquals(2, body.read(new byte[10], 0, 10));
        seconds = 30;
        assertEquals(-1, body.read(new byte[10], 0, 10), "its end may come late: nothing is missing");
    }

    @Test
    void whoeverDripsIsRefusedAndWhoeverSendsAllTheTimeIsNot() throws IOException {
        LimitedBody body = body(100_000, 100_000);
        for (seconds = 1; seconds < 60; seconds++) {
            assertEquals(600, body.read(new byte[600], 0, 600));
        }
        LimitedBody drip = body(100_000, 100_000);
        seconds += 4;
        assertEquals(400, drip.read(new byte[400], 0, 400));
        seconds += 4;
        assertEquals(Fault.Kind.SLOW_REQUEST, refused(drip, 400));
    }

    @Test
    void moreThanTheLimitIsRefused() throws IOException {
        LimitedBody body = body(11, 10);
        assertEquals(10, body.read(new byte[10], 0, 10));
        assertEquals(Fault.Kind.TOO_LARGE, refused(body, 10));
    }
}
