package org.gangmu.cli;

import sun.misc.Signal;

/** Ctrl-C and TERM for long work: the first one asks it to come to an end, the second one ends it at once. */
final class StopSignals {

    /** By custom 128 + SIGINT. */
    static final int STOPPED = 130;

    private StopSignals() {
    }

    /**
     * @param stop  asks the work to end; called on the first signal
     * @param abort ends what must not outlive the program; called on the second
     */
    static void on(Runnable stop, Runnable abort) {
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
                        abort.run();
                        Runtime.getRuntime().halt(STOPPED);
                    }
                    stop.run();
                });
            } catch (IllegalArgumentException taken) {
                // Java was told to leave signals alone (-Xrs): then the system's own way holds, and nothing is lost either.
            }
        }
    }
}
