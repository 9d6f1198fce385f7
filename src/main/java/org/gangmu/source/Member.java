package org.gangmu.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * A document or container in a container.
 *
 * @param name    only a name, never a path to write to; no other member of the container has it
 * @param bytes   as the container says; -1 if it does not
 * @param refusal why it cannot be read; null if it can
 * @param reading its bytes
 */
record Member(String name, long bytes, String refusal, Reading reading) {

    interface Reading {
        InputStream open() throws IOException;
    }
}
