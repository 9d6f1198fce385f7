package org.gangmu.source;

import java.io.IOException;
import org.apache.commons.compress.MemoryLimitException;

/** The memory that unpacking may take: what is packed with LZMA says itself how much it needs. */
final class Unpacking {

    /** Enough for archives that were packed as small as can be. */
    private static final long MOST = 600L << 20;

    private Unpacking() {
    }

    /** In KB; never more than half of all that there is. */
    static int memory() {
        return (int) (Math.min(MOST, Runtime.getRuntime().maxMemory() / 2) >> 10);
    }

    /** Whether less is left than one more and those that are being opened may take; what is garbage counts as taken. */
    static boolean isMemoryShort(int beingOpened) {
        Runtime java = Runtime.getRuntime();
        return java.maxMemory() - (java.totalMemory() - java.freeMemory()) < ((long) memory() << 10) * (beingOpened + 1);
    }

    /** What went wrong, in words of Gangmu where it has some. */
    static IOException told(Exception e) {
        return e instanceof MemoryLimitException ? new IOException("needs more memory to be unpacked than there is", e) : e instanceof IOException io ? io : new IOException(e);
    }
}
