package org.gangmu.catalogue;

/**
 * A document that this run has taken to read; the attempt is counted.
 *
 * @param attempts    with this one
 * @param interrupted earlier ones in which the run itself died
 */
public record Claimed(long id, String name, String address, long bytes, int attempts, int interrupted) {
}
