package org.gangmu.connect.cmis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Where pages of changes begin. */
class WatchTest {

    private static final Duration OVERLAP = Duration.ofSeconds(10);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

    private static Watch.Cursor cursor(String text) throws Exception {
        return Watch.Cursor.of(text);
    }

    @Test
    void theNextLookBeginsBeforeTheNewestChange() throws Exception {
        assertEquals("2026-03-01T11:59:50Z 100", cursor("").end(NOON, NOON.plusSeconds(3600), OVERLAP).toString());
        assertEquals("2026-03-01T11:59:50Z 100", cursor("2026-03-01T11:59:58Z 400").end(NOON, FAR, OVERLAP).toString(), "even before the page itself");
    }

    @Test
    void aDateOfTheFutureHidesNothingThatChangesUntilThen() throws Exception {
        assertEquals("2026-03-01T11:59:50Z 100", cursor("").end(FAR, NOON, OVERLAP).toString());
    }

    @Test
    void whatWasNewestAtTheFirstPageIsKeptThroughAllPagesAndRestarts() throws Exception {
        Watch.Cursor second = cursor("").onward(NOON.plusMillis(700), NOON.plusSeconds(60));
        assertEquals("2026-03-01T12:00:00Z 100 2026-03-01T12:01:00Z", second.toString());
        Watch.Cursor third = cursor(second.toString()).onward(NOON.plusMillis(900), second.settled().orElseThrow());
        assertEquals("2026-03-01T12:00:00Z 200 2026-03-01T12:01:00Z", third.toString(), "a page within one second grows");
        assertEquals("2026-03-01T12:00:50Z 100", third.end(NOON.plusSeconds(600), FAR, OVERLAP).toString());
    }
}
