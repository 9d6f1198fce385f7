package org.gangmu.spark;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Counts what the job has done and says so once a minute. */
final class JobProgress {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final PrintStream log;
    private final int buckets;
    private final long start = System.nanoTime();
    private long said = start;
    private int placed;
    private long done;
    private long failed;

    JobProgress(int buckets, PrintStream log) {
        this.buckets = buckets;
        this.log = log;
    }

    synchronized void add(Written bucket) {
        placed++;
        done += bucket.done();
        failed += bucket.failed();
        if (System.nanoTime() - said > MINUTE) {
            said = System.nanoTime();
            log.println("gangmu: " + this);
        }
    }

    @Override
    public synchronized String toString() {
        double seconds = Math.max(0.001, (System.nanoTime() - start) / 1e9);
        return String.format(Locale.ROOT, "%,d of %,d buckets, %,d documents read, %,d failed or gone, %.1f a second", placed, buckets, done, failed,
                (done + failed) / seconds);
    }
}
