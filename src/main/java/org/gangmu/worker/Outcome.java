package org.gangmu.worker;

import org.gangmu.extract.ExtractException;
import org.gangmu.findings.Findings;
import org.gangmu.text.SourceText;

/** What came of reading one document in a process of its own. */
public sealed interface Outcome {

    /** Since the document was handed to its process. */
    long millis();

    /**
     * It was read.
     *
     * @param millis it took
     */
    record Read(Findings findings, long millis) implements Outcome {
    }

    /**
     * Its text was taken out and nothing more: what it costs to open documents.
     *
     * @param chars UTF-16 units
     * @param size  of the text in UTF-8
     */
    record Extracted(String mediaType, int chars, long size, long millis) implements Outcome {
    }

    /**
     * Its text, which nobody has judged yet.
     *
     * @param source named as was asked
     */
    record Taken(SourceText source, long millis) implements Outcome {
    }

    /**
     * It cannot be read, and never will: encrypted, empty, no text. Reading it again is of no use.
     *
     * @param blame what is to blame
     */
    record Refused(ExtractException.Reason blame, String reason, long millis) implements Outcome {
    }

    /** Its reader was lost: out of time or memory, or dead; or a fault of Gangmu's own. It may be tried again. */
    record Lost(Cause cause, String reason, long millis) implements Outcome {
    }

    /** Why a reader was lost. */
    enum Cause { TIME, MEMORY, OUTPUT, CRASH }
}
