package org.gangmu.worker;

/** No process can be started that reads documents, or those that start read them by other rules than the first. The message is one line for the user. */
public sealed class WorkerException extends RuntimeException permits NoRoomException {
    private static final long serialVersionUID = 1L;

    public WorkerException(String message) {
        super(message);
    }
}
