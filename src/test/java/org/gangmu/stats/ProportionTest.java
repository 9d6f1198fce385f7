package org.gangmu.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wilson's interval against values worked out by hand from its formula. */
class ProportionTest {

    @ParameterizedTest
    @CsvSource({"8, 10, 0.4902, 0.9433", "0, 10, 0, 0.2775", "10, 10, 0.7225, 1", "1, 1, 0.2065, 1", "50, 100, 0.4038, 0.5962", "1, 1000, 0.0002, 0.0056"})
    void theIntervalIsWilsons(int hits, int of, double low, double high) {
        Proportion p = new Proportion(hits, of);
        assertEquals(low, p.low(), 0.00005);
        assertEquals(high, p.high(), 0.00005);
    }

    @Test
    void withoutACaseNothingIsKnown() {
        Proportion none = new Proportion(0, 0);
        assertEquals(0, none.low());
        assertEquals(1, none.high());
        assertEquals("–", none.toString());
    }

    @Test
    void moreHitsThanCasesAreAnError() {
        assertThrows(IllegalArgumentException.class, () -> new Proportion(3, 2));
    }
}
