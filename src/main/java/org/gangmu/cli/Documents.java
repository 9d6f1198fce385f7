package org.gangmu.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractException;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Problem;

/** Summarizes many documents on several threads and hands them on in the order they were named; one that fails is reported and skipped. */
final class Documents {

    private final Gangmu gangmu;
    private final Console console;
    private final int threads;

    Documents(Gangmu gangmu, Console console, int threads) {
        this.gangmu = gangmu;
        this.console = console;
        this.threads = threads;
    }

    void each(List<String> names, BiConsumer<String, Summary> taker) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "gangmu-document");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<Summary>> ahead = new ArrayDeque<>();
            int next = 0;
            for (int done = 0; done < names.size(); done++) {
                for (; next < names.size() && ahead.size() < 2 * threads; next++) {
                    String name = names.get(next);
                    ahead.add(pool.submit(() -> read(name)));
                }
                if (names.size() > 1) {
                    console.progress("[" + (done + 1) + "/" + names.size() + "] " + names.get(done));
                }
                take(names.get(done), ahead.remove(), taker);
            }
            console.clearProgress();
        } finally {
            pool.shutdownNow();
        }
    }

    private Summary read(String name) throws ExtractException, IOException {
        return name.equals(Inputs.STDIN) ? gangmu.summarize(name, console.in().readAllBytes())
                : Inputs.path(name) == null ? missing() : gangmu.summarize(Inputs.path(name));
    }

    private static Summary missing() throws ExtractException {
        throw new ExtractException("is no file name on this system (set LC_ALL=C.UTF-8)");
    }

    private void take(String name, Future<Summary> future, BiConsumer<String, Summary> taker) {
        Summary summary;
        try {
            summary = future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            failed(name, e.getCause());
            return;
        }
        summary.problems().forEach(console::problem);
        console.clearProgress();
        taker.accept(name, summary);
    }

    private void failed(String name, Throwable error) {
        if (error instanceof RuleBookException broken) {
            throw broken;
        }
        if (error instanceof ExtractException unreadable) {
            console.problem(Problem.error(name, unreadable.getMessage()));
            console.details(unreadable);
        } else if (error instanceof OutOfMemoryError) {
            console.problem(Problem.error(name, "needs more memory than Java has; give it more with JAVA_OPTS=-Xmx4g"));
        } else if (error instanceof StackOverflowError) {
            console.problem(Problem.error(name, "is nested too deeply"));
        } else {
            console.problem(Problem.error(name, "could not be read: internal error " + error));
            console.details(error);
        }
    }
}
