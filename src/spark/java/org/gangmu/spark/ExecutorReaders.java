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

    private static final Map<Sort, Deque<ReaderSlot>> IDLE = new HashMap<>();
    private static final Map<String, List<Path>> UNPACKED = new HashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ExecutorReaders::finish, "gangmu-finish"));
    }

    private ExecutorReaders() {
    }

    /** Something to read with, for one task. */
    static ReaderSlot take(PackedRules rules, JobSettings settings) throws IOException {
        ReaderSlot idle;
        synchronized (IDLE) {
            idle = IDLE.computeIfAbsent(sort(rules, settings), s -> new ArrayDeque<>()).poll();
        }
        if (idle != null) {
            return idle;
        }
        Workers workers = new ChildWorkers(unpacked(rules), 1, settings.limits(), jar());
        try {
            return new ReaderSlot(workers, settings.catalogue(), rules.edition());
        } catch (RuntimeException e) {
            workers.close();
            throw e;
        }
    }

    /** Gives back what did its work without trouble; what had trouble is to be closed instead. */
    static void giveBack(ReaderSlot slot, PackedRules rules, JobSettings settings) {
        synchronized (IDLE) {
            IDLE.get(sort(rules, settings)).push(slot);
        }
    }

    private static Sort sort(PackedRules rules, JobSettings settings) {
        return new Sort(OutputFolder.id(rules.edition()), settings);
    }

    private static void finish() {
        synchronized (IDLE) {
            IDLE.values().forEach(slots -> slots.forEach(ReaderSlot::finish));
        }
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
