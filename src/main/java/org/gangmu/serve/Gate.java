package org.gangmu.serve;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many in at once. Who waits is let in in the order of coming. */
final class Gate {

    private final Semaphore free;
    private final int places;

    /** A place taken, given back on closing. */
    final class Pass implements AutoCloseable {
        private boolean back;

        @Override
        public void close() {
            if (!back) {
                back = true;
                free.release();
            }
        }
    }

    Gate(int places) {
        this.places = places;
        this.free = new Semaphore(places, true);
    }

    /**
     * Waits for a place.
     *
     * @throws Fault if none is free before the deadline
     */
    Pass enter(Deadline deadline) {
        try {
            // A place that is free does not help where the time is over.
            if (!deadline.isOver() && free.tryAcquire(deadline.left(), TimeUnit.NANOSECONDS)) {
                return new Pass();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Punctual.ending();
        }
        throw new Fault(Fault.Kind.WAITED_TOO_LONG, "other documents took so long that this one's time was over before its turn came");
    }

    /** Takes a place if one is free. */
    Optional<Pass> tryEnter() {
        return free.tryAcquire() ? Optional.of(new Pass()) : Optional.empty();
    }

    /**
     * Takes a place.
     *
     * @throws Fault if none is free
     */
    Pass enterNow(String full) {
        return tryEnter().orElseThrow(() -> new Fault(Fault.Kind.BUSY, full));
    }

    int inside() {
        return places - free.availablePermits();
    }
}
