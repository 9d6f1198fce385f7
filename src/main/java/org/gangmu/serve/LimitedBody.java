package org.gangmu.serve;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The body of a request as it comes in, held to a size and a time. */
final class LimitedBody extends InputStream {

    /** Bytes a second, below which a caller is taken for one that only holds the connection. */
    static final int SLOWEST = 500;
    /** Before that long nobody is slow. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private final InputStream in;
    private final long most;
    private final Deadline deadline;
    private final LongSupplier clock;
    private final long start;
    private long count;

    LimitedBody(InputStream in, long most, Deadline deadline) {
        this(in, most, deadline, System::nanoTime);
    }

    /** @param clock nanoseconds */
    LimitedBody(InputStream in, long most, Deadline deadline, LongSupplier clock) {
        this.in = in;
        this.most = most;
        this.deadline = deadline;
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (deadline.isOver()) {
            throw new BodyException(new Fault(Fault.Kind.SLOW_REQUEST, "the request took too long to come in"));
        }
        int n = in.read(buffer, from, length);
        count += Math.max(0, n);
        if (count > most) {
            throw new BodyException(tooLarge(most));
        }
        long time = clock.getAsLong() - start;
        if (n >= 0 && time > PATIENCE && count < SLOWEST * TimeUnit.NANOSECONDS.toSeconds(time)) {
            throw new BodyException(new Fault(Fault.Kind.SLOW_REQUEST, "the request comes in at less than " + SLOWEST + " bytes a second"));
        }
        return n;
    }

    static Fault tooLarge(long most) {
        return new Fault(Fault.Kind.TOO_LARGE, String.format(Locale.ROOT, "the document is larger than the limit of %,d bytes", most));
    }

    /** Carries a refusal through libraries that know input errors only. */
    static final class BodyException extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        BodyException(Fault fault) {
            super(fault.getMessage());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }
}
