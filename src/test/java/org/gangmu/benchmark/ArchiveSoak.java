package org.gangmu.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gangmu.archive.ArchiveAdding;
import org.gangmu.archive.ArchiveOptions;
import org.gangmu.archive.ArchiveRun;
import org.gangmu.archive.ArchiveSession;
import org.gangmu.archive.KeptRules;
import org.gangmu.archive.LongReading;
import org.gangmu.archive.RunWatcher;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Claimed;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Mode;
import org.gangmu.catalogue.Progress;
import org.gangmu.catalogue.Rows;
import org.gangmu.findings.Models;
import org.gangmu.source.FileFinder;
import org.gangmu.text.Problem;
import org.gangmu.worker.WorkerLimits;

/**
 * A long run over many small documents: memory of the parent and of its readers, and the rate, as they go; and what ten million documents would take.
 *
 * <p>To be started with {@code -Xmx256m}. Arguments: documents, a folder to work in, minutes after which it is stopped.
 */
public final class ArchiveSoak implements RunWatcher {

    private static final List<String> TABLES = List.of("document", "content", "sentence", "decision", "article", "figure", "person", "decisions", "judgement");

    private final Path file;
    private final long every;
    private final long end;
    private long next;
    private long lastDone;
    private long last = System.nanoTime();
    private ArchiveSession session;

    private ArchiveSoak(Path file, long every, long minutes) {
        this.file = file;
        this.every = every;
        this.end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        Path folder = arguments.length > 1 ? Files.createDirectories(Path.of(arguments[1])) : Files.createTempDirectory("gangmu-soak");
        int minutes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 24 * 60;
        Path sources = folder.resolve("sources-" + documents);
        if (!Files.exists(sources)) {
            new MixedArchive(700).write(sources, documents, List.of("txt", "html"));
        }
        Path file = Files.createTempDirectory(folder, "work").resolve("soak.db");
        new ArchiveSoak(file, Math.max(100, documents / 20), minutes).run(sources);
    }

    private void run(Path sources) throws IOException, SQLException {
        Catalogue.create(file.toString());
        ArchiveRun.End ended;
        long start;
        long seconds;
        try (Catalogue catalogue = Catalogue.open(file.toString(), Mode.WRITE)) {
            Edition edition = catalogue.register(KeptRules.pack(Path.of("rules")), Models.line());
            catalogue.putInForce(edition);
            start = System.nanoTime();
            ArchiveAdding.add(catalogue, sources.toString(), found -> new FileFinder().find(sources.toString(), found, problem -> System.err.println(problem)), System.err::println);
            System.out.printf("added in %.1f s; most heap of the parent %d MB%n", (System.nanoTime() - start) / 1e9, Runtime.getRuntime().maxMemory() >> 20);
            System.out.println("documents\trate\theap after collection, MB\tparent, MB\tall processes, MB\tcatalogue, MB\tload");
            try (ArchiveSession made = new ArchiveSession(catalogue, edition, new ArchiveOptions(2, 3, WorkerLimits.DEFAULT, false), this)) {
                session = made;
                start = System.nanoTime();
                ended = made.run();
                seconds = Math.max(1, (System.nanoTime() - start) / 1_000_000_000);
            }
        }
        tell(ended.progress().done(), seconds);
    }

    /** The work waits meanwhile: collecting garbage now and then must not count as its own. */
    @Override
    public void progress(Progress progress, Optional<LongReading> reading) {
        if (progress.done() >= next) {
            long now = System.nanoTime();
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            System.out.printf("%d\t%.1f\t%.1f\t%d\t%d\t%d\t%.1f%n", progress.done(), (progress.done() - lastDone) * 1e9 / (now - last), heap / 1e6, own() >> 10, progress.memory() >> 20, file.toFile().length() >> 20,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            last = System.nanoTime();
            lastDone = progress.done();
            next = progress.done() + every;
        }
        if (System.nanoTime() > end) {
            session.stop();
        }
    }

    /** Kilobytes. */
    private static long own() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("VmRSS")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void failed(Claimed document, String cause, String reason, boolean again) {
        System.err.println(document.name() + ": " + reason);
    }

    @Override
    public void noted(Claimed document, List<Problem> problems) {
        // What was read is read.
    }

    private void tell(long done, long seconds) throws IOException, SQLException {
        Rows rows = new Rows(file.toString());
        long all = 0;
        for (String table : TABLES) {
            long n = rows.number("SELECT count(*) FROM " + table);
            all += n;
            System.out.printf("%s: %d rows, %.2f a document%n", table, n, (double) n / done);
        }
        long chars = rows.number("SELECT sum(chars) FROM content");
        long text = rows.number("SELECT sum(length(CAST(text AS BLOB))) FROM sentence");
        System.out.printf("%d documents in %d s; catalogue %.1f MB, %.2f times the text of its sentences%n", done, seconds, Files.size(file) / 1e6, (double) Files.size(file) / text);
        System.out.printf("a document: %.1f ms, %.0f characters, %.1f rows, %.0f bytes of catalogue%n", seconds * 1000.0 / done, (double) chars / done, (double) all / done, (double) Files.size(file) / done);
        System.out.printf("10 million such documents: %.0f hours, %.1f thousand million rows, %.0f GB%n", seconds * 1e7 / done / 3600, all * 1e7 / done / 1e9, Files.size(file) * 1e7 / done / 1e9);
    }
}
