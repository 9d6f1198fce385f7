package org.gangmu.spark;

import java.io.Serializable;
import java.time.Duration;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.worker.WorkerLimits;

/**
 * How executors read documents.
 *
 * @param maxBytes   larger documents are refused
 * @param maxChars   of text in a document
 * @param timeout    seconds for the extraction of a document
 * @param heap       megabytes of a reading process
 * @param attempts   how often a document may cost its reader before it is given up
 * @param missingOk  whether many documents that cannot be opened are to be believed
 * @param catalogue  address of a catalogue on PostgreSQL that gets the results too; empty: none
 */
record JobSettings(long maxBytes, int maxChars, int timeout, int heap, int attempts, boolean missingOk, String catalogue) implements Serializable {

    /** A document has a minute more in all than its extraction. */
    private static final int MORE_SECONDS = 60;

    WorkerLimits limits() {
        ExtractLimits extract = ExtractLimits.DEFAULT.withMaxBytes(maxBytes).withMaxChars(maxChars).withTimeout(Duration.ofSeconds(timeout));
        return new WorkerLimits(extract, Duration.ofSeconds(timeout + MORE_SECONDS), heap, WorkerLimits.DEFAULT.maxAnswer(), WorkerLimits.DEFAULT.recycle());
    }
}
