package org.gangmu.catalogue;

import java.util.List;
import java.util.Map;
import org.gangmu.text.Problem;

/**
 * How an archive stands.
 *
 * @param documents number by state: waiting, running, done, failed, gone; all five, in this order
 * @param contents  different documents read
 * @param failures  most frequent first
 * @param gone      the first of those that are not there any more
 * @param noted     how many of those done were read only in part, or have flaws
 * @param notes     on the first of these
 * @param runs      latest first
 */
public record Status(Map<String, Long> documents, long contents, List<Failures> failures, List<Example> gone, long noted, List<Noted> notes, List<Run> runs) {

    public Status {
        failures = List.copyOf(failures);
        gone = List.copyOf(gone);
        notes = List.copyOf(notes);
        runs = List.copyOf(runs);
    }

    /**
     * Documents that failed of one cause.
     *
     * @param cause    one word
     * @param examples the first of them
     */
    public record Failures(String cause, long documents, List<Example> examples) {
        public Failures {
            examples = List.copyOf(examples);
        }
    }

    /** A document that failed or is gone. */
    public record Example(String name, String reason) {
    }

    /** A document that was read, and what went wrong meanwhile. */
    public record Noted(String name, List<Problem> problems) {
        public Noted {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A run.
     *
     * @param state    running, stopped, finished, died
     * @param started  ISO time in UTC, as the others
     * @param beat     when it last said that it lives
     * @param ended    empty while it runs
     * @param progress as it last said; null before it said anything
     */
    public record Run(long id, String kind, long edition, String state, String started, String beat, String ended, String host, long pid, int workers,
                      long done, long failed, Progress progress) {
    }
}
