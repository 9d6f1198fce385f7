package org.gangmu.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Claimed;
import org.gangmu.catalogue.Ledger;
import org.gangmu.catalogue.Progress;
import org.gangmu.catalogue.Result;
import org.gangmu.source.SourceOpener;
import org.gangmu.text.Problem;
import org.gangmu.worker.ProcessMemory;
import org.gangmu.worker.WorkerException;
import org.gangmu.worker.Workers;

/**
 * Classifies all waiting documents of a catalogue. One thread, the caller's, talks to the ledger; others read documents, each with a process behind it.
 *
 * <p>What is claimed and not yet committed when the program dies waits again afterwards: at most {@link #BATCH} documents and those in hand are read twice.
 */
public final class ArchiveRun {

    private static final int BATCH = 32;
    private static final long BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long SHOW_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long POLL_MILLIS = 100;
    /** How often a run looks whether documents came back that others had in hand. */
    private static final long OTHERS_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Ledger ledger;
    private final SourceOpener opener;
    private final Workers workers;
    private final ArchiveOptions options;
    private final RunWatcher watcher;
    private final BlockingQueue<Claimed> todo = new LinkedBlockingQueue<>();
    private final BlockingQueue<Result> done = new LinkedBlockingQueue<>();
    private final List<Result> batch = new ArrayList<>();
    private final MissingFolders missing;
    private final RunCounts counts;
    private final InHand reading = new InHand(System::nanoTime);
    private volatile boolean stopping;
    /** Why no document can be read any more. */
    private volatile RuntimeException broken;
    private int inHand;
    private long noted;
    private long batchSince;

    /**
     * @param waiting documents that wait when the run begins
     * @param sources what was added, as typed
     */
    public ArchiveRun(Ledger ledger, SourceOpener opener, Workers workers, ArchiveOptions options, long waiting, Collection<String> sources, RunWatcher watcher) {
        this.missing = new MissingFolders(sources);
        this.ledger = ledger;
        this.opener = opener;
        this.workers = workers;
        this.options = options;
        this.watcher = watcher;
        this.counts = new RunCounts(waiting, System.nanoTime());
    }

    /**
     * What came of the run.
     *
     * @param finished whether nothing is left to do
     * @param noted    documents read only in part, or with flaws
     * @param missing  a folder that is not there, so that the run stopped before it took all documents in it for gone; empty as a rule
     */
    public record End(boolean finished, Progress progress, long noted, Optional<String> missing) {
    }

    /** Ends the run after the documents in hand. Called by any thread. */
    public void stop() {
        stopping = true;
    }

    /**
     * Runs until nothing waits, or until it is stopped.
     *
     * @throws CatalogueException if the catalogue can no longer be written; what was committed stays
     * @throws WorkerException    if no process can be started any more that reads documents as the first one did; those in hand wait again
     */
    public End run() {
        List<Thread> readers = start();
        boolean finished;
        try {
            finished = work();
            commit();
        } finally {
            readers.forEach(Thread::interrupt);
        }
        returnAll();
        Progress progress = progress();
        ledger.end(finished, progress);
        watcher.progress(progress, Optional.empty());
        if (broken != null) {
            throw broken;
        }
        return new End(finished, progress, noted, missing.folder());
    }

    private void broken(RuntimeException reason) {
        broken = reason;
        stop();
    }

    private List<Thread> start() {
        ReadingThread.Memory memory = (sha256, ending) -> {
            synchronized (ledger) {
                return ledger.known(sha256, ending);
            }
        };
        List<Thread> out = new ArrayList<>();
        for (int i = 0; i < options.readers(); i++) {
            Thread thread = new Thread(new ReadingThread(todo, done, memory, opener, workers, options, reading, this::broken), "gangmu-reading-" + i);
            thread.setDaemon(true);
            thread.start();
            out.add(thread);
        }
        return out;
    }

    private boolean work() {
        long beat = 0;
        long shown = 0;
        long asked = 0;
        boolean exhausted = false;
        while (true) {
            long now = System.nanoTime();
            if (stopping || missing.isOne()) {
                hold();
                if (inHand == 0) {
                    return false;
                }
            } else if (inHand < options.readers() * 2 && (!exhausted || now - asked > OTHERS_NANOS)) {
                asked = now;
                exhausted = claim() == 0;
                if (exhausted && inHand == 0 && batch.isEmpty()) {
                    // Those held back must be answered for, too, before the ledger hands out what runs have died of.
                    batch.addAll(missing.few());
                    if (batch.isEmpty() && unanswered() == 0) {
                        return true;
                    }
                }
            }
            take();
            if (!batch.isEmpty() && (batch.size() >= BATCH || now - batchSince > BATCH_NANOS || inHand == 0)) {
                commit();
                // What failed waits again now.
                exhausted = false;
            }
            if (now - shown > SHOW_NANOS) {
                shown = now;
                watcher.progress(progress(), reading.keepingAll());
            }
            if (now - beat > BEAT_NANOS) {
                beat = now;
                synchronized (ledger) {
                    ledger.beat(progress());
                }
            }
        }
    }

    private int claim() {
        List<Claimed> fresh;
        synchronized (ledger) {
            fresh = ledger.claim(options.readers() * 4);
        }
        inHand += fresh.size();
        todo.addAll(fresh);
        return fresh.size();
    }

    private long unanswered() {
        synchronized (ledger) {
            return ledger.unanswered();
        }
    }

    /** Takes what has been read by now, waiting a moment for the first. */
    private void take() {
        try {
            Result result = done.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            for (; result != null; result = batch.size() < BATCH ? done.poll() : null) {
                inHand--;
                if (batch.isEmpty()) {
                    batchSince = System.nanoTime();
                }
                note(result);
            }
        } catch (InterruptedException e) {
            stop();
        }
    }

    private void note(Result result) {
        if (result instanceof Result.Gone gone && !options.takeMissingForGone() && missing.holds(gone)) {
            return;
        }
        if (result instanceof Result.Failed failed) {
            watcher.failed(failed.document(), failed.cause(), failed.reason(), false);
        } else if (result instanceof Result.Again again) {
            watcher.failed(again.document(), again.cause(), again.reason(), true);
        } else if (result instanceof Result.Gone gone) {
            watcher.failed(gone.document(), "gone", gone.reason(), false);
        }
        List<Problem> problems = problems(result);
        if (!problems.isEmpty()) {
            noted++;
            watcher.noted(result.document(), problems);
        }
        batch.add(result);
    }

    /** What went wrong while a document was read that could be read, now or in a copy of it. */
    private List<Problem> problems(Result result) {
        if (result instanceof Result.Found found) {
            return found.findings().content().problems();
        }
        if (result instanceof Result.Known known) {
            synchronized (ledger) {
                return ledger.problems(known.content());
            }
        }
        return List.of();
    }

    private void commit() {
        if (!batch.isEmpty()) {
            synchronized (ledger) {
                ledger.commit(batch);
            }
            batch.forEach(counts::add);
            batch.clear();
        }
    }

    /** Documents that nobody has begun go back. */
    private void hold() {
        List<Claimed> unread = new ArrayList<>();
        todo.drainTo(unread);
        inHand -= unread.size();
        unread.forEach(d -> batch.add(new Result.Returned(d)));
    }

    private void returnAll() {
        List<Result> back = new ArrayList<>();
        missing.held().forEach(g -> back.add(new Result.Returned(g.document())));
        if (!back.isEmpty()) {
            synchronized (ledger) {
                ledger.commit(back);
            }
        }
    }

    private Progress progress() {
        return counts.progress(System.nanoTime(), workers.memory() + ProcessMemory.own());
    }
}
