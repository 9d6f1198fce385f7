package org.gangmu.extract;

/** A document that cannot be read at all. The message is one line for the user, without the file's name: "is encrypted", "no such file". */
public final class ExtractException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What is to blame. */
    public enum Reason {
        /** The document: damaged, encrypted, empty. */
        UNREADABLE,
        /** Its size, in bytes, unpacked or in characters. */
        TOO_LARGE,
        /** It is something else than a document: an image, an archive, a program. */
        NO_DOCUMENT,
        /** Its place, whatever document may be there: no right to read, a device, a disk that fails. */
        UNOPENED
    }

    public ExtractException(String message) {
        this(message, null);
    }

    public ExtractException(String message, Throwable cause) {
        this(Reason.UNREADABLE, message, cause);
    }

    public ExtractException(Reason reason, String message) {
        this(reason, message, null);
    }

    private ExtractException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Of a place that cannot be read, whatever document may be there. */
    public static ExtractException unopened(String message, Throwable cause) {
        return new ExtractException(Reason.UNOPENED, message, cause);
    }

    /** Of a document that a limit on sizes stopped. */
    static ExtractException tooLarge(String message, Throwable cause) {
        return new ExtractException(Reason.TOO_LARGE, message, cause);
    }

    public Reason reason() {
        return reason;
    }

    /** Whether its place is to blame (no right to read, a device, a disk that fails), not the document. */
    public boolean isUnopened() {
        return reason == Reason.UNOPENED;
    }
}
