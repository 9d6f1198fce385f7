package org.gangmu.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gangmu.text.DeepThreads;

/** Does a row of tasks on all processors and hands on what comes of them in their order, never far ahead of who takes it. */
final class InOrder {

    private static final int AHEAD = 8;

    <T, R> void run(List<T> tasks, Function<T, R> work, Consumer<R> then) {
        int threads = Math.max(1, Math.min(tasks.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = DeepThreads.pool(threads, "gangmu-corpus");
        try {
            Deque<Future<R>> ahead = new ArrayDeque<>();
            for (T task : tasks) {
                ahead.add(pool.submit(() -> work.apply(task)));
                if (ahead.size() > AHEAD * threads) {
                    then.accept(take(ahead.remove()));
                }
            }
            while (!ahead.isEmpty()) {
                then.accept(take(ahead.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R take(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }
}
