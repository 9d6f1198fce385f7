package org.gangmu.catalogue;

/**
 * How far a run has come.
 *
 * @param done    documents read by this run
 * @param failed  of this run
 * @param waiting documents still to do; those in hand included
 * @param bytes   read by this run
 * @param chars   UTF-16 units of text
 * @param millis  since it started
 * @param rate    documents a second over the last minute
 * @param memory  bytes that all its processes hold
 */
public record Progress(long done, long failed, long waiting, long bytes, long chars, long millis, double rate, long memory) {
}
