package org.gangmu.worker;

import org.gangmu.findings.Findings;

/** What came of reading one document in a process of its own. */
public sealed interface Outcome {

    /**
     * It was read.
     *
     * @param millis it took
     */
    record Read(Findings findings, long millis) implements Outcome {
    }

    /** It cannot be read, and never will: encrypted, empty, no text. Reading it again is of no use. */
    record Refused(String reason, long millis) implements Outcome {
    }

    /** Its reader was lost: out of time or memory, or dead. It may be tried again. */
    record Lost(Cause cause, String reason, long millis) implements Outcome {
    }

    /** Why a reader was lost. */
    enum Cause { TIME, MEMORY, OUTPUT, CRASH }
}
