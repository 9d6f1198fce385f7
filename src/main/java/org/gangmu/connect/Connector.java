package org.gangmu.connect;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
    /** A host that fails so often without a success in between is down; the rest of the documents would only fail too. */
    private static final int DOWN = 5;
    /** Whoever starts the service and a connector together should not have to wait in between; whoever forgot the service should hear of it soon. */
    private static final Duration STARTING = Duration.ofSeconds(15);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Host host;
    private final GangmuClient gangmu;
    private final ConnectorOptions options;
    private final ConnectorState state;
    private final Labeller labeller;
    private final Consumer<String> log;
    private final InstantSource clock;
    private final ExecutorService pool;
    private final AtomicInteger failures = new AtomicInteger();
    private final Object bell = new Object();
    private boolean rung;
    private boolean prepared;

    /** A document to look at. @param item as the host gave it out; empty if it was announced, or waited */
    private record Job(String id, Optional<Item> item) {
    }

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
     * Looks at what changed and at what waits, once.
     *
     * @param stop asked between documents; when it says so, the pass ends early and nothing is lost
     * @throws StoppedException if it cannot go on
     */
    public Pass pass(BooleanSupplier stop) throws StoppedException, InterruptedException, IOException {
        return pass(stop, true);
    }

    /** @param whole whether the host is asked what changed; otherwise only what waits is looked at */
    private Pass pass(BooleanSupplier stop, boolean whole) throws StoppedException, InterruptedException, IOException {
        Pass pass = new Pass();
        boolean more = whole;
        failures.set(0);
        try {
            String edition = edition();
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
            announced(edition, pass, stop);
            while (more && !stop.getAsBoolean()) {
                Page page = page(state.cursor());
                if (label(page.items().stream().map(i -> new Job(i.id(), Optional.of(i))).toList(), edition, pass, stop)) {
                    state.advance(page.next());
                }
                more = page.more();
                announced(edition, pass, stop);
            }
        } catch (IOException e) {
            throw stopped(e);
        }
        pass.waiting(state.waitingCount());
        return pass;
    }

    /** @throws HostException if the host would give the same again and again */
    private Page page(String cursor) throws IOException {
        Page page = host.changed(cursor);
        if (page.more() && page.next().equals(cursor)) {
            throw new HostException(HostException.Kind.SETTINGS, "its list of documents does not go on behind \"" + cursor + "\": that is a fault of the connector for this host");
        }
        return page;
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
                told.accept(pass(stop, whole));
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

    private String edition() throws StoppedException, InterruptedException {
        try {
            return gangmu.withPatienceAtMost(STARTING).edition();
        } catch (ServiceException e) {
            throw new StoppedException(e.blame() == ServiceException.Blame.SERVICE, e.getMessage(), e);
        }
    }

    private void announced(String edition, Pass pass, BooleanSupplier stop) throws StoppedException, InterruptedException, IOException {
        // What is put off again is due later than now: the loop comes to an end.
        Instant now = clock.instant();
        for (List<ConnectorState.Waiting> due = state.due(now, AT_ONCE); !due.isEmpty() && !stop.getAsBoolean(); due = state.due(now, AT_ONCE)) {
            label(due.stream().map(w -> new Job(w.id(), Optional.empty())).toList(), edition, pass, stop);
        }
    }

    /** @return whether all were looked at */
    private boolean label(List<Job> jobs, String edition, Pass pass, BooleanSupplier stop) throws StoppedException, InterruptedException, IOException {
        // What has not begun when one fails need not; what has is waited for, so that nothing of this pass is under way in the next. To cancel it would not be to wait for it.
        AtomicBoolean broken = new AtomicBoolean();
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (Job job : jobs) {
            tasks.add(() -> {
                if (broken.get() || stop.getAsBoolean()) {
                    return false;
                }
                boolean done = false;
                try {
                    label(job, edition, pass);
                    done = true;
                } finally {
                    broken.compareAndSet(false, !done);
                }
                return true;
            });
        }
        boolean all = true;
        Throwable failed = null;
        List<Future<Boolean>> running = tasks.stream().map(pool::submit).toList();
        try {
            for (Future<Boolean> task : running) {
                try {
                    all &= task.get();
                } catch (ExecutionException e) {
                    failed = failed == null ? e.getCause() : failed;
                }
            }
        } finally {
            running.forEach(t -> t.cancel(true));
        }
        if (failed instanceof StoppedException stopped) {
            throw stopped;
        }
        if (failed instanceof IOException lost) {
            throw lost;
        }
        if (failed != null) {
            throw new IllegalStateException("a document could not be labelled, by a fault of the connector", failed);
        }
        return all;
    }

    private void label(Job job, String edition, Pass pass) throws StoppedException, InterruptedException, IOException {
        Optional<ConnectorState.Waiting> waiting = state.waiting(job.id());
        if (job.item().isPresent() && waiting.isPresent() && isTooEarly(waiting.get(), job.item().get())) {
            return;
        }
        // What the host gave out may be older than an announcement that nobody has looked at: that one stays.
        boolean announced = job.item().isPresent() && waiting.isPresent() && waiting.get().attempts() == 0;
        Try now = new Try(job.id(), waiting.map(ConnectorState.Waiting::attempts).orElse(0), announced ? -1 : waiting.map(ConnectorState.Waiting::news).orElse(0L), job.item());
        Outcome outcome;
        try {
            outcome = now.label(edition);
            failures.set(0);
        } catch (StoppedException e) {
            if (e.isPassing()) {
                pass.count(now.putOff(e.getMessage()));
                if (failures.incrementAndGet() < DOWN && answers()) {
                    // The service is there: what it had no answer for is this document.
                    return;
                }
            }
            throw e;
        } catch (HostException e) {
            outcome = Outcome.later(e.getMessage());
        } catch (StateException e) {
            throw e;
        } catch (IOException e) {
            outcome = Outcome.later(host.name() + " gives no answer (" + said(e) + ")");
            if (failures.incrementAndGet() >= DOWN) {
                pass.count(now.putOff(outcome.reason()));
                throw down(e);
            }
        } catch (RuntimeException | StackOverflowError e) {
            outcome = Outcome.later("a fault of the connector for " + host.name() + " (" + e + ")");
        }
        if (outcome.kind() == Outcome.Kind.LATER) {
            pass.count(now.putOff(outcome.reason()));
        } else {
            pass.count(outcome);
            state.done(now.id, now.news);
            if (outcome.kind() == Outcome.Kind.REFUSED) {
                log.accept(now.name() + ": refused: " + outcome.reason());
            }
        }
    }

    /** Whether a document has to wait longer, and nothing happened to it since the last try. */
    private boolean isTooEarly(ConnectorState.Waiting waiting, Item item) {
        return waiting.attempts() > 0 && waiting.version().equals(item.version()) && waiting.due().isAfter(clock.instant());
    }

    private boolean answers() throws InterruptedException {
        try {
            gangmu.withPatienceAtMost(Duration.ZERO).edition();
            return true;
        } catch (ServiceException e) {
            return false;
        }
    }

    /** One try at one document. */
    private final class Try {

        private final String id;
        private final int attempts;
        /** Announcements that were seen before it. */
        private final long news;
        private Optional<Item> item;

        Try(String id, int attempts, long news, Optional<Item> item) {
            this.id = id;
            this.attempts = attempts;
            this.news = news;
            this.item = item;
        }

        Outcome label(String edition) throws StoppedException, IOException, InterruptedException {
            if (item.isEmpty()) {
                item = labeller.find(id);
            }
            return item.isPresent() ? labeller.label(item.get(), edition, attempts) : Outcome.GONE;
        }

        String name() {
            return item.map(Item::name).orElse(id);
        }

        Outcome putOff(String reason) throws IOException {
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
            state.postpone(id, attempts + 1, clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait), reason, item.map(Item::version).orElse(""), news);
            if (attempts == 0) {
                log.accept(name() + ": put off: " + reason);
            }
            return Outcome.later(reason);
        }
    }

    private StoppedException stopped(IOException e) {
        if (e instanceof HostException refused) {
            return new StoppedException(refused.kind() == HostException.Kind.BUSY || refused.kind() == HostException.Kind.CHANGED, host.name() + ": " + e.getMessage(), e);
        }
        return e instanceof StateException ? new StoppedException(false, e.getMessage(), e) : down(e);
    }

    private StoppedException down(IOException e) {
        return new StoppedException(true, host.name() + " gives no answer (" + said(e) + ")", e);
    }

    private static String said(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** What waits for another try, a line each: for people who ask. */
    public List<String> waiting() throws IOException {
        return state.waiting().stream().map(w -> w.id() + "\t" + w.attempts() + "\t" + w.due() + "\t" + w.reason()).toList();
    }

    /**
     * Takes all labels away again, and what was prepared for them.
     *
     * @return documents that had some
     * @throws StoppedException if some could not be taken away; done again, it goes on
     */
    public int undo() throws StoppedException, IOException {
        try {
            return eraseAll();
        } catch (IOException e) {
            throw stopped(e);
        }
    }

    private int eraseAll() throws StoppedException, IOException {
        int erased = 0;
        int left = 0;
        String cursor = "";
        boolean more = true;
        while (more) {
            Page page = page(cursor);
            for (Item item : page.items()) {
                if (item.stamp().isPresent()) {
                    if (erase(item)) {
                        erased++;
                    } else {
                        left++;
                    }
                }
            }
            cursor = page.next();
            more = page.more();
        }
        if (left > 0) {
            throw new StoppedException(true, left + " documents still have their labels; those of " + erased + " are gone. Do it again", null);
        }
        host.unprepare();
        state.clear();
        return erased;
    }

    private boolean erase(Item first) throws IOException {
        Optional<Item> item = Optional.of(first);
        for (int i = 0; i < DOWN && item.isPresent(); i++) {
            try {
                host.erase(item.get());
                return true;
            } catch (HostException e) {
                switch (e.kind()) {
                    case CHANGED -> item = host.find(first.id());
                    case GONE -> {
                        return true;
                    }
                    case SETTINGS -> throw e;
                    default -> {
                        log.accept(first.name() + ": " + e.getMessage());
                        return false;
                    }
                }
            }
        }
        return item.isEmpty();
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
