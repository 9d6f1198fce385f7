package org.gangmu.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Problem;

/**
 * The summaries of many documents, made on several threads a little ahead of the reader, in the order the documents were named. One that fails is
 * reported and left out. Can be walked once.
 */
final class Documents implements Iterable<Summary>, AutoCloseable {

    private final Gangmu gangmu;
    private final ExtractLimits limits;
    private final Console console;
    private final List<String> names;
    private final int threads;
    private final ExecutorService pool;

    Documents(Gangmu gangmu, ExtractLimits limits, Console console, List<String> names, int threads) {
        this.gangmu = gangmu;
        this.limits = limits;
        this.console = console;
        this.names = names;
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(null, task, "gangmu-document", 1 << 23);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Iterator<Summary> iterator() {
        return new Walk();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    private final class Walk implements Iterator<Summary> {
        private final Deque<Future<Summary>> ahead = new ArrayDeque<>();
        private int asked;
        private int taken;
        private Summary next;

        @Override
        public boolean hasNext() {
            while (next == null && taken < names.size()) {
                for (; asked < names.size() && ahead.size() < 2 * threads; asked++) {
                    String name = names.get(asked);
                    ahead.add(pool.submit(() -> read(name)));
                }
                String name = names.get(taken++);
                if (names.size() > 1) {
                    console.progress("[" + taken + "/" + names.size() + "] " + name);
                }
                next = take(name, ahead.remove());
                console.clearProgress();
            }
            return next != null;
        }

        @Override
        public Summary next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Summary given = next;
            next = null;
            return given;
        }
    }

    private Summary read(String name) throws ExtractException, IOException {
        if (name.equals(Inputs.STDIN)) {
            return gangmu.summarize(name, Inputs.stdin(console, limits));
        }
        return gangmu.summarize(Inputs.file(name));
    }

    /** @return null if the document failed */
    private Summary take(String name, Future<Summary> future) {
        try {
            Summary summary = future.get();
            summary.problems().forEach(console::problem);
            return summary;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            failed(name, e.getCause());
            return null;
        }
    }

    private void failed(String name, Throwable error) {
        if (error instanceof RuleBookException broken) {
            throw broken;
        }
        if (error instanceof ExtractException unreadable) {
            console.problem(Problem.error(name, unreadable.getMessage()));
        } else if (error instanceof OutOfMemoryError) {
            console.problem(Problem.error(name, "needs more memory than Java has; give it more with JAVA_OPTS=-Xmx4g"));
        } else if (error instanceof StackOverflowError) {
            console.problem(Problem.error(name, "is nested too deeply"));
        } else {
            console.problem(Problem.error(name, "could not be read: internal error " + error));
        }
        console.details(error);
    }
}
