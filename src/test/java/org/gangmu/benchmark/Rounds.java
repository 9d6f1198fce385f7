package org.gangmu.benchmark;

import java.util.concurrent.TimeUnit;

/** Repeats a pass until the compilers have done their work, then in rounds long enough to be measured. */
final class Rounds {

    private static final long ROUND = TimeUnit.MILLISECONDS.toNanos(1500);

    /** Does everything once, what is measured and its floor in turn. */
    interface Pass {
        void run() throws Exception;
    }

    private Rounds() {
    }

    /**
     * @param seconds CPU time to warm up
     * @return passes that make a round of a second and a half
     */
    static int warmUp(int seconds, Pass pass) throws Exception {
        long end = Meter.process() + TimeUnit.SECONDS.toNanos(seconds);
        long last = 0;
        for (long before = Meter.process(); before < end; before += last) {
            pass.run();
            last = Math.max(1, Meter.process() - before);
        }
        return (int) Math.max(1, ROUND / last);
    }
}
