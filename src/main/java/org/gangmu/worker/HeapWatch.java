package org.gangmu.worker;

import java.util.concurrent.TimeUnit;

/**
 * Says on standard error, over and over, that the heap of this process stays nearly full: then most of the time goes into looking for room, and a document that takes too long
 * needs memory rather than time.
 */
final class HeapWatch implements Runnable {

    /** What it says. */
    static final String FULL = "gangmu: the heap stays nearly full";

    /** Of all there can be. */
    private static final double NEARLY = 0.85;
    /** Looks in a row: between two collections any heap is full for a moment. */
    private static final int LOOKS = 4;

    private HeapWatch() {
    }

    static void start() {
        Thread thread = new Thread(new HeapWatch(), "gangmu-heap");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        Runtime java = Runtime.getRuntime();
        int full = 0;
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(1);
                full = java.totalMemory() - java.freeMemory() > NEARLY * java.maxMemory() ? full + 1 : 0;
                if (full >= LOOKS) {
                    System.err.println(FULL);
                }
            }
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }
}
