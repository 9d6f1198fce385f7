package org.gangmu.connect;

import java.io.IOException;

/** A host refused something. The message tells what and the way out. */
public final class HostException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What helps. */
    public enum Kind {
        /** Somebody changed the document meanwhile: look at it anew. */
        CHANGED,
        /** The document is no more. */
        GONE,
        /** The document has more bytes than are read. */
        TOO_LARGE,
        /** Later it may work: the host is busy, or failed. */
        BUSY,
        /** This document only: no right to read or write it, or a value that the host does not take. */
        DOCUMENT,
        /** Everything: wrong password, no such folder. Nothing works until somebody mends it. */
        SETTINGS
    }

    public HostException(Kind kind, String message) {
        this(kind, message, null);
    }

    public HostException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /**
     * The kind that a status of HTTP stands for where a document was asked for.
     *
     * @param what was asked for, for the message
     */
    public static HostException ofStatus(int status, String what) {
        Kind kind = switch (status) {
            case 404, 410 -> Kind.GONE;
            case 409, 412 -> Kind.CHANGED;
            case 401 -> Kind.SETTINGS;
            case 408, 423, 425, 429 -> Kind.BUSY;
            default -> status >= 500 && status != 501 && status != 507 ? Kind.BUSY : Kind.DOCUMENT;
        };
        String hint = switch (status) {
            case 401 -> ": check user and password in the configuration";
            case 403 -> ": the user of the configuration has no right to it";
            case 423 -> ": somebody has locked it";
            case 507 -> ": its storage is full";
            default -> "";
        };
        return new HostException(kind, what + " was answered with status " + status + hint);
    }
}
