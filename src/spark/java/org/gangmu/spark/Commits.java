package org.gangmu.spark;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Puts written buckets in place as they come, several at once: in object stores each takes a while. Spark hands over one attempt of each bucket, whatever
 * others there were; since nobody else moves files, a bucket's tables are always of one attempt.
 */
final class Commits {

    private static final int THREADS = 8;

    private final OutputFolder out;
    private final JobProgress progress;
    private final Runnable stop;
    private final AtomicReference<Exception> failed = new AtomicReference<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "gangmu-commit");
        thread.setDaemon(true);
        return thread;
    });

    /** @param stop ends the job when nothing can be put in place any more */
    Commits(OutputFolder out, JobProgress progress, Runnable stop) {
        this.out = out;
        this.progress = progress;
        this.stop = stop;
    }

    /** Returns at once: it is called by the thread that runs Spark's jobs. */
    void add(Written bucket) {
        pool.execute(() -> place(bucket));
    }

    private void place(Written bucket) {
        if (failed.get() != null) {
            return;
        }
        try {
            out.commit(bucket.bucket(), bucket.files());
            progress.add(bucket);
        } catch (IOException | RuntimeException e) {
            if (failed.compareAndSet(null, e)) {
                stop.run();
            }
        }
    }

    /** Waits until all that was added is in place. */
    void finish() throws InterruptedException {
        pool.shutdown();
        pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    /** @throws IOException if a bucket could not be put in place */
    void check() throws IOException {
        if (failed.get() != null) {
            throw new IOException("results cannot be put in place: " + failed.get().getMessage(), failed.get());
        }
    }
}
