package org.gangmu.source;

import java.io.IOException;

/** What is unpacked grows beyond all measure. */
final class BombException extends IOException {
    private static final long serialVersionUID = 1L;

    BombException(int ratio) {
        super("unpacks to more than " + ratio + " times its size (a zip bomb?)");
    }
}
