package org.gangmu.source;

/** A document that is no longer where it was found. The message is one line for the user, without the document's name. */
public final class GoneException extends Exception {
    private static final long serialVersionUID = 1L;

    public GoneException(String message) {
        super(message);
    }
}
