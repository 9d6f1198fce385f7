package org.gangmu.worker;

import java.time.Duration;
import org.gangmu.extract.ExtractLimits;

/**
 * What a reader of documents may use.
 *
 * @param extract   on each document; its time is that of extraction alone
 * @param time      for a document from the first byte to the last finding; the process is killed when it is over
 * @param heap      megabytes of heap of a process
 * @param maxAnswer bytes of packed findings
 * @param recycle   documents after which a process is replaced by a fresh one; against slow leaks
 */
public record WorkerLimits(ExtractLimits extract, Duration time, int heap, long maxAnswer, int recycle) {

    /** Extraction as usual, three minutes in all, 1 GB of heap, 256 MB of findings, fresh after 20,000 documents. */
    public static final WorkerLimits DEFAULT = new WorkerLimits(ExtractLimits.DEFAULT, Duration.ofMinutes(3), 1024, 256L << 20, 20_000);

    public WorkerLimits {
        if (time.isNegative() || time.isZero() || heap < 64 || maxAnswer < 1 || recycle < 1) {
            throw new IllegalArgumentException("limits must be greater than 0, and memory at least 64 MB");
        }
    }

    public WorkerLimits withExtract(ExtractLimits limits) {
        return new WorkerLimits(limits, time, heap, maxAnswer, recycle);
    }

    public WorkerLimits withTime(Duration limit) {
        return new WorkerLimits(extract, limit, heap, maxAnswer, recycle);
    }

    public WorkerLimits withHeap(int megabytes) {
        return new WorkerLimits(extract, time, megabytes, maxAnswer, recycle);
    }
}
