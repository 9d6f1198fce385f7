package org.gangmu.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Problem;

/**
 * Where a command reads and writes: results to one stream, problems and progress to the other.
 *
 * <p>The launcher says by system properties which streams are terminals and how wide they are, since Java cannot ask.
 */
final class Console {

    /** Exit status when nobody reads the results any more; by custom 128 + SIGPIPE. */
    static final int CLOSED_PIPE = 141;

    private static final int DEFAULT_COLUMNS = 80;

    private final OutputStream out;
    private final PrintStream err;
    private final InputStream in;
    private final boolean outTerminal = Boolean.getBoolean("gangmu.terminal.out");
    private final boolean errTerminal = Boolean.getBoolean("gangmu.terminal.err");
    private int problems;
    private boolean progressShown;
    private boolean debug;

    /** The results cannot be written: nobody reads them any more, or the disk is full. */
    static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwritten(IOException cause) {
            super(cause);
        }

        /** By the system's words for it, which Java hands on in the user's language. */
        boolean isClosedPipe() {
            String message = String.valueOf(getCause().getMessage());
            return message.toLowerCase(Locale.ROOT).contains("pipe") || message.contains("管道");
        }
    }

    Console(OutputStream out, OutputStream err, InputStream in) {
        this.out = new Unbroken(new BufferedOutputStream(out, 1 << 16));
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.in = in;
    }

    /** For results. What goes wrong is thrown as {@link Unwritten}. */
    OutputStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    InputStream in() {
        return in;
    }

    void print(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unwritten(e);
        }
    }

    /** The user's words for a key. */
    static String words(String key, Object... values) {
        return messages().get(key, values);
    }

    /** The user's words for a number of things. */
    static String count(String key, long count) {
        return messages().count(key, count);
    }

    private static Messages messages() {
        return Messages.of(Console.class, Language.ofUser());
    }

    /** Prints a line of the user's words. */
    void say(String key, Object... values) {
        print(words(key, values) + "\n");
    }

    /** Whether results may be coloured. */
    boolean colors() {
        return outTerminal && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    }

    boolean isTerminal() {
        return outTerminal;
    }

    int columns() {
        int columns = Integer.getInteger("gangmu.columns", 0);
        return columns > 20 ? columns : DEFAULT_COLUMNS;
    }

    void debug(boolean on) {
        debug = on;
    }

    synchronized void problem(Problem problem) {
        clearProgress();
        err.println("gangmu: " + (problem.isError() ? "" : Language.ofUser() == Language.ZH ? "提示：" : "note: ") + plain(problem.toString()));
        problems += problem.isError() ? 1 : 0;
    }

    /** Names of files and attachments come from outside: none of their control characters reaches a terminal. */
    private static String plain(String message) {
        return message.replaceAll("[\\p{Cntrl}\\x80-\\x9f]", "\ufffd");
    }

    /** What ended a command, in words of its own. */
    synchronized void failure(String message) {
        clearProgress();
        err.println("gangmu: " + plain(message));
        problems++;
    }

    /** A fault of Gangmu itself or of the machine. */
    synchronized void fault(Throwable error) {
        clearProgress();
        err.println("gangmu: " + (error instanceof OutOfMemoryError ? "not enough memory; give Java more with JAVA_OPTS=-Xmx4g"
                : "internal error: " + error + (debug ? "" : " (run again with --debug for the details)")));
        if (debug) {
            error.printStackTrace(err);
        }
        problems++;
    }

    /** Details of a problem, shown with {@code --debug} only. */
    synchronized void details(Throwable error) {
        if (debug) {
            error.printStackTrace(err);
        }
    }

    synchronized int status() {
        return problems > 0 ? 1 : 0;
    }

    /** Shows how far long work has come; on a terminal only, in one line that is written over. */
    synchronized void progress(String text) {
        if (errTerminal) {
            String shown = plain(text);
            err.print("\r\u001b[2K" + (shown.length() > columns() - 2 ? shown.substring(0, columns() - 3) + "…" : shown));
            err.flush();
            progressShown = true;
        }
    }

    /** Whether {@link #progress} shows anything. */
    boolean showsProgress() {
        return errTerminal;
    }

    /** A line on how work goes, beside the results. */
    synchronized void log(String line) {
        clearProgress();
        err.println(plain(line));
    }

    synchronized void clearProgress() {
        if (progressShown) {
            err.print("\r\u001b[2K");
            progressShown = false;
        }
    }

    void flush() {
        clearProgress();
        try {
            out.flush();
        } catch (IOException e) {
            throw new Unwritten(e);
        }
    }

    /** The exit status after results could not be written: a closed pipe is silent, anything else a problem. */
    synchronized int unwritten(Unwritten error) {
        if (error.isClosedPipe()) {
            clearProgress();
            return CLOSED_PIPE;
        }
        problem(Problem.error("standard output", "cannot be written: " + error.getCause().getMessage()));
        return status();
    }

    /** Results cannot be closed by a writer, and a failure to write ends the command. */
    private static final class Unbroken extends OutputStream {
        private final OutputStream inner;

        Unbroken(OutputStream inner) {
            this.inner = inner;
        }

        @Override
        public void write(int b) {
            try {
                inner.write(b);
            } catch (IOException e) {
                throw new Unwritten(e);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            try {
                inner.write(bytes, from, length);
            } catch (IOException e) {
                throw new Unwritten(e);
            }
        }

        @Override
        public void flush() {
            try {
                inner.flush();
            } catch (IOException e) {
                throw new Unwritten(e);
            }
        }

        @Override
        public void close() {
            flush();
        }
    }
}
