package org.gangmu.connect;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.gangmu.client.GangmuClient;
import org.gangmu.client.ServiceException;

/**
 * Keeps the labels of one host's documents current. It may be killed at any point: the labels and their stamps are in the host, written whole or not at all, and what is not done is done by the next pass.
 */
public final class Connector implements EventSink, AutoCloseable {

    /** Announced documents that are looked at between two looks at the clock. */
    private static final int AT_ONCE = 100;
    /** Whoever starts the service and a connector together should not have to wait in between; whoever forgot the service should hear of it soon. */
    private static final Duration STARTING = Duration.ofSeconds(15);

    private final Host host;
    private final GangmuClient gangmu;
    private final ConnectorOptions options;
    private final ConnectorState state;
    private final Labeller labeller;
    private final Consumer<String> log;
    private final InstantSource clock;
    private final ExecutorService pool;
    private final Object bell = new Object();
    private boolean rung;
    private boolean prepared;

    /**
     * Opens a connector on a host that is its own from now on.
     *
     * @param log takes what it has to tell, a line each
     * @throws IOException if another connector has the state file
     */
    public static Connector open(Host host, GangmuClient gangmu, ConnectorOptions options, Consumer<String> log) throws IOException {
        try {
            return new Connector(host, gangmu, options, log, InstantSource.system());
        } catch (IOException e) {
            host.close();
            throw e;
        }
    }

