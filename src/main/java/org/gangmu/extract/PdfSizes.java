package org.gangmu.extract;

import java.util.HashMap;
import java.util.Map;

/** Counts the font sizes of one line's characters; neighbours mostly have one size. */
final class PdfSizes {

    private final Map<Integer, Integer> counts = new HashMap<>();
    private int size;
    private int run;

    void add(int next) {
        if (next != size) {
            endRun();
            size = next;
        }
        run++;
    }

    void clear() {
        counts.clear();
        run = 0;
    }

    /** The size of most characters, of equally many the larger; {@code otherwise} when there are none. */
    int most(int otherwise) {
        if (run > 0 && counts.isEmpty()) {
            return size;
        }
        endRun();
        return counts.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(otherwise);
    }

    private void endRun() {
        if (run > 0) {
            counts.merge(size, run, Integer::sum);
            run = 0;
        }
    }
}
