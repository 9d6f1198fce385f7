package org.gangmu.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gangmu.Gangmu;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Judgements;
import org.gangmu.catalogue.KeptContent;
import org.gangmu.catalogue.Ledger;
import org.gangmu.catalogue.Progress;
import org.gangmu.decide.Derivation;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.DerivationFile;
import org.gangmu.findings.FoundLabel;
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
    private long relabelled;
    private long labels;
    private volatile boolean stopping;

    /**
     * What came of it.
     *
     * @param finished   whether all contents are judged now
     * @param contents   judged by this rerun
     * @param others     of them those of which something else is decided now, if only by how many points
     * @param relabelled of these, those in which a sentence has another label
     * @param labels     sentences that have another label
     */
    public record End(boolean finished, long contents, long others, long relabelled, long labels, long millis) {
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
        return new End(finished, done, others, relabelled, labels, (System.nanoTime() - start) / 1_000_000);
    }

    /** Judges what is left now, a page at a time. */
    private void judgeAll(ExecutorService pool, Ledger ledger, long all, Watcher watcher) {
        List<KeptContent> page = judgements.page(from, to, 0, PAGE);
        while (!page.isEmpty() && !stopping) {
            List<Judged> judged = judge(page, pool);
            judgements.add(to, ledger.run(), judged.stream().map(Judged::anew).toList());
            done += judged.size();
            others += judged.stream().filter(j -> j.anew().other().isPresent()).count();
            relabelled += judged.stream().filter(j -> j.labels() > 0).count();
            labels += judged.stream().mapToLong(Judged::labels).sum();
            watcher.progress(done, Math.max(done, all));
            ledger.beat(progress(all));
            page = judgements.page(from, to, page.get(page.size() - 1).id(), PAGE);
        }
    }

    /**
     * A content judged.
     *
     * @param labels sentences that have another label than before
     */
    private record Judged(Judgements.Anew anew, long labels) {

        static Judged of(KeptContent content, Optional<Decisions> other) {
            return new Judged(new Judgements.Anew(content, other), other.map(o -> changed(DerivationFile.read(content.derivation()), o.labels())).orElse(0L));
        }

        private static long changed(List<Derivation> was, List<FoundLabel> is) {
            return IntStream.range(0, is.size()).filter(i -> !is.get(i).label().equals(was.get(i).label())).count();
        }
    }

    private List<Judged> judge(List<KeptContent> page, ExecutorService pool) {
        List<Future<Judged>> asked = new ArrayList<>();
        for (KeptContent content : page) {
            Kept kept = new Kept(content.languages(), () -> judgements.sizes(content), content.derivation(), () -> judgements.texts(content.id()), () -> judgements.content(content),
                    () -> judgements.decisions(content));
            asked.add(pool.submit(() -> Judged.of(content, rejudging.judge(kept))));
        }
        List<Judged> out = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            try {
                out.add(asked.get(i).get());
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
