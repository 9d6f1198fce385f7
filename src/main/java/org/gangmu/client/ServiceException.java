package org.gangmu.client;

/** The service refused a document, or could not be reached. The message is the service's own and tells the way out. */
public final class ServiceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String kind;
    private final Blame blame;

    /** Whose doing it is, and so what helps. */
    public enum Blame {
        /** The document: asked again, it is refused again, until it or the rules change. */
        DOCUMENT,
        /** The service, the way to it, or the load on it: later it may be answered. */
        SERVICE,
        /** The caller's settings, such as a wrong token: somebody has to mend them. */
        CALLER
    }

    /** @param status of HTTP; 0 if there was no answer */
    ServiceException(int status, String kind, Blame blame, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
        this.kind = kind;
        this.blame = blame;
    }

    /** Status of HTTP; 0 if there was no answer. */
    public int status() {
        return status;
    }

    /** Short name of the kind of refusal, as the service's documentation lists them: "unreadable", "too-large"; "unreachable" if there was no answer. */
    public String kind() {
        return kind;
    }

    public Blame blame() {
        return blame;
    }
}
