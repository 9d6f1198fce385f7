package org.gangmu.spark;

/** A start that cannot work as it was asked for. The message is one line for the user with the way out. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}
