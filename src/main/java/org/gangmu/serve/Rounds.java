package org.gangmu.serve;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does a work again and again on a thread of its own, whatever it throws: an executor alone would silently end with the first error. */
final class Rounds implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("org.gangmu.serve");

    private final ScheduledExecutorService clock;
    private String last = "";

    /**
     * @param millis between the end of a round and the next
     * @param failed told of each throw; the log tells of it once
     */
    Rounds(String name, long millis, Runnable work, Consumer<Throwable> failed) {
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(() -> round(name, work, failed), millis, millis, TimeUnit.MILLISECONDS);
    }

    private void round(String name, Runnable work, Consumer<Throwable> failed) {
        try {
            work.run();
            last = "";
        } catch (Throwable thrown) {
            try {
                // What fails each time is not to fill the log.
                if (!thrown.toString().equals(last)) {
                    last = thrown.toString();
                    LOG.log(System.Logger.Level.ERROR, name + " failed; it goes on", thrown);
                }
                failed.accept(thrown);
            } catch (Throwable noMemoryToSayIt) {
                // The next round may have it.
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
