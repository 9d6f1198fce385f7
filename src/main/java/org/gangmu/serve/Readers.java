package org.gangmu.serve;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gangmu.extract.ExtractException;
import org.gangmu.text.SourceText;
import org.gangmu.worker.ChildWorkers;
import org.gangmu.worker.NoRoomException;
import org.gangmu.worker.Outcome;
import org.gangmu.worker.WorkerException;
import org.gangmu.worker.WorkerLimits;

/**
 * Takes the texts out of documents, in processes of their own: a document that hangs or kills its reader harms no other. Processes that cannot be started are
 * tried again, a little later each time, for as long as the service runs. They are started on a thread apart: nobody else waits for that.
 */
final class Readers implements AutoCloseable {

    private static final long FIRST_PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(30);

    private static final Duration START = Duration.ofMinutes(2);

    private final Supplier<ChildWorkers> start;
    private final Gate seats;
    private final Consumer<Outcome.Cause> lost;
    private ChildWorkers workers;
    private FutureTask<ChildWorkers> starting;
    private WorkerException broken;
    private long pause = FIRST_PAUSE;
    private long retryAt;
    private boolean closed;

    /** @param lost told of each reader that is lost, with the cause */
    Readers(int processes, WorkerLimits limits, Consumer<Outcome.Cause> lost) {
        this(processes, () -> ChildWorkers.ofTexts(processes, limits), lost);
    }

    /** @param start starts a first process and waits until it is ready, or throws a {@link WorkerException} */
    Readers(int processes, Supplier<ChildWorkers> start, Consumer<Outcome.Cause> lost) {
        this.start = start;
        this.seats = new Gate(processes);
        this.lost = lost;
    }

    /** Starts the first process and waits until it is ready. */
    void start() {
        try {
            workers(Deadline.in(START));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Fault told) {
            // Asked for again by isReady and by the next document.
        }
    }

    /** Whether documents can be opened now; if not, what can be done for it is begun. */
    synchronized boolean isReady() {
        begin();
        return workers != null && !closed;
    }

    /** Bytes of memory that the processes hold. */
    long memory() {
        ChildWorkers now;
        synchronized (this) {
            now = workers;
        }
        return now == null ? 0 : now.memory();
    }

    /** @throws Fault if the document cannot be read, or none can now, or the deadline is over, at which its reader is killed */
    SourceText text(Upload upload, Deadline deadline) {
        try (Gate.Pass seat = seats.enter(deadline)) {
            // A reader that died may have died of something else than this document: it gets a second one, as nothing was done yet.
            return once(upload, deadline).or(() -> once(upload, deadline)).orElseThrow(() -> new Fault(Fault.Kind.READER_LOST, "the document's reader died twice over it"));
        }
    }

    /** Empty if its reader died while there was time. */
    private Optional<SourceText> once(Upload upload, Deadline deadline) {
        ChildWorkers now = null;
        try {
            now = workers(deadline);
            // Not a moment before the deadline: a reader killed by it is not one that took too long.
            Outcome outcome = now.text(upload.bytes(), upload.name(), Duration.ofNanos(deadline.left()).plusMillis(1));
            if (outcome instanceof Outcome.Taken taken) {
                return Optional.of(taken.source());
            }
            if (outcome instanceof Outcome.Refused refused) {
                throw fault(refused.blame(), refused.reason());
            }
            Outcome.Lost gone = (Outcome.Lost) outcome;
            lost.accept(gone.cause());
            if (deadline.isOver()) {
                throw Punctual.late();
            }
            if (gone.cause() == Outcome.Cause.CRASH) {
                return Optional.empty();
            }
            throw new Fault(Fault.Kind.READER_LOST, "the document " + gone.reason());
        } catch (NoRoomException e) {
            throw new Fault(Fault.Kind.UNAVAILABLE, e.getMessage(), e);
        } catch (WorkerException e) {
            giveUp(now, e);
            throw unavailable(e);
        } catch (TimeoutException e) {
            throw Punctual.late();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Punctual.ending();
        }
    }

    /** Of a document that cannot be read. @param message as extraction has it, without a subject */
    static Fault fault(ExtractException.Reason blame, String message) {
        return new Fault(kind(blame), (blame == ExtractException.Reason.NO_DOCUMENT ? "the file " : "the document ") + message);
    }

    private static Fault.Kind kind(ExtractException.Reason blame) {
        return switch (blame) {
            case TOO_LARGE -> Fault.Kind.TOO_LARGE;
            case NO_DOCUMENT -> Fault.Kind.NO_DOCUMENT;
            default -> Fault.Kind.UNREADABLE;
        };
    }

    private ChildWorkers workers(Deadline deadline) throws InterruptedException {
        FutureTask<ChildWorkers> awaited;
        synchronized (this) {
            begin();
            if (closed) {
                throw Punctual.ending();
            }
            if (workers != null) {
                return workers;
            }
            if (starting == null) {
                throw unavailable(broken);
            }
            awaited = starting;
        }
        try {
            return awaited.get(Math.max(0, deadline.left()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw Punctual.late();
        } catch (ExecutionException e) {
            throw (Fault) e.getCause();
        }
    }

    /** Sees to it that processes are being started if there are none and it is time to try. */
    private synchronized void begin() {
        if (workers == null && starting == null && !closed && (broken == null || System.nanoTime() - retryAt >= 0)) {
            FutureTask<ChildWorkers> task = new FutureTask<>(this::started);
            Thread thread = new Thread(task, "gangmu-readers-start");
            thread.setDaemon(true);
            thread.start();
            starting = task;
        }
    }

    private ChildWorkers started() {
        ChildWorkers fresh = null;
        WorkerException unable = null;
        try {
            fresh = start.get();
        } catch (WorkerException e) {
            unable = e;
        } catch (RuntimeException | Error e) {
            unable = new WorkerException(e.toString());
        }
        return settle(fresh, unable);
    }

    private synchronized ChildWorkers settle(ChildWorkers fresh, WorkerException unable) {
        starting = null;
        if (unable != null) {
            later(unable);
            throw unavailable(unable);
        }
        if (closed) {
            // Too late for whoever closed to see it.
            fresh.close();
            throw Punctual.ending();
        }
        workers = fresh;
        broken = null;
        pause = FIRST_PAUSE;
        return fresh;
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
