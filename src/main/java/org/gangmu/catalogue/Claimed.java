package org.gangmu.catalogue;

/**
 * A document that this run has taken to read; the attempt is counted.
 *
 * @param attempts    with this one
 * @param interrupted earlier ones in which the run itself died, or had no room for temporary files
 */
public record Claimed(long id, String name, String address, long bytes, int attempts, int interrupted) {

    /** Whether it is read alone, as runs have ended over and over while it was in hand. */
    public boolean isAlone() {
        return interrupted >= LedgerTables.SUSPECT;
    }
}
