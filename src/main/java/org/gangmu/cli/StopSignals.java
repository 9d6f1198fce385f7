package org.gangmu.cli;

import java.util.function.BooleanSupplier;
import sun.misc.Signal;

/** Ctrl-C and TERM for long work: the first one asks it to come to an end, the second one ends it at once. */
final class StopSignals {

    /** By custom 128 + SIGINT. */
    static final int STOPPED = 130;

    private StopSignals() {
    }

    /**
     * The second signal is as good as a kill: nothing is tidied up that could be taken for a result, and processes that read documents end with this one.
     *
     * @param stop asks the work to end; called on the first signal
     * @return whether a signal came
     */
    static BooleanSupplier on(Runnable stop) {
        boolean[] asked = {false};
        for (String name : new String[] {"INT", "TERM"}) {
            try {
                Signal.handle(new Signal(name), signal -> {
                    boolean again;
                    synchronized (asked) {
                        again = asked[0];
                        asked[0] = true;
                    }
                    if (again) {
                        Runtime.getRuntime().halt(STOPPED);
                    }
                    stop.run();
                });
            } catch (IllegalArgumentException taken) {
                // Java was told to leave signals alone (-Xrs): then the system's own way holds, and nothing is lost either.
            }
        }
        return () -> {
            synchronized (asked) {
                return asked[0];
            }
        };
    }
}
