package org.gangmu.source;

import java.io.IOException;

/** A container that tells nothing without its password, not even names. */
final class LockedException extends IOException {
    private static final long serialVersionUID = 1L;
    static final String REASON = "is encrypted; remove the password first";

    LockedException() {
        super(REASON);
    }
}
