package org.gangmu.worker;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.gangmu.check.CompactReader;
import org.gangmu.extract.ExtractException;
import org.gangmu.findings.Findings;
import org.gangmu.findings.FindingsFile;
import org.gangmu.rulebook.KeptRulebook;
import org.gangmu.source.Opened;

/**
 * Readers in Java machines of their own, started with this Java and this class path. A lost one is replaced when its turn comes.
 *
 * <p>The processes end with this one, however it ends.
 */
public final class ChildWorkers implements Workers {

    private static final System.Logger LOG = System.getLogger("org.gangmu.worker");
    /** So often in a row a process is started in vain before it is given up. */
    private static final int STARTS = 3;
    private static final Duration FOREVER = Duration.ofDays(365);

    private final WorkerLimits limits;
    private final List<String> command;
    private final Hello hello;
    private final BlockingQueue<Seat> free;
    private final List<Seat> seats;
    private volatile boolean closed;
    private volatile WorkerException broken;

    /** Room for one process, with one in it or none. */
    private static final class Seat {
        private volatile Child child;
    }

    /**
     * Starts the first process and waits until it is ready.
     *
     * @param rulebooks folders and workbooks, each a rulebook or a folder of them, or kept ones ({@link KeptRulebook}); none: the shipped ones
     * @param processes how many documents are read at once
     * @throws WorkerException if no process can be started, with the reason: a broken rulebook, no memory
     */
    public ChildWorkers(List<Path> rulebooks, int processes, WorkerLimits limits) {
        this(rulebooks, processes, limits, List.of());
    }

    /**
     * As {@link #ChildWorkers(List, int, WorkerLimits)}, for a program that Gangmu came to by other ways than its class path.
     *
     * @param classPath where Gangmu and its libraries are
     */
    public ChildWorkers(List<Path> rulebooks, int processes, WorkerLimits limits, String classPath) {
        this(processes, limits, ChildCommand.of(rulebooks, limits, classPath, List.of()));
    }

    /** @param options of Java, for the processes */
    ChildWorkers(List<Path> rulebooks, int processes, WorkerLimits limits, List<String> options) {
        this(processes, limits, ChildCommand.of(rulebooks, limits, System.getProperty("java.class.path"), options));
    }

    /**
     * Readers that only {@link #text take out texts}: they know no rulebooks, start faster and hold less.
     *
     * @throws WorkerException if no process can be started
     */
    public static ChildWorkers ofTexts(int processes, WorkerLimits limits) {
        return ofTexts(processes, limits, List.of());
    }

    /** @param options of Java, for the processes */
    static ChildWorkers ofTexts(int processes, WorkerLimits limits, List<String> options) {
        List<String> command = new ArrayList<>(ChildCommand.of(List.of(), limits, System.getProperty("java.class.path"), options));
        command.add(WorkerMain.TEXTS);
        return new ChildWorkers(processes, limits, command);
    }

    private ChildWorkers(int processes, WorkerLimits limits, List<String> command) {
        this.limits = limits;
        this.command = command;
        this.seats = IntStream.range(0, processes).mapToObj(i -> new Seat()).toList();
        this.free = new ArrayBlockingQueue<>(processes, false, seats);
        try {
            seats.get(0).child = Child.start(command);
        } catch (Child.Gone e) {
            throw new WorkerException(e.getMessage());
        }
        this.hello = seats.get(0).child.hello();
    }

    /** What all documents are read by. */
    public Hello hello() {
        return hello;
    }

    @Override
    public Outcome read(Opened document, String ending) throws InterruptedException {
        return ask(Frame.Kind.READ, document, ending);
    }

    /** Takes out a document's text and does nothing with it: what a whole reading is measured by. */
    public Outcome extract(Opened document, String ending) throws InterruptedException {
        return ask(Frame.Kind.EXTRACT, document, ending);
    }

    /**
     * Takes out a document's text.
     *
     * @param name as results call the document; its ending helps to detect the format
     * @return {@link Outcome.Taken}, {@link Outcome.Refused} or {@link Outcome.Lost}
     */
    public Outcome text(Opened document, String name) throws InterruptedException {
        return ask(Frame.Kind.TEXT, document, name);
    }

    /**
     * As {@link #text(Opened, String)}, for whoever does not wait longer.
     *
     * @param most for all of it; a process that is not done by then is killed
     * @throws TimeoutException if it was over before a process was free and ready; no process was lost by it
     */
    public Outcome text(Opened document, String name, Duration most) throws InterruptedException, TimeoutException {
        return ask(Frame.Kind.TEXT, document, name, most);
    }

    private Outcome ask(Frame.Kind kind, Opened document, String name) throws InterruptedException {
        try {
            return ask(kind, document, name, FOREVER);
        } catch (TimeoutException e) {
            throw new IllegalStateException("nobody waited for so long", e);
        }
    }

