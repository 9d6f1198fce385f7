package org.gangmu.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.gangmu.catalogue.Progress;
import org.gangmu.catalogue.Result;

/** Counts what a run has done, and how fast it was of late. */
final class RunCounts {

    private static final long WINDOW = TimeUnit.MINUTES.toNanos(1);

    private final long start;
    private final Deque<long[]> lately = new ArrayDeque<>();
    private long waiting;
    private long done;
    private long failed;
    private long gone;
    private long bytes;
    private long chars;

    RunCounts(long waiting, long start) {
        this.waiting = waiting;
        this.start = start;
        lately.add(new long[] {start, 0});
    }

    void add(Result result) {
        if (result instanceof Result.Found found) {
            done++;
            bytes += found.bytes();
            chars += found.findings().content().chars();
        } else if (result instanceof Result.Known) {
            done++;
        } else if (result instanceof Result.Failed || result instanceof Result.Gone) {
            failed++;
            gone += result instanceof Result.Gone ? 1 : 0;
        } else {
            return;
        }
        waiting = Math.max(0, waiting - 1);
    }

    Progress progress(long now, long memory) {
        long ended = done + failed;
        if (now - lately.getLast()[0] > TimeUnit.SECONDS.toNanos(1)) {
            lately.add(new long[] {now, ended});
        }
        while (lately.size() > 2 && now - lately.getFirst()[0] > WINDOW) {
            lately.removeFirst();
        }
        double seconds = (now - lately.getFirst()[0]) / 1e9;
        return new Progress(done, failed, waiting, bytes, chars, (now - start) / 1_000_000, seconds > 0 ? (ended - lately.getFirst()[1]) / seconds : 0, memory, gone);
    }
}
