package org.gangmu.connect;

/** A pass over the host cannot go on. What is done is kept; what is not is done by the next one. */
public final class StoppedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    StoppedException(boolean passing, String message, Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** Whether it may be over by itself: the service or the host gives no answer. Otherwise somebody has to mend the configuration. */
    public boolean isPassing() {
        return passing;
    }
}
