package org.gangmu.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Takes away what a process says on standard error, so that it never waits, and keeps the last line that says something. */
final class LastWords {

    private static final int LONGEST = 300;

    private final Thread thread;
    private volatile String last = "";
    /** When it said last that its heap is nearly full. */
    private volatile OptionalLong full = OptionalLong.empty();

    LastWords(InputStream in) {
        thread = new Thread(() -> listen(in), "gangmu-worker-words");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen(InputStream in) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = lines.read(); c >= 0; c = lines.read()) {
                if (c != '\n') {
                    // A line without end must not fill the memory.
                    if (line.length() < LONGEST) {
                        line.append((char) c);
                    }
                    continue;
                }
                keep(line);
            }
            keep(line);
        } catch (IOException ended) {
            // It says no more.
        }
    }

    /** The lines of a stack trace say less than the one above them. */
    private void keep(StringBuilder line) {
        String said = line.toString().strip();
        if (said.equals(HeapWatch.FULL)) {
            full = OptionalLong.of(System.nanoTime());
        } else if (!said.isEmpty() && line.charAt(0) != '\t') {
            last = said;
        }
        line.setLength(0);
    }

    /** Whether a process that has ended said since then that its heap is nearly full. */
    boolean heapWasFull(long since) {
        last();
        OptionalLong said = full;
        return said.isPresent() && said.getAsLong() - since > 0;
    }

    /** The last words of a process that has ended; empty if it said nothing. */
    String last() {
        try {
            thread.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return last;
    }
}
