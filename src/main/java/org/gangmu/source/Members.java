package org.gangmu.source;

import java.io.Closeable;
import java.io.IOException;

/** What stands in a container, one after the other; always in the same order and by the same names. One thread at a time. */
interface Members extends Closeable {

    /**
     * The next one. What the one before reads from is over then.
     *
     * @return null after the last
     * @throws IOException if the container is damaged there
     */
    Member next() throws IOException;

    /** The same, where libraries throw what they like at bytes that are not as they should be. */
    default Member following() throws IOException {
        try {
            return next();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    /** Members that can be had in any order. */
    interface ByName extends Members {

        /** Null if there is none of that name. */
        Member get(String name) throws IOException;
    }
}
