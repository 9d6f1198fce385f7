package org.gangmu.spark;

import java.io.Serializable;

/**
 * How executors read documents.
 *
 * @param maxBytes   larger documents are refused
 * @param maxChars   of text in a document
 * @param timeout    seconds for a document
 * @param heap       megabytes of a reading process
 * @param attempts   how often a document may cost its reader before it is given up
 * @param missingOk  whether many documents that cannot be opened are to be believed
 */
record JobSettings(long maxBytes, int maxChars, int timeout, int heap, int attempts, boolean missingOk) implements Serializable {
}
