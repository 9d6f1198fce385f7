package org.gangmu.archive;

/**
 * A document that is being read while nothing else has come to an end for long.
 *
 * @param millis since it was taken in hand
 */
public record LongReading(String name, long millis) {
}
