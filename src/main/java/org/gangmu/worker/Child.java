package org.gangmu.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.gangmu.text.TemporaryFolder;

/** One process that reads documents. Used by one thread at a time; {@link #kill}, {@link #memory} and {@link #documents} by any. */
final class Child {

    /** Of Java when told to exit where memory runs out. */
    private static final int OUT_OF_MEMORY = 3;
    /** What the system's signals add to a process's exit status. */
    private static final int BY_SIGNAL = 128;
    private static final int KILL = 9;
    private static final Duration START = Duration.ofMinutes(2);
    /** What a document that takes over its reader is not to find there. */
    private static final List<String> SECRETS = List.of("GANGMU_TOKEN", "PGPASSWORD");

    /** Ends those whose time is over. */
    private static final ScheduledThreadPoolExecutor CLOCK = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "gangmu-worker-clock");
        thread.setDaemon(true);
        return thread;
    });

    static {
        CLOCK.setRemoveOnCancelPolicy(true);
    }

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final LastWords words;
    private volatile boolean late;
    private volatile int documents;
    /** When it was given the last one. */
    private long asked = System.nanoTime();
    private Hello hello;

    private Child(Process process) {
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.words = new LastWords(process.getErrorStream());
    }

    /** A process that does not answer with findings; why, in one line. */
    static final class Gone extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Outcome.Cause cause;

        Gone(Outcome.Cause cause, String message) {
            super(message);
            this.cause = cause;
        }

        Outcome.Cause cause() {
            return cause;
        }
    }

    /**
     * Starts a process and waits until it is ready.
     * @throws Gone if it cannot begin
     */
    static Child start(List<String> command) throws Gone {
        Path folder = folder();
        Process process;
        try {
            ProcessBuilder builder = new ProcessBuilder(ChildCommand.in(folder, command));
            // Threads that only allocate now and then need no memory pools of their own.
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            SECRETS.forEach(builder.environment()::remove);
            process = builder.start();
        } catch (IOException e) {
            TemporaryFolder.clear(folder);
            throw new Gone(Outcome.Cause.CRASH, e.getMessage());
        }
        // Killed, it leaves there what it was at.
        process.onExit().thenRun(() -> TemporaryFolder.clear(folder));
        Child child = new Child(process);
        try {
            Frame first = child.receive(START, 1 << 20);
            if (first.kind() != Frame.Kind.HELLO) {
                throw new Gone(Outcome.Cause.CRASH, new String(first.body(), StandardCharsets.UTF_8));
            }
            child.hello = Hello.read(first.body());
            return child;
        } catch (Gone e) {
            child.kill();
            throw e;
        }
    }

    private static Path folder() {
        try {
            return TemporaryFolder.forProcess();
        } catch (IOException e) {
            String message = "no process can be started to read documents: the folder for temporary files (" + System.getProperty("java.io.tmpdir") + ") cannot be written: " + e.getMessage();
            throw TemporaryFolder.lacksRoom(e) ? new NoRoomException(message) : new WorkerException(message);
        }
    }

    Hello hello() {
        return hello;
    }

    /** Whether it was ended because its time was over. */
    boolean isLate() {
        return late;
    }

    /** How many documents it was given. */
    int documents() {
        return documents;
    }

    /**
     * Hands over a document and waits for the answer.
     *
     * @throws Gone if none comes; the process is dead then
     */
    Frame ask(Frame request, Duration time, long maxAnswer) throws Gone {
        documents++;
        asked = System.nanoTime();
        ScheduledFuture<?> end = alarm(time);
        try {
            request.write(out);
            return Frame.read(in, maxAnswer);
        } catch (IOException | OutOfMemoryError e) {
            kill();
            throw gone(e, time);
        } finally {
            end.cancel(false);
        }
    }

    private Frame receive(Duration time, long maxAnswer) throws Gone {
        ScheduledFuture<?> end = alarm(time);
        try {
            return Frame.read(in, maxAnswer);
        } catch (IOException e) {
            kill();
            throw gone(e, time);
        } finally {
            end.cancel(false);
        }
    }

    private ScheduledFuture<?> alarm(Duration time) {
        return CLOCK.schedule(() -> {
            late = true;
            kill();
        }, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Gone gone(Throwable e, Duration time) {
        if (late) {
            String limit = time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
            return new Gone(Outcome.Cause.TIME, "took longer than " + limit + (words.heapWasFull(asked) ? " while its memory was nearly full: give it more with --memory" : ""));
        }
        if (e instanceof Frame.TooLong) {
            return new Gone(Outcome.Cause.OUTPUT, "its findings take more bytes than the limit");
        }
        if (e instanceof OutOfMemoryError) {
            return new Gone(Outcome.Cause.OUTPUT, "its findings are too large for the memory there is");
        }
        if (e instanceof Frame.NoFrame) {
            return new Gone(Outcome.Cause.CRASH, "its reader answered with what is no answer");
        }
        return dead();
    }

    private Gone dead() {
        int status;
        try {
            status = process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Gone(Outcome.Cause.CRASH, "its reader died");
        }
        String last = words.last();
        if (status == OUT_OF_MEMORY) {
            return new Gone(Outcome.Cause.MEMORY, "needs more memory than its reader may have");
        }
        String how = status == BY_SIGNAL + KILL ? "its reader was killed (signal 9), by somebody or by the system for want of memory" : status > BY_SIGNAL ? "its reader was killed by signal " + (status - BY_SIGNAL) : "its reader died with exit status " + status;
        return new Gone(Outcome.Cause.CRASH, how + (last.isEmpty() ? "" : ": " + last));
    }

    /** Bytes of memory that it holds; 0 where the system does not tell. */
    long memory() {
        return ProcessMemory.of(process.pid());
    }

    /** One that died with nothing in hand is to cost no document an attempt. */
    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    void kill() {
        // Process.destroyForcibly would close the pipe of its last words, too, before they are read.
        process.toHandle().destroyForcibly();
    }
}
