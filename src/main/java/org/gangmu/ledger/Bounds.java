package org.gangmu.ledger;

import java.util.List;

/**
 * What a figure says that the true value is, in the normal unit; a reduction counts below zero.
 *
 * @param low  at least this; minus infinity if it says no lower bound
 * @param high at most this; infinity if it says no upper bound
 */
record Bounds(double low, double high) {

    /** Of a figure with a value. */
    static Bounds of(Entry entry) {
        int sign = sign(entry);
        List<Double> values = entry.values();
        double low = values.stream().mapToDouble(v -> v).min().orElseThrow();
        double high = values.stream().mapToDouble(v -> v).max().orElseThrow();
        Bounds plain = switch (entry.figure().op()) {
            case "≥", ">" -> new Bounds(low, Double.POSITIVE_INFINITY);
            case "≤", "<" -> new Bounds(Double.NEGATIVE_INFINITY, high);
            default -> new Bounds(low, high);
        };
        return sign > 0 ? plain : new Bounds(-plain.high, -plain.low);
    }

    /** -1 for a reduction. */
    static int sign(Entry entry) {
        return entry.figure().change().equals("reduction") ? -1 : 1;
    }

    /** The one value, else the bound that it has. */
    double value() {
        return Double.isInfinite(low) ? high : low;
    }

    boolean isExact() {
        return low == high;
    }
}
