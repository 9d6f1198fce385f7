package org.gangmu.catalogue;

import org.gangmu.findings.Findings;

/** What came of a claimed document. */
public sealed interface Result {

    Claimed document();

    /** It was read: its findings. */
    record Found(Claimed document, long bytes, Findings findings, long millis) implements Result {
    }

    /** The same content was judged under this edition before. */
    record Known(Claimed document, long content, long millis) implements Result {
    }

    /**
     * It failed for good.
     *
     * @param cause one word: refused, unreadable, time, memory, output, crash
     */
    record Failed(Claimed document, String cause, String reason, long millis) implements Result {
    }

    /** This attempt failed; it is to be tried again. */
    record Again(Claimed document, String cause, String reason, long millis) implements Result {
    }

    /** It is not there any more. */
    record Gone(Claimed document, String reason) implements Result {
    }

    /** The folder for temporary files was full while it was in hand, and the run stops. As if the run had died: it comes last, and alone in the end. */
    record NoRoom(Claimed document) implements Result {
    }

    /** It was not begun: the run stops. The attempt does not count. */
    record Returned(Claimed document) implements Result {
    }
}
