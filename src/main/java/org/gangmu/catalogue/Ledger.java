package org.gangmu.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.gangmu.source.Located;
import org.gangmu.text.Problem;

/**
 * How far each document has come. What one call does is one transaction: after a power cut it is there wholly or not at all. One thread at a time.
 *
 * <p>Calls that find the database full, gone or locked throw {@link CatalogueException}, and nothing of the call is kept.
 */
public interface Ledger {

    /** Documents added by one call of {@link #add}. */
    record Added(int fresh, int changed, int unchanged) {
    }

    /** Number of this run. */
    long run();

    /** Adds documents or finds them known; one whose size or time of change is other than before waits to be read again, one that was gone too. */
    Added add(long source, List<Located> documents);

    /**
     * Takes waiting documents, oldest first, and counts the attempt. Documents that a dead run had in hand are waiting again, after those that have not
     * been tried; one that was in hand when runs died over and over comes last and alone, when all others are answered for, so that it cannot take them with
     * it, and fails in the end.
     *
     * @return at most {@code most}; empty when none is waiting, or as long as something must be answered for first
     */
    List<Claimed> claim(int most);

    /**
     * Takes these documents, as far as they wait or were in this run's hands already, and counts the attempt: for a run that is told elsewhere who does what.
     */
    List<Claimed> claim(Collection<String> names);

    /** How many of these documents wait or are in somebody's hands. */
    long unanswered(Collection<String> names);

    /** How many documents wait or are in the hands of other runs. */
    long unanswered();

    /** The content of these bytes, if it was judged under the edition of this run. */
    OptionalLong known(String sha256, String ending);

    /** What went wrong while a content was read; the file's name in it is empty. */
    List<Problem> problems(long content);

    /**
     * Writes results and states of documents together. A document that is not this run's any more is left out; what was written already is not written twice.
     *
     * @throws CatalogueException if documents were read and another edition than this run's is in force by now
     */
    void commit(List<Result> results);

    /** Says that this run is alive, and how far it has come. */
    void beat(Progress progress);

    /** Ends this run; what it still has in hand is waiting again, its attempt not counted. */
    void end(boolean finished, Progress progress);
}