    private Outcome ask(Frame.Kind kind, Opened document, String name, Duration most) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + most.toNanos();
        Seat seat = free.poll(most.toNanos(), TimeUnit.NANOSECONDS);
        if (seat == null) {
            throw new TimeoutException("no process was free in time");
        }
        long start = System.nanoTime();
        try {
            Child child = seated(seat);
            start = System.nanoTime();
            if (end - start <= 0) {
                throw new TimeoutException("no process was ready in time");
            }
            Duration time = Collections.min(List.of(limits.time(), Duration.ofNanos(end - start)));
            Frame answer = child.ask(new Frame(kind, Request.write(document, name)), time, limits.maxAnswer());
            if (answer.kind() == Frame.Kind.UNABLE) {
                throw new NoRoomException("no document can be read: the folder for temporary files (" + System.getProperty("java.io.tmpdir") + ") is full: "
                        + new String(answer.body(), StandardCharsets.UTF_8) + "; nothing is lost: make room and start again");
            }
            Outcome outcome = outcome(answer, document, millis(start));
            if (isSpent(child, outcome)) {
                leave(seat);
            }
            return outcome;
        } catch (Child.Gone e) {
            leave(seat);
            if (closed) {
                // Whoever closed the readers killed them; the document did not.
                throw new WorkerException("the readers were closed");
            }
            return new Outcome.Lost(e.cause(), e.getMessage(), millis(start));
        } finally {
            free.add(seat);
        }
    }

    /** Its process; a new one where there is none. */
    private Child seated(Seat seat) throws InterruptedException, Child.Gone {
        Child child = seat.child;
        if (child != null && !child.isAlive()) {
            leave(seat);
            child = null;
        }
        for (int starts = 1; child == null; starts++) {
            if (broken != null) {
                throw broken;
            }
            if (closed) {
                throw new Child.Gone(Outcome.Cause.CRASH, "");
            }
            try {
                child = Child.start(command);
            } catch (Child.Gone e) {
                if (starts == STARTS) {
                    throw stop("no process can be started to read documents: " + e.getMessage());
                }
                TimeUnit.SECONDS.sleep(starts);
            }
        }
        if (!child.hello().equals(hello)) {
            child.kill();
            throw stop("the rulebooks or libraries have changed since this run began: " + child.hello() + " instead of " + hello);
        }
        seat.child = child;
        if (closed) {
            // Too late for whoever closed to see it.
            child.kill();
        }
        return child;
    }

    private WorkerException stop(String reason) {
        broken = new WorkerException(reason);
        return broken;
    }

    private static void leave(Seat seat) {
        if (seat.child != null) {
            seat.child.kill();
            seat.child = null;
        }
    }

    /** One that gave up a document in mid-work may still be at it; one that lacked memory may lack parts. */
    private boolean isSpent(Child child, Outcome outcome) {
        boolean hurt = outcome instanceof Outcome.Lost lost && (lost.cause() == Outcome.Cause.TIME || lost.cause() == Outcome.Cause.MEMORY);
        return hurt || child.isLate() || child.documents() >= limits.recycle();
    }

    private static Outcome outcome(Frame answer, Opened document, long millis) throws Child.Gone {
        try {
            return switch (answer.kind()) {
                case FOUND -> found(FindingsFile.read(answer.body()), document, millis);
                case EXTRACTED -> {
                    CompactReader in = new CompactReader(answer.body());
                    yield new Outcome.Extracted(in.text(), in.number(), Long.parseLong(in.text()), millis);
                }
                case TAKEN -> new Outcome.Taken(SourceTextFile.read(answer.body()), millis);
                case REFUSED -> {
                    CompactReader in = new CompactReader(answer.body());
                    yield new Outcome.Refused(ExtractException.Reason.values()[in.number()], in.text(), millis);
                }
                case LOST -> lost(new CompactReader(answer.body()), millis);
                default -> throw new IllegalArgumentException(answer.kind() + " is no answer");
            };
        } catch (OutOfMemoryError e) {
            throw new Child.Gone(Outcome.Cause.OUTPUT, "its findings are too large for the memory there is");
        } catch (RuntimeException damaged) {
            throw new Child.Gone(Outcome.Cause.CRASH, "its reader answered with what is no answer: " + damaged);
        }
    }

    /** A file may have changed between the looks that two processes took at it. */
    private static Outcome found(Findings findings, Opened document, long millis) {
        return findings.content().sha256().equals(document.sha256()) ? new Outcome.Read(findings, millis)
                : new Outcome.Lost(Outcome.Cause.CRASH, "changed while it was read", millis);
    }

    private static Outcome lost(CompactReader in, long millis) {
        Outcome.Cause cause = Outcome.Cause.values()[in.number()];
        String reason = in.text();
        LOG.log(System.Logger.Level.DEBUG, () -> reason + "\n" + in.text());
        return new Outcome.Lost(cause, reason, millis);
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Override
    public long memory() {
        return children().stream().mapToLong(Child::memory).sum();
    }

    /** The processes that are there now. */
    List<Child> children() {
        return seats.stream().map(s -> s.child).filter(c -> c != null).toList();
    }

    @Override
    public void close() {
        closed = true;
        children().forEach(Child::kill);
    }
}
