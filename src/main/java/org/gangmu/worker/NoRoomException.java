package org.gangmu.worker;

/** A reader found the folder for temporary files full. The message is one line for the user. */
public final class NoRoomException extends WorkerException {
    private static final long serialVersionUID = 1L;

    public NoRoomException(String message) {
        super(message);
    }
}
