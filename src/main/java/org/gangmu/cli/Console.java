package org.gangmu.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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

    /** Nobody reads the results any more. */
    static final class ClosedPipe extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ClosedPipe(IOException cause) {
            super(cause);
        }
    }

    Console(OutputStream out, OutputStream err, InputStream in) {
        this.out = new Unbroken(new BufferedOutputStream(out instanceof PrintStream print ? new Checked(print) : out, 1 << 16));
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.in = in;
    }

    /** For results. A closed pipe is thrown as {@link ClosedPipe}. */
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
            throw new ClosedPipe(e);
        }
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

    /** Chinese if the user's locale is, else English. */
    static Locale locale() {
        String tag = System.getProperty("gangmu.locale", Locale.getDefault().getLanguage());
        return tag.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    void debug(boolean on) {
        debug = on;
    }

    synchronized void problem(Problem problem) {
        clearProgress();
        err.println("gangmu: " + (problem.isError() ? "" : "note: ") + problem);
        problems += problem.isError() ? 1 : 0;
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
            err.print("\r\u001b[2K" + (text.length() > columns() - 2 ? text.substring(0, columns() - 3) + "…" : text));
            err.flush();
            progressShown = true;
        }
    }

    synchronized void clearProgress() {
        if (progressShown) {
            err.print("\r\u001b[2K");
            progressShown = false;
        }
    }

    /** @return false if the results could not be written */
    boolean flush() {
        clearProgress();
        try {
            out.flush();
            return true;
        } catch (IOException | ClosedPipe closed) {
            return false;
        }
    }

    /** A print stream swallows errors; this asks for them. */
    private static final class Checked extends OutputStream {
        private final PrintStream print;

        Checked(PrintStream print) {
            this.print = print;
        }

        @Override
        public void write(int b) throws IOException {
            print.write(b);
            check();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            print.write(bytes, from, length);
            check();
        }

        @Override
        public void flush() throws IOException {
            check();
        }

        private void check() throws IOException {
            if (print.checkError()) {
                throw new IOException("closed pipe");
            }
        }
    }

    /** Results cannot be closed by a writer, and a closed pipe ends the command. */
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
                throw new ClosedPipe(e);
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            try {
                inner.write(bytes, from, length);
            } catch (IOException e) {
                throw new ClosedPipe(e);
            }
        }

        @Override
        public void flush() {
            try {
                inner.flush();
            } catch (IOException e) {
                throw new ClosedPipe(e);
            }
        }

        @Override
        public void close() {
            flush();
        }
    }
}
