package org.gangmu.archive;

import java.util.List;
import java.util.Optional;
import org.gangmu.catalogue.Claimed;
import org.gangmu.catalogue.Progress;
import org.gangmu.text.Problem;

/** Is told how a run goes, by one thread at a time. */
public interface RunWatcher {

    /**
     * Now and then, several times a second.
     *
     * @param reading the document that keeps all others waiting, if one does so for long
     */
    void progress(Progress progress, Optional<LongReading> reading);

    /**
     * A document was given up, or (if {@code again}) will be tried once more.
     *
     * @param cause  one word, as the catalogue keeps it
     * @param reason one English line, as the catalogue keeps it
     */
    void failed(Claimed document, String cause, String reason, boolean again);

    /**
     * A document was read, but only in part, or has flaws.
     *
     * @param problems at least one; the file's name in them is empty
     */
    void noted(Claimed document, List<Problem> problems);
}
