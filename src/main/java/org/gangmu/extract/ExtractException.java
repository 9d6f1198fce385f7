package org.gangmu.extract;

/** A document that cannot be read at all. The message is one line for the user, without the file's name: "is encrypted", "no such file". */
public final class ExtractException extends Exception {

    private final boolean unopened;

    public ExtractException(String message) {
        this(message, null);
    }

    public ExtractException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private ExtractException(String message, Throwable cause, boolean unopened) {
        super(message, cause);
        this.unopened = unopened;
    }

    /** Of a place that cannot be read, whatever document may be there. */
    public static ExtractException unopened(String message, Throwable cause) {
        return new ExtractException(message, cause, true);
    }

    /** Whether its place is to blame (no right to read, a device, a disk that fails), not the document. */
    public boolean isUnopened() {
        return unopened;
    }
}
