package org.gangmu.source;

/** The folder for temporary files takes no more: the next large document would fare no better. The message is one line for the user. */
public final class SpoolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpoolException(String reason, Throwable cause) {
        super("the folder for temporary files (" + System.getProperty("java.io.tmpdir") + ") is full or cannot be written: " + reason
                + "; nothing is lost: make room, or name another folder with JAVA_OPTS=-Djava.io.tmpdir=DIR, and start again", cause);
    }
}
