package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.gangmu.summarize.Summary;

/**
 * Writes summaries in one format. Implementations are thread-safe and keep nothing between calls; the same summaries give the same bytes.
 */
@FunctionalInterface
public interface SummaryWriter {

    /**
     * Writes several documents as one output, taking each when the one before is written. Text is UTF-8 with LF line ends.
     *
     * @param out is flushed and left open
     */
    void write(Iterable<Summary> summaries, OutputStream out) throws IOException;

    default void write(Summary summary, OutputStream out) throws IOException {
        write(List.of(summary), out);
    }
}
