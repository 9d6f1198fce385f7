package org.gangmu.catalogue;

/**
 * A document as a catalogue knows it.
 *
 * @param state    waiting, running, done, failed, gone
 * @param attempts to read it
 * @param cause    of failure, one word; empty if it did not fail
 * @param reason   in a sentence
 * @param changed  ISO time at which it came into this state
 * @param content  number of what was read of it; negative if nothing was
 */
public record DocumentState(String name, String state, int attempts, String cause, String reason, String changed, long content) {
}
