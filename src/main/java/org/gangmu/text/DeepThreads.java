package org.gangmu.text;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for work on documents: with room on their stacks for what is nested deep and for deep regular expressions, and none of them keeps the program alive. */
public final class DeepThreads {

    private static final long STACK = 1 << 23;

    private DeepThreads() {
    }

    /** So many of them; whoever asks ends them. */
    public static ExecutorService pool(int threads, String name) {
        return Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(null, task, name, STACK);
            thread.setDaemon(true);
            return thread;
        });
    }
}
