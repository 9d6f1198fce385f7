package org.gangmu.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.gangmu.Gangmu;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Judgements;
import org.gangmu.catalogue.KeptContent;
import org.gangmu.catalogue.Ledger;
import org.gangmu.catalogue.Progress;
import org.gangmu.findings.Decisions;
import org.gangmu.text.DeepThreads;
import org.gangmu.worker.ProcessMemory;

/**
 * Judges all contents of a catalogue by another edition's rulebooks, from what is kept of them: no document is opened. It may be stopped and killed; what was
 * judged stays judged, and the edition in force changes only when all is.
 */
public final class Rerun {

    private static final int PAGE = 256;

    private final Catalogue catalogue;
    private final Judgements judgements;
    private final Edition from;
    private final Edition to;
    private final Rejudging rejudging;
    private final int threads;
    private final long start = System.nanoTime();
    private long done;
    private long others;
    private volatile boolean stopping;

    /**
     * What came of it.
     *
     * @param finished whether all contents are judged now
     * @param contents judged by this rerun
     * @param others   of them those of which something else is decided now
     */
    public record End(boolean finished, long contents, long others, long millis) {
    }

    /** Is told how many contents are judged, of how many. */
    public interface Watcher {
        void progress(long done, long all);
    }

    /**
     * @param before the rulebooks of {@code from}
     * @param after  the rulebooks of {@code to}
     */
    public Rerun(Catalogue catalogue, Edition from, Edition to, Gangmu before, Gangmu after, int threads) {
        this.catalogue = catalogue;
        this.judgements = catalogue.judgements();
        this.from = from;
        this.to = to;
        this.rejudging = new Rejudging(before, after);
        this.threads = threads;
    }

    /** Ends it after the contents in hand. */
    public void stop() {
        stopping = true;
    }

    public End run(Watcher watcher) {
        long all = judgements.left(from, to);
        Ledger ledger = catalogue.begin("rerun", to, threads);
        ExecutorService pool = DeepThreads.pool(threads, "gangmu-rerun");
        boolean finished;
        try {
            long before;
            do {
                before = done;
                judgeAll(pool, ledger, all, watcher);
                finished = catalogue.replaceInForce(from, to);
                // Other workers may have read more documents meanwhile.
            } while (!finished && !stopping && done > before);
        } finally {
            pool.shutdownNow();
        }
        ledger.end(finished, progress(all));
        return new End(finished, done, others, (System.nanoTime() - start) / 1_000_000);
    }

    /** Judges what is left now, a page at a time. */
    private void judgeAll(ExecutorService pool, Ledger ledger, long all, Watcher watcher) {
        List<KeptContent> page = judgements.page(from, to, 0, PAGE);
        while (!page.isEmpty() && !stopping) {
            List<Judgements.Anew> judged = judge(page, pool);
            judgements.add(to, ledger.run(), judged);
            done += judged.size();
            others += judged.stream().filter(j -> j.other().isPresent()).count();
            watcher.progress(done, Math.max(done, all));
            ledger.beat(progress(all));
            page = judgements.page(from, to, page.get(page.size() - 1).id(), PAGE);
        }
    }

    private List<Judgements.Anew> judge(List<KeptContent> page, ExecutorService pool) {
        List<Future<Optional<Decisions>>> asked = new ArrayList<>();
        for (KeptContent content : page) {
            Kept kept = new Kept(content.languages(), () -> judgements.sizes(content), content.derivation(), () -> judgements.texts(content.id()), () -> judgements.content(content),
                    () -> judgements.decisions(content));
            asked.add(pool.submit(() -> rejudging.judge(kept)));
        }
        List<Judgements.Anew> out = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            try {
                out.add(new Judgements.Anew(page.get(i), asked.get(i).get()));
            } catch (ExecutionException e) {
                throw new CatalogueException("content " + page.get(i).sha256().substring(0, 12) + " cannot be judged again: " + e.getCause(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopping = true;
                return out;
            }
        }
        return out;
    }

    private Progress progress(long all) {
        long millis = (System.nanoTime() - start) / 1_000_000;
        return new Progress(done, 0, Math.max(0, all - done), 0, 0, millis, millis == 0 ? 0 : done * 1000.0 / millis, ProcessMemory.own());
    }
}
