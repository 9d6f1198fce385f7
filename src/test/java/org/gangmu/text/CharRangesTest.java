package org.gangmu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CharRangesTest {

    private static BitSet bits(CharRanges ranges) {
        BitSet out = new BitSet();
        for (int n = 0; n < ranges.ranges(); n++) {
            out.set(ranges.from(n), ranges.to(n));
        }
        return out;
    }

    /** Whatever is added in whatever order, the ranges hold what a set of bits holds, in order and without touching each other. */
    @Test
    void rangesHoldWhatBitsHold() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            CharRanges ranges = new CharRanges();
            BitSet expected = new BitSet();
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                int from = random.nextInt(200);
                int to = from + 1 + random.nextInt(20);
                ranges.add(from, to);
                expected.set(from, to);
                assertEquals(expected, bits(ranges));
            }
            assertEquals(expected.cardinality(), ranges.count());
            for (int n = 1; n < ranges.ranges(); n++) {
                assertEquals(true, ranges.to(n - 1) < ranges.from(n), "ranges touch");
            }
        }
    }

    @Test
    void aCopyGrowsByItself() {
        CharRanges ranges = CharRanges.of('a', 'd');
        CharRanges copy = ranges.copy();
        copy.add('d', 'g');
        assertEquals(3, ranges.count());
        assertEquals(6, copy.count());
    }
}
