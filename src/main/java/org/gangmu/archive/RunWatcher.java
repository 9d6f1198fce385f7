package org.gangmu.archive;

import org.gangmu.catalogue.Claimed;
import org.gangmu.catalogue.Progress;

/** Is told how a run goes, by one thread at a time. */
public interface RunWatcher {

    /** Now and then, several times a second. */
    void progress(Progress progress);

    /**
     * A document was given up, or (if {@code again}) will be tried once more.
     *
     * @param cause  one word, as the catalogue keeps it
     * @param reason one English line, as the catalogue keeps it
     */
    void failed(Claimed document, String cause, String reason, boolean again);
}
