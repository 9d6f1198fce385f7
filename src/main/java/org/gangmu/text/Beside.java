package org.gangmu.text;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that is done on a thread of its own, beside that of who started it and needs what it gives a little later.
 *
 * <p>Until {@link #get}, the two should use different libraries: classes whose start needs each other's would wait for each other for ever.
 */
public final class Beside<T> {

    private final FutureTask<T> work;

    private Beside(Supplier<T> work) {
        this.work = new FutureTask<>(work::get);
    }

    public static <T> Beside<T> start(String name, Supplier<T> work) {
        Beside<T> out = new Beside<>(work);
        Thread thread = new Thread(out.work, name);
        thread.setDaemon(true);
        thread.start();
        return out;
    }

    /** What the work gave, or threw; waits for its end, whoever interrupts. */
    public T get() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) e.getCause();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
