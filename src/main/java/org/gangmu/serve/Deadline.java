package org.gangmu.serve;

import java.time.Duration;

/** When a request has to be answered. */
record Deadline(long nanoTime) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Nanoseconds that are left; 0 or less when it is over. */
    long left() {
        return nanoTime - System.nanoTime();
    }

    boolean isOver() {
        return left() <= 0;
    }
}
