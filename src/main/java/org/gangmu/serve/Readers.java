package org.gangmu.serve;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gangmu.extract.ExtractException;
import org.gangmu.text.SourceText;
import org.gangmu.worker.ChildWorkers;
import org.gangmu.worker.NoRoomException;
import org.gangmu.worker.Outcome;
import org.gangmu.worker.WorkerException;
import org.gangmu.worker.WorkerLimits;

/**
 * Takes the texts out of documents, in processes of their own: a document that hangs or kills its reader harms no other. Processes that cannot be started are
 * tried again, a little later each time, for as long as the service runs.
 */
final class Readers implements AutoCloseable {

    private static final long FIRST_PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(30);

    private final int processes;
    private final WorkerLimits limits;
    private final Gate seats;
    private final Consumer<Outcome.Cause> lost;
    private ChildWorkers workers;
    private WorkerException broken;
    private long pause = FIRST_PAUSE;
    private long retryAt;
    private boolean closed;

    /** @param lost told of each reader that is lost, with the cause */
    Readers(int processes, WorkerLimits limits, Consumer<Outcome.Cause> lost) {
        this.processes = processes;
        this.limits = limits;
        this.seats = new Gate(processes);
        this.lost = lost;
    }

    /** Starts the first process. */
    void start() {
        try {
            workers();
        } catch (Fault told) {
            // Asked for again by isReady and by the next document.
        }
    }

    boolean isReady() {
        try {
            workers();
            return true;
        } catch (Fault notYet) {
            return false;
        }
    }

    /** Bytes of memory that the processes hold. */
    long memory() {
        ChildWorkers now;
        synchronized (this) {
            now = workers;
        }
        return now == null ? 0 : now.memory();
    }

    /** @throws Fault if the document cannot be read, or none can now */
    SourceText text(Upload upload, Deadline deadline) {
        try (Gate.Pass seat = seats.enter(deadline)) {
            // A reader that died may have died of something else than this document: it gets a second one, as nothing was done yet.
            return once(upload).or(() -> once(upload)).orElseThrow(() -> new Fault(Fault.Kind.READER_LOST, "the document's reader died twice over it"));
        }
    }

    /** Empty if its reader died. */
    private Optional<SourceText> once(Upload upload) {
        ChildWorkers now = workers();
        try {
            Outcome outcome = now.text(upload.bytes(), upload.name());
            if (outcome instanceof Outcome.Taken taken) {
                return Optional.of(taken.source());
            }
            if (outcome instanceof Outcome.Refused refused) {
                throw new Fault(kind(refused.blame()), "the document " + refused.reason());
            }
            Outcome.Lost gone = (Outcome.Lost) outcome;
            lost.accept(gone.cause());
            if (gone.cause() == Outcome.Cause.CRASH) {
                return Optional.empty();
            }
            throw new Fault(Fault.Kind.READER_LOST, "the document " + gone.reason());
        } catch (NoRoomException e) {
            throw new Fault(Fault.Kind.UNAVAILABLE, e.getMessage(), e);
        } catch (WorkerException e) {
            giveUp(now, e);
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Fault(Fault.Kind.UNAVAILABLE, "the service is ending");
        }
    }

    static Fault.Kind kind(ExtractException.Reason blame) {
        return switch (blame) {
            case TOO_LARGE -> Fault.Kind.TOO_LARGE;
            case NO_DOCUMENT -> Fault.Kind.NO_DOCUMENT;
            default -> Fault.Kind.UNREADABLE;
        };
    }

    private synchronized ChildWorkers workers() {
        if (closed) {
            throw new Fault(Fault.Kind.UNAVAILABLE, "the service is ending");
        }
        if (workers == null) {
            if (broken != null && System.nanoTime() < retryAt) {
                throw unavailable(broken);
            }
            try {
                workers = ChildWorkers.ofTexts(processes, limits);
                broken = null;
                pause = FIRST_PAUSE;
            } catch (WorkerException e) {
                later(e);
                throw unavailable(e);
            }
        }
        return workers;
    }

    private synchronized void giveUp(ChildWorkers those, WorkerException why) {
        if (workers == those && !closed) {
            those.close();
            workers = null;
            later(why);
        }
    }

    private void later(WorkerException why) {
        broken = why;
        retryAt = System.nanoTime() + pause;
        pause = Math.min(2 * pause, LONGEST_PAUSE);
    }

    private static Fault unavailable(WorkerException why) {
        return new Fault(Fault.Kind.UNAVAILABLE, "documents cannot be opened now: " + why.getMessage(), why).with("Retry-After", "10");
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (workers != null) {
            workers.close();
        }
    }
}
