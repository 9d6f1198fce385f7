package org.gangmu.connect;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.gangmu.client.GangmuClient;
import org.gangmu.client.ServiceException;

/** Labels the documents of one pass, a few at once. A document in trouble is put off and keeps no other waiting; a host or service that is down ends the pass. */
final class PassWork {

    /** A host that fails so often without a success in between is down; the rest of the documents would only fail too. */
    private static final int DOWN = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Host host;
    private final GangmuClient gangmu;
    private final ConnectorState state;
    private final Labeller labeller;
    private final ExecutorService pool;
    private final Consumer<String> log;
    private final InstantSource clock;
    private final String edition;
    private final Pass pass;
    private final AtomicInteger failures = new AtomicInteger();

    /** A document to look at. @param item as the host gave it out; empty if it was announced, or waited */
    private record Job(String id, Optional<Item> item) {
    }

    /** @param edition of the rules in force */
    PassWork(Host host, GangmuClient gangmu, ConnectorState state, Labeller labeller, ExecutorService pool, Consumer<String> log, InstantSource clock, String edition, Pass pass) {
        this.host = host;
        this.gangmu = gangmu;
        this.state = state;
        this.labeller = labeller;
        this.pool = pool;
        this.log = log;
        this.clock = clock;
        this.edition = edition;
        this.pass = pass;
    }

    /** Looks at documents as the host gave them out. @return whether all were looked at */
    boolean items(List<Item> items, BooleanSupplier stop) throws StoppedException, InterruptedException, IOException {
        return label(items.stream().map(item -> new Job(item.id(), Optional.of(item))).toList(), stop);
    }

    /** Looks at documents that were announced, or waited. */
    void ids(List<String> ids, BooleanSupplier stop) throws StoppedException, InterruptedException, IOException {
        label(ids.stream().map(id -> new Job(id, Optional.empty())).toList(), stop);
    }

    /** @return whether all were looked at */
    private boolean label(List<Job> jobs, BooleanSupplier stop) throws StoppedException, InterruptedException, IOException {
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
                    label(job);
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

    private void label(Job job) throws StoppedException, InterruptedException, IOException {
        Optional<ConnectorState.Waiting> waiting = state.waiting(job.id());
        if (job.item().isPresent() && waiting.isPresent() && isTooEarly(waiting.get(), job.item().get())) {
            return;
        }
        // What the host gave out may be older than an announcement that nobody has looked at: that one stays.
        boolean announced = job.item().isPresent() && waiting.isPresent() && waiting.get().attempts() == 0;
        Try now = new Try(job.id(), waiting.map(ConnectorState.Waiting::attempts).orElse(0), announced ? -1 : waiting.map(ConnectorState.Waiting::news).orElse(0L), job.item());
        Outcome outcome;
        try {
            outcome = now.label();
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
            outcome = Outcome.later(StoppedException.down(host, e).getMessage());
            if (failures.incrementAndGet() >= DOWN) {
                pass.count(now.putOff(outcome.reason()));
                throw StoppedException.down(host, e);
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
            } else if (outcome.kind() == Outcome.Kind.GONE) {
                state.sound(now.id);
            } else if (!outcome.reason().isEmpty()) {
                log.accept(now.name() + ": " + outcome.reason());
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

        Outcome label() throws StoppedException, IOException, InterruptedException {
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
}