    Connector(Host host, GangmuClient gangmu, ConnectorOptions options, Consumer<String> log, InstantSource clock) throws IOException {
        this.host = host;
        this.gangmu = gangmu;
        this.options = options;
        this.state = ConnectorState.open(options.state());
        this.labeller = new Labeller(host, gangmu, state, options.maxBytes());
        this.log = log;
        this.clock = clock;
        this.pool = Executors.newFixedThreadPool(options.jobs(), task -> {
            Thread thread = new Thread(task, "gangmu-connect");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void changed(String id) throws IOException {
        state.announce(id, clock.instant());
        synchronized (bell) {
            rung = true;
            bell.notifyAll();
        }
    }

    /**
     * Looks at what changed and at what waits, once. A service that gives no answer yet is waited for, as long as the client's patience lasts.
     *
     * @param stop asked between documents; when it says so, the pass ends early and nothing is lost
     * @throws StoppedException if it cannot go on
     */
    public Pass pass(BooleanSupplier stop) throws StoppedException, InterruptedException, IOException {
        return pass(stop, true, gangmu.patience());
    }

    /**
     * @param whole    whether the host is asked what changed; otherwise only what waits is looked at
     * @param patience with a service that gives no answer yet
     */
    private Pass pass(BooleanSupplier stop, boolean whole, Duration patience) throws StoppedException, InterruptedException, IOException {
        Pass pass = new Pass();
        boolean more = whole;
        try {
            String edition = edition(stop, patience);
            if (!prepared) {
                log.accept(host.name() + ": " + host.prepare());
                prepared = true;
            }
            Instant now = clock.instant();
            // Places in one host say nothing of another that the configuration names now.
            if (!edition.equals(state.edition()) || !host.name().equals(state.host()) || now.isAfter(state.scanned().plus(options.rescan()))) {
                state.startOver(host.name(), edition, now);
                more = true;
            }
            PassWork work = new PassWork(host, gangmu, state, labeller, pool, log, clock, edition, pass);
            announced(work, stop);
            while (more && !stop.getAsBoolean()) {
                Page page = Listing.after(host, state.cursor());
                if (work.items(page.items(), stop)) {
                    state.advance(page.next());
                }
                more = page.more();
                announced(work, stop);
            }
        } catch (IOException e) {
            throw StoppedException.of(host, e);
        }
        pass.waiting(state.waitingCount());
        return pass;
    }

    /** Passes, one after the other, until it is told to stop. A host or service that gives no answer is waited for. */
    public void run(BooleanSupplier stop, Consumer<Pass> told) throws StoppedException, InterruptedException, IOException {
        Instant look = Instant.EPOCH;
        Duration patience = options.interval();
        String said = "";
        while (!stop.getAsBoolean()) {
            Instant until;
            try {
                // Many announcements are no reason to go through all of the host as many times.
                boolean whole = !clock.instant().isBefore(look);
                told.accept(pass(stop, whole, STARTING));
                look = whole ? clock.instant().plus(options.interval()) : look;
                Optional<Instant> due = state.nextDue();
                until = due.isPresent() && due.get().isBefore(look) ? due.get() : look;
                patience = options.interval();
                if (!said.isEmpty()) {
                    log.accept("it works again");
                    said = "";
                }
            } catch (StoppedException e) {
                if (!e.isPassing()) {
                    throw e;
                }
                if (!said.equals(e.getMessage())) {
                    said = e.getMessage();
                    log.accept(said + " (tried again until it works)");
                }
                patience = Duration.ofSeconds(Math.min(Math.max(5, patience.toSeconds() * 2), Math.max(300, options.interval().toSeconds())));
                until = clock.instant().plus(patience);
                look = Instant.EPOCH;
            }
            sleep(until, stop);
        }
    }

    /** Waits for the next look, or for an announcement. */
    private void sleep(Instant end, BooleanSupplier stop) throws InterruptedException {
        synchronized (bell) {
            while (!rung && !stop.getAsBoolean() && clock.instant().isBefore(end)) {
                bell.wait(Math.max(1, Math.min(500, Duration.between(clock.instant(), end).toMillis())));
            }
            rung = false;
        }
    }

    private String edition(BooleanSupplier stop, Duration most) throws StoppedException, InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        for (boolean told = false;; told = true) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            try {
                return gangmu.withPatienceAtMost(left.compareTo(STARTING) > 0 ? STARTING : left).edition();
            } catch (ServiceException e) {
                long seconds = Duration.ofNanos(end - System.nanoTime()).toSeconds();
                // The client asks some times in a row before it gives up: what is left may be too short for it to ask twice.
                if (e.blame() != ServiceException.Blame.SERVICE || stop.getAsBoolean() || seconds < 1 || most.compareTo(STARTING) <= 0) {
                    throw new StoppedException(e.blame() == ServiceException.Blame.SERVICE, e.getMessage(), e);
                }
                if (!told) {
                    log.accept(e.getMessage() + " (asked again for " + seconds + " s)");
                }
                // A service that says when to come back is not asked at all by a client with less patience.
                Thread.sleep(1000);
            }
        }
    }

    private void announced(PassWork work, BooleanSupplier stop) throws StoppedException, InterruptedException, IOException {
        // What is put off again is due later than now: the loop comes to an end.
        Instant now = clock.instant();
        for (List<ConnectorState.Waiting> due = state.due(now, AT_ONCE); !due.isEmpty() && !stop.getAsBoolean(); due = state.due(now, AT_ONCE)) {
            work.ids(due.stream().map(ConnectorState.Waiting::id).toList(), stop);
        }
    }

    /** Whether it ever came so far as to look at documents: before that, none waits. */
    public boolean hasLooked() throws IOException {
        return !state.scanned().equals(Instant.EPOCH);
    }

    /** What waits for another try, a line each: for people who ask. */
    public List<String> waiting() throws IOException {
        return state.waiting().stream().map(w -> w.id() + "\t" + w.attempts() + "\t" + w.due() + "\t" + w.reason()).toList();
    }

    /** What was refused, or read with problems, and is still there, a line each: for people who ask. @throws IOException if the host cannot say what is still there */
    public List<String> refused() throws IOException {
        List<String> lines = new ArrayList<>();
        for (ConnectorState.Unsound document : state.unsound()) {
            // One that is not to be seen may be in a folder that is away.
            if (host.find(document.id()).isPresent()) {
                lines.add(document.name() + "\t" + document.reason());
            }
        }
        return lines;
    }

    /**
     * Takes all labels away again, and what was prepared for them.
     *
     * @return documents that had some
     * @throws StoppedException if some could not be taken away; done again, it goes on
     */
    public int undo() throws StoppedException, IOException {
        try {
            int erased = new Eraser(host, log).erase();
            state.clear();
            return erased;
        } catch (IOException e) {
            throw StoppedException.of(host, e);
        }
    }

    @Override
    public void close() throws IOException {
        pool.shutdownNow();
        try {
            pool.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            state.close();
        } finally {
            host.close();
        }
    }
}
