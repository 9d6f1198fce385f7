package org.gangmu.connect;

import java.io.IOException;

/** A pass over the host cannot go on. What is done is kept; what is not is done by the next one. */
public final class StoppedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    StoppedException(boolean passing, String message, Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** What went wrong with a host, for the whole of a pass. */
    static StoppedException of(Host host, IOException e) {
        if (e instanceof HostException refused) {
            return new StoppedException(refused.kind() == HostException.Kind.BUSY || refused.kind() == HostException.Kind.CHANGED, host.name() + ": " + e.getMessage(), e);
        }
        return e instanceof StateException ? new StoppedException(false, e.getMessage(), e) : down(host, e);
    }

    /** A host that cannot be reached. */
    static StoppedException down(Host host, IOException e) {
        return new StoppedException(true, host.name() + " gives no answer (" + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ")", e);
    }

    /** Whether it may be over by itself: the service or the host gives no answer. Otherwise somebody has to mend the configuration. */
    public boolean isPassing() {
        return passing;
    }
}
