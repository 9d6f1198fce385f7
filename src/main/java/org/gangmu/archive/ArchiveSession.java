package org.gangmu.archive;

import java.util.Map;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Ledger;
import org.gangmu.findings.Models;
import org.gangmu.source.FileOpener;
import org.gangmu.source.SourceOpener;
import org.gangmu.worker.ChildWorkers;

/** Sets up a run over an archive with all that it needs, and takes it down again. */
public final class ArchiveSession implements AutoCloseable {

    private final KeptRules rules;
    private final ChildWorkers workers;
    private final SourceOpener opener;
    private final ArchiveRun run;

    /**
     * Starts processes and takes documents in hand; nothing is read before {@link #run()}.
     *
     * @throws CatalogueException if the edition was made with other libraries than these
     * @throws org.gangmu.worker.WorkerException if no process can be started
     */
    public ArchiveSession(Catalogue catalogue, Edition edition, ArchiveOptions options, RunWatcher watcher) {
        requireSameModels(edition);
        rules = KeptRules.of(catalogue, edition);
        try {
            workers = new ChildWorkers(rules.files(), options.readers(), options.limits());
        } catch (RuntimeException e) {
            rules.close();
            throw e;
        }
        opener = new FileOpener();
        try {
            Ledger ledger = catalogue.begin("run", edition, options.readers());
            Map<String, Long> documents = catalogue.status(0, 0).documents();
            run = new ArchiveRun(ledger, opener, workers, options, documents.get("waiting"), catalogue.sources(), watcher);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** One edition, one set of libraries: else the same document would come out this way or that, depending on when it was read. */
    public static void requireSameModels(Edition edition) {
        if (!edition.models().equals(Models.line())) {
            throw new CatalogueException("this catalogue was made with other libraries (" + edition.models() + ") than are here (" + Models.line()
                    + "): judge all documents anew with \"gangmu archive rerun\", or use the Gangmu that made it");
        }
    }

    public ArchiveRun.End run() {
        return run.run();
    }

    /** Ends the run after the documents in hand. */
    public void stop() {
        run.stop();
    }

    @Override
    public void close() {
        workers.close();
        opener.close();
        rules.close();
    }
}
