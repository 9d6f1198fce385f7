package org.gangmu.archive;

import org.gangmu.worker.WorkerLimits;

/**
 * How an archive is worked on.
 *
 * @param readers  processes that read documents
 * @param attempts how often a document may cost its reader before it is given up
 * @param limits   on each document and reader
 * @param takeMissingForGone whether documents are gone whose folders are missing; else they wait for them
 */
public record ArchiveOptions(int readers, int attempts, WorkerLimits limits, boolean takeMissingForGone) {

    public static final ArchiveOptions DEFAULT = new ArchiveOptions(Math.max(1, Runtime.getRuntime().availableProcessors()), 3, WorkerLimits.DEFAULT, false);

    public ArchiveOptions {
        if (readers < 1 || attempts < 1) {
            throw new IllegalArgumentException("readers and attempts must be at least 1");
        }
    }
}
