package org.gangmu.spark;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkFiles;
import org.gangmu.worker.ChildWorkers;
import org.gangmu.worker.Workers;

/**
 * The readers of an executor, each a process of its own: as many as tasks run at once, started once and kept from task to task. A document that kills its reader
 * leaves the executor alone.
 */
final class ExecutorReaders {

    /** What readers are alike by. */
    private record Sort(String edition, JobSettings settings) {
    }

    private static final Map<Sort, Deque<Workers>> IDLE = new HashMap<>();
    private static final Map<String, List<Path>> UNPACKED = new HashMap<>();

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
        Sort sort = new Sort(OutputFolder.id(rules.edition()), settings);
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
        return new ChildWorkers(unpacked(rules), 1, settings.limits(), jar());
    }

    /** The rulebooks as files in the executor's own folder, which goes with it. */
    private static List<Path> unpacked(PackedRules rules) throws IOException {
        String edition = OutputFolder.id(rules.edition());
        synchronized (UNPACKED) {
            List<Path> files = UNPACKED.get(edition);
            if (files == null) {
                files = rules.unpack(Path.of(SparkFiles.getRootDirectory(), "gangmu-" + edition).toAbsolutePath());
                UNPACKED.put(edition, files);
            }
            return files;
        }
    }

    /** The job's jar, as this executor got it. */
    private static String jar() throws IOException {
        try {
            return Path.of(ExecutorReaders.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("the job's jar is no file on this machine", e);
        }
    }
}
