package org.gangmu.serve;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does work on a thread apart, so that whoever asked for it is answered by the deadline. Work whose time is over ends by itself, and keeps its place until then: or
 * more would be under way than there are places for.
 *
 * <p>It is not interrupted: a class or a dictionary that is loaded just then would be broken for all who come later.
 */
final class Punctual implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "gangmu-document");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * What the work gives.
     *
     * @param place given back when the work has ended, before it is answered with
     * @throws Fault              if the deadline is over first, or the service is ending
     * @throws ExecutionException with what the work threw
     */
    <T> T get(Gate.Pass place, Deadline deadline, Callable<T> work) throws ExecutionException {
        FutureTask<T> task = new FutureTask<>(() -> {
            try (place) {
                return work.call();
            }
        });
        try {
            threads.execute(() -> {
                try (place) {
                    task.run();
                }
            });
            return task.get(Math.max(0, deadline.left()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // Where it has not begun yet it never does.
            task.cancel(false);
            throw late();
        } catch (RejectedExecutionException e) {
            place.close();
            throw ending();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ending();
        }
    }

    static Fault late() {
        return new Fault(Fault.Kind.WAITED_TOO_LONG, "the document's time was over before it was read and judged; send it again when there is less to do, or give it to gangmu archive");
    }

    static Fault ending() {
        return new Fault(Fault.Kind.UNAVAILABLE, "the service is ending");
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
