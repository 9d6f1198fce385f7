package org.gangmu.extract;

/** A document that cannot be read at all. The message is one line for the user, without the file's name: "is encrypted", "no such file". */
public final class ExtractException extends Exception {

    public ExtractException(String message) {
        super(message);
    }

    public ExtractException(String message, Throwable cause) {
        super(message, cause);
    }
}
