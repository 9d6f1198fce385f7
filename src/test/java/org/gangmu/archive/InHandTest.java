package org.gangmu.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InHandTest {

    private long now = -7;
    private final InHand inHand = new InHand(() -> now);

    private void pass(int seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }

    @Test
    void aDocumentThatKeepsAllOthersWaitingIsNamed() {
        inHand.begins("large.txt");
        pass(3);
        inHand.begins("next.txt");
        assertEquals(Optional.empty(), inHand.keepingAll());
        pass(4);
        assertEquals(Optional.of(new LongReading("large.txt", 7_000)), inHand.keepingAll());
    }

    @Test
    void whileOthersAreReadNoneIsNamed() {
        inHand.begins("large.txt");
        pass(60);
        inHand.begins("small.txt");
        inHand.ends("small.txt");
        pass(4);
        assertEquals(Optional.empty(), inHand.keepingAll());
        pass(1);
        assertEquals("large.txt", inHand.keepingAll().orElseThrow().name());
    }

    @Test
    void whereNothingIsInHandNothingIsNamed() {
        inHand.begins("a.txt");
        inHand.ends("a.txt");
        pass(60);
        assertEquals(Optional.empty(), inHand.keepingAll());
    }
}
