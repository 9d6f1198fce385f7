package org.gangmu.stats;

import java.util.Locale;

/**
 * A share that was counted, with its 95 % interval by Wilson's score method, which holds for few cases and near 0 and 1 too.
 *
 * @param hits cases that have it
 * @param of   all cases
 */
public record Proportion(int hits, int of) {

    /** The normal quantile of 97.5 %. */
    private static final double Z = 1.959963984540054;

    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    public boolean isEmpty() {
        return of == 0;
    }

    /** NaN without a case. */
    public double value() {
        return hits / (double) of;
    }

    /** The interval's lower end; 0 without a case. */
    public double low() {
        return of == 0 ? 0 : Math.max(0, centre() - spread());
    }

    /** The interval's upper end; 1 without a case. */
    public double high() {
        return of == 0 ? 1 : Math.min(1, centre() + spread());
    }

    private double centre() {
        return (hits + Z * Z / 2) / (of + Z * Z);
    }

    private double spread() {
        return Z / (of + Z * Z) * Math.sqrt(hits * (double) (of - hits) / of + Z * Z / 4);
    }

    /** {@code 0.92 (0.65–0.99)}; a dash without a case. */
    @Override
    public String toString() {
        return of == 0 ? "–" : String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", value(), low(), high());
    }
}
