package org.gangmu.serve;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The body of a request as it comes in, held to a size and a time. */
final class LimitedBody extends InputStream {

    private final InputStream in;
    private final long most;
    private final Deadline deadline;
    private long count;

    LimitedBody(InputStream in, long most, Deadline deadline) {
        this.in = in;
        this.most = most;
        this.deadline = deadline;
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
