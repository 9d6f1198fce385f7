package org.gangmu.check;

/** True positives, false positives and false negatives of one label, and what follows from them. */
final class Count {

    private int hits;
    private int falseAlarms;
    private int misses;

    void hit() {
        hits++;
    }

    void falseAlarm() {
        falseAlarms++;
    }

    void miss() {
        misses++;
    }

    void add(Count other) {
        hits += other.hits;
        falseAlarms += other.falseAlarms;
        misses += other.misses;
    }

    double precision() {
        return hits / (double) Math.max(1, hits + falseAlarms);
    }

    double recall() {
        return hits / (double) Math.max(1, hits + misses);
    }

    /** NaN where the label neither stands in the gold nor was given. */
    double f1() {
        int all = 2 * hits + falseAlarms + misses;
        return all == 0 ? Double.NaN : 2.0 * hits / all;
    }

    /** How many units bear the label. */
    int gold() {
        return hits + misses;
    }
}
