package org.gangmu.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Judgements;
import org.gangmu.catalogue.KeptContent;
import org.gangmu.findings.Decisions;
import org.gangmu.findings.FindingsReader;
import org.gangmu.text.DeepThreads;

/** Proves an edition's labels: derives them again from the kept words and the kept rulebooks, and tells every difference. Changes nothing. */
public final class Verification {

    private static final int PAGE = 64;

    private final Judgements judgements;
    private final Edition edition;
    private final FindingsReader reader;
    private final int threads;
    private volatile boolean stopping;

    /** What came of it. */
    public record End(long contents, long different, long millis) {
    }

    /** @param reader with the rulebooks of the edition */
    public Verification(Catalogue catalogue, Edition edition, FindingsReader reader, int threads) {
        this.judgements = catalogue.judgements();
        this.edition = edition;
        this.reader = reader;
        this.threads = threads;
    }

    public void stop() {
        stopping = true;
    }

    /**
     * @param every proves one content of so many; 1 = all
     * @param found takes each difference
     */
    public End run(int every, Consumer<Difference> found, Rerun.Watcher watcher) {
        long start = System.nanoTime();
        long all = (judgements.count(edition) + every - 1) / every;
        long seen = 0;
        long done = 0;
        long different = 0;
        ExecutorService pool = DeepThreads.pool(threads, "gangmu-verify");
        try {
            List<KeptContent> page = judgements.page(edition, edition, 0, PAGE);
            while (!page.isEmpty() && !stopping) {
                List<Future<List<Difference>>> asked = new ArrayList<>();
                for (KeptContent content : page) {
                    if (seen++ % every == 0) {
                        asked.add(pool.submit(() -> check(content)));
                    }
                }
                for (Future<List<Difference>> answer : asked) {
                    List<Difference> differences = answer.get();
                    differences.forEach(found);
                    different += differences.isEmpty() ? 0 : 1;
                    done++;
                }
                watcher.progress(done, all);
                page = judgements.page(edition, edition, page.get(page.size() - 1).id(), PAGE);
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CatalogueException known ? known : new CatalogueException("the catalogue cannot be proved: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdownNow();
        }
        return new End(done, different, (System.nanoTime() - start) / 1_000_000);
    }

    private List<Difference> check(KeptContent content) {
        List<String> names = judgements.names(content.id(), 1);
        String name = names.isEmpty() ? "(no document any more)" : names.get(0);
        Differences out = new Differences(name, content.sha256());
        Decisions now;
        try {
            now = reader.judge(judgements.content(content));
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return List.of(new Difference(name, content.sha256(), -1, "document", "damaged (" + damaged.getMessage() + ")", "whole"));
        }
        out.decisions(judgements.decisions(content), now);
        return out.found();
    }
}
