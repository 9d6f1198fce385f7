package org.gangmu.copies;

import java.util.Arrays;

/** Ranges of letters, kept as start and end packed into one number, so that their order is that of the text. */
final class Ranges {

    private Ranges() {
    }

    static long range(int start, int end) {
        return (long) start << 32 | end;
    }

    static int start(long range) {
        return (int) (range >>> 32);
    }

    static int end(long range) {
        return (int) range;
    }

    /** Those that stand in no other, sorted; also by their ends then. */
    static long[] outermost(long[] ranges) {
        long[] sorted = ranges.clone();
        Arrays.sort(sorted);
        int kept = 0;
        for (long range : sorted) {
            if (kept > 0 && start(sorted[kept - 1]) == start(range)) {
                // The longer of two with one start comes last.
                kept--;
            }
            if (kept == 0 || end(range) > end(sorted[kept - 1])) {
                sorted[kept++] = range;
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** How many letters stand in at least one of these, which are outermost ones. */
    static int covered(long[] outermost) {
        int out = 0;
        int to = 0;
        for (long range : outermost) {
            out += end(range) - Math.max(to, start(range));
            to = end(range);
        }
        return out;
    }
}
