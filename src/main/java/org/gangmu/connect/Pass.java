package org.gangmu.connect;

import java.util.EnumMap;
import java.util.Map;

/** What one look over the host's documents came to. */
public final class Pass {

    private final Map<Outcome.Kind, Integer> counts = new EnumMap<>(Outcome.Kind.class);
    private int waiting;

    synchronized void count(Outcome outcome) {
        counts.merge(outcome.kind(), 1, Integer::sum);
    }

    synchronized void waiting(int documents) {
        waiting = documents;
    }

    /** Documents whose labels were current, so that nothing was written. */
    public int current() {
        return of(Outcome.Kind.CURRENT);
    }

    /** Documents whose labels were written. */
    public int written() {
        return of(Outcome.Kind.WRITTEN);
    }

    /** Documents that cannot be read; with each stands why. */
    public int refused() {
        return of(Outcome.Kind.REFUSED);
    }

    /** Announced documents that are no more. */
    public int gone() {
        return of(Outcome.Kind.GONE);
    }

    /** Documents that wait for another try at the end of the pass. */
    public synchronized int waiting() {
        return waiting;
    }

    /** Whether it found anything to do. */
    public boolean isIdle() {
        return written() + refused() + of(Outcome.Kind.LATER) == 0;
    }

    private synchronized int of(Outcome.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    @Override
    public String toString() {
        return written() + " labelled, " + refused() + " refused, " + current() + " current" + (gone() > 0 ? ", " + gone() + " gone" : "") + ", " + waiting() + " waiting";
    }
}
