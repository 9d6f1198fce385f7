package org.gangmu.connect;

import java.io.IOException;

/** The connector cannot write down how far it has come. */
final class StateException extends IOException {

    private static final long serialVersionUID = 1L;

    StateException(String message, Throwable cause) {
        super(message, cause);
    }
}
