package org.gangmu.spark;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Ledger;
import org.gangmu.catalogue.Mode;
import org.gangmu.catalogue.Progress;
import org.gangmu.worker.Workers;

/** What one task at a time works with: a process that reads documents and, where there is a catalogue, a run in it with a connection of its own. */
final class ReaderSlot implements AutoCloseable {

    /** In a catalogue: open, and a run begun. */
    private record Kept(Catalogue catalogue, Ledger ledger) {
    }

    private final Workers workers;
    private final Optional<Kept> kept;
    private final long start = System.nanoTime();
    private long done;
    private long failed;

    /** @param catalogue its address; empty if there is none */
    ReaderSlot(Workers workers, String catalogue, Edition edition) {
        this.workers = workers;
        this.kept = catalogue.isEmpty() ? Optional.empty() : Optional.of(begin(Catalogue.open(catalogue, Mode.WRITE), edition));
    }

    /** Under the edition that the driver found there: the number that it has in the catalogue is all that tells it apart. */
    private static Kept begin(Catalogue catalogue, Edition edition) {
        try {
            Edition kept = catalogue.inForce().filter(e -> e.rulebooks().equals(edition.rulebooks()) && e.models().equals(edition.models()))
                    .orElseThrow(() -> new CatalogueException("the rulebooks of the catalogue were changed while the job ran; start it again to judge by the new ones"));
            return new Kept(catalogue, catalogue.begin("run", kept, 1));
        } catch (RuntimeException | Error e) {
            catalogue.close();
            throw e;
        }
    }

    Workers workers() {
        return workers;
    }

    Optional<Ledger> ledger() {
        return kept.map(Kept::ledger);
    }

    /** Says in the catalogue how far this has come. */
    void count(int readNow, int failedNow) {
        done += readNow;
        failed += failedNow;
        kept.ifPresent(k -> k.ledger().beat(progress()));
    }

    private Progress progress() {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new Progress(done, failed, 0, 0, 0, millis, millis == 0 ? 0 : (done + failed) * 1000.0 / millis, workers.memory());
    }

    /** Ends its run as one that did what it was to do. */
    void finish() {
        kept.ifPresent(k -> k.ledger().end(true, progress()));
        close();
    }

    @Override
    public void close() {
        workers.close();
        kept.ifPresent(k -> k.catalogue().close());
    }
}
