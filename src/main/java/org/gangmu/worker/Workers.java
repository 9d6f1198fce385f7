package org.gangmu.worker;

import org.gangmu.source.Opened;

/** Several readers, each a process of its own. Thread-safe: as many documents are read at once as there are processes. */
public interface Workers extends AutoCloseable {

    /**
     * Reads a document; waits for a free process. A process that is lost is replaced.
     *
     * @param ending as in {@link org.gangmu.findings.Content#ending()}
     * @throws WorkerException if no process can be started any more, or those that start judge by other rules: no document is to be blamed, and no
     *         further one can be read
     */
    Outcome read(Opened document, String ending) throws InterruptedException;

    /** Bytes of memory that all processes hold now; 0 where the system does not tell. */
    long memory();

    /** Kills all processes; whoever waits for a document in hand gets a {@link WorkerException}: the document is not to be blamed. */
    @Override
    void close();
}
