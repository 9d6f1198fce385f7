package org.gangmu.spark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.findings.FindingsReader;
import org.gangmu.source.Opened;
import org.gangmu.worker.Outcome;
import org.gangmu.worker.Workers;

/** The readers of an executor: as many as tasks run at once, opened once and kept from task to task. */
final class ExecutorReaders {

    /** What readers are alike by. */
    private record Sort(String edition, JobSettings settings) {
    }

    private static final Map<Sort, Deque<Workers>> IDLE = new HashMap<>();

    private ExecutorReaders() {
    }

    /** A reader that goes back when it is closed. */
    record Lent(Workers workers, Runnable back) implements AutoCloseable {
        @Override
        public void close() {
            back.run();
        }
    }

    static Lent lend(PackedRules rules, JobSettings settings) throws IOException {
        Sort sort = new Sort(rules.edition().toString(), settings);
        Workers workers;
        synchronized (IDLE) {
            workers = IDLE.computeIfAbsent(sort, s -> new ArrayDeque<>()).poll();
        }
        Workers lent = workers == null ? open(rules, settings) : workers;
        return new Lent(lent, () -> {
            synchronized (IDLE) {
                IDLE.get(sort).push(lent);
            }
        });
    }

    private static Workers open(PackedRules rules, JobSettings settings) throws IOException {
        ExtractLimits limits = ExtractLimits.DEFAULT.withMaxBytes(settings.maxBytes()).withMaxChars(settings.maxChars()).withTimeout(Duration.ofSeconds(settings.timeout()));
        FindingsReader reader = new FindingsReader(Gangmu.of(rules.read(), limits));
        return new Workers() {
            @Override
            public Outcome read(Opened document, String ending) {
                long start = System.nanoTime();
                try {
                    return new Outcome.Read(document.bytes() != null ? reader.read(document.bytes(), ending) : reader.read(document.file(), ending), (System.nanoTime() - start) / 1_000_000);
                } catch (ExtractException e) {
                    return new Outcome.Refused(e.getMessage(), (System.nanoTime() - start) / 1_000_000);
                }
            }

            @Override
            public long memory() {
                return 0;
            }

            @Override
            public void close() {
            }
        };
    }
}
