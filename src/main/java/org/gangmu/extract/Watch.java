package org.gangmu.extract;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs one reading on a thread apart and gives up when its time is over. */
final class Watch {

    /** What is run; it stops by itself when its thread is interrupted. */
    interface Work {
        void run() throws ExtractException;
    }

    /** Threads wait a little for the next document: to start one costs more than to read a short text. A reading that never ends keeps its thread. */
    private static final Executor THREADS = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), Watch::thread);

    private Watch() {
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "gangmu-extract");
        // A parser caught in an endless loop must not keep the program alive.
        thread.setDaemon(true);
        return thread;
    }

    static void run(Work work, Duration timeout) throws ExtractException {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        FutureTask<Void> task = new FutureTask<>(() -> {
            Thread thread = Thread.currentThread();
            thread.setContextClassLoader(classes);
            try {
                work.run();
            } finally {
                thread.setContextClassLoader(null);
            }
            return null;
        });
        THREADS.execute(task);
        try {
            task.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ExtractException("took longer than the limit of " + seconds(timeout), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExtractException("was interrupted", e);
        } catch (ExecutionException e) {
            throw unwrap(e.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private static ExtractException unwrap(Throwable cause) {
        if (cause instanceof ExtractException known) {
            return known;
        }
        if (cause instanceof OutOfMemoryError) {
            return new ExtractException("is too large for the memory there is", cause);
        }
        if (cause instanceof StackOverflowError) {
            return new ExtractException("is nested too deep to be read", cause);
        }
        return new ExtractException("is damaged: " + OneLine.of(cause), cause);
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
