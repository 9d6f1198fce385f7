package org.gangmu.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gangmu.catalogue.Claimed;
import org.gangmu.catalogue.Ledger;
import org.gangmu.catalogue.Result;

/** Writes the results of a bucket into a catalogue, as far as they are not there yet. */
final class CatalogueBucket {

    private static final int BATCH = 32;
    private static final int WAIT_SECONDS = 60;

    private final Ledger ledger;
    private final List<String> documents;
    private final Map<String, Claimed> claimed = new HashMap<>();
    private final List<Result> batch = new ArrayList<>();

    /**
     * Takes the documents that wait. An executor that was killed or thought dead may have had some in hand; they come free when the database sees that it is gone.
     *
     * @throws IOException if another run keeps some in hand for long
     */
    CatalogueBucket(Ledger ledger, List<String> documents) throws IOException, InterruptedException {
        this.ledger = ledger;
        this.documents = documents;
        take();
        for (int seconds = 0; ledger.unanswered(documents) > claimed.size(); seconds++) {
            if (seconds == WAIT_SECONDS) {
                throw new IOException("documents of this bucket are in the hands of another run over the catalogue");
            }
            TimeUnit.SECONDS.sleep(1);
            take();
        }
    }

    private void take() {
        ledger.claim(documents.stream().filter(d -> !claimed.containsKey(d)).toList()).forEach(c -> claimed.put(c.name(), c));
    }

    void add(ReadDocument document) {
        Claimed taken = claimed.get(document.name());
        if (taken == null) {
            return;
        }
        batch.add(result(taken, document));
        if (batch.size() == BATCH) {
            commit();
        }
    }

    private void commit() {
        ledger.commit(batch);
        batch.clear();
    }

    private static Result result(Claimed taken, ReadDocument document) {
        if (document.findings().isPresent()) {
            return new Result.Found(taken, document.bytes(), document.findings().get(), document.millis());
        }
        return document.state().equals(ReadDocument.GONE) ? new Result.Gone(taken, document.reason())
                : new Result.Failed(taken, document.cause(), document.reason(), document.millis());
    }

    /**
     * Writes the rest.
     *
     * @throws IOException if documents were taken away meanwhile: this executor was thought dead
     */
    void finish() throws IOException {
        commit();
        if (ledger.unanswered(documents) > 0) {
            throw new IOException("another run over the catalogue has taken documents of this bucket");
        }
    }
}
