package org.gangmu.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.gangmu.archive.ArchiveAdding;
import org.gangmu.archive.ArchiveOptions;
import org.gangmu.archive.ArchiveRun;
import org.gangmu.archive.KeptRules;
import org.gangmu.archive.LongReading;
import org.gangmu.archive.RunWatcher;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Claimed;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Mode;
import org.gangmu.catalogue.Progress;
import org.gangmu.findings.Content;
import org.gangmu.findings.Models;
import org.gangmu.source.FileFinder;
import org.gangmu.source.FileOpener;
import org.gangmu.source.Located;
import org.gangmu.source.Opened;
import org.gangmu.text.Problem;
import org.gangmu.worker.ChildWorkers;
import org.gangmu.worker.Outcome;
import org.gangmu.worker.TikaAlone;
import org.gangmu.worker.WorkerLimits;

/**
 * What a whole run over a mixed archive costs against taking out the text alone, by Tika as it comes and by Gangmu: the same files, opened the same way, read
 * by processes under the same limits, in turn.
 *
 * <p>Arguments: documents, rounds, a folder to work in. Wall time is what counts on a quiet machine, CPU time on a busy one.
 */
public final class ArchiveBenchmark {

    private final Path sources;
    private final Path work;
    private final List<Located> documents = new ArrayList<>();
    private final AtomicLong peak = new AtomicLong();
    private int runs;

    private ArchiveBenchmark(Path sources, Path work) {
        this.sources = sources;
        this.work = work;
    }

    /** Documents a second, and CPU milliseconds of all processes for each. */
    private record Speed(double rate, double cpu) {
        @Override
        public String toString() {
            return String.format("%.1f documents/s, %.1f ms CPU each", rate, cpu);
        }
    }

    public static void main(String[] arguments) throws Exception {
        int documents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = arguments.length > 2 ? Files.createDirectories(Path.of(arguments[2])) : Files.createTempDirectory("gangmu-benchmark");
        Path sources = folder.resolve("sources-" + documents);
        if (!Files.exists(sources)) {
            new MixedArchive(Integer.MAX_VALUE).write(sources, documents, MixedArchive.FORMATS);
        }
        new ArchiveBenchmark(sources, Files.createTempDirectory(folder, "work")).measure(rounds);
    }

    private void measure(int rounds) throws IOException, InterruptedException {
        new FileFinder().find(sources.toAbsolutePath().toString(), documents::add, problem -> System.err.println(problem));
        System.out.printf("%d documents, %.1f MB%n", documents.size(), documents.stream().mapToLong(Located::bytes).sum() / 1e6);
        List<Double> ratios = new ArrayList<>();
        List<Double> cpuRatios = new ArrayList<>();
        List<Double> wordRatios = new ArrayList<>();
        List<Double> scaling = new ArrayList<>();
        AtomicLong text = new AtomicLong();
        AtomicLong ofTika = new AtomicLong();
        try (ChildWorkers tika = TikaAlone.workers(2, TikaAlone.class); ChildWorkers worded = TikaAlone.workers(2, TikaAlone.WithWords.class);
                ChildWorkers two = new ChildWorkers(List.of(Path.of("rules")), 2, WorkerLimits.DEFAULT); ChildWorkers one = new ChildWorkers(List.of(Path.of("rules")), 1, WorkerLimits.DEFAULT)) {
            for (int round = 0; round <= rounds; round++) {
                text.set(0);
                ofTika.set(0);
                Speed floor = extraction(ofTika, (opened, ending) -> tika.read(opened, ending));
                Speed words = extraction(ofTika, (opened, ending) -> worded.read(opened, ending));
                Speed extraction = extraction(text, (opened, ending) -> two.extract(opened, ending));
                Speed whole = whole(two, 2);
                Speed alone = whole(one, 1);
                System.out.printf("round %d%s%n  Tika alone, 2 readers: %s%n  Tika and HanLP, 2:     %s%n  our text, 2 readers:   %s%n  whole run, 2 readers:  %s%n  whole run, 1 reader:   %s%n"
                                + "  whole / Tika alone: %.2f of the rate, by CPU time %.2f (our text alone: %.2f); 2 readers / 1: %.2f%n",
                        round, round == 0 ? ", to warm up" : "", floor, words, extraction, whole, alone, whole.rate() / floor.rate(), floor.cpu() / whole.cpu(), floor.cpu() / extraction.cpu(),
                        whole.rate() / alone.rate());
                if (round > 0) {
                    ratios.add(whole.rate() / floor.rate());
                    cpuRatios.add(floor.cpu() / whole.cpu());
                    wordRatios.add(floor.cpu() / words.cpu());
                    scaling.add(whole.rate() / alone.rate());
                }
            }
        }
        System.out.printf("medians: whole / Tika alone %.2f (by CPU time %.2f; Tika and HanLP's words alone / Tika alone: %.2f); 2 readers / 1: %.2f%n", median(ratios), median(cpuRatios), median(wordRatios), median(scaling));
        long catalogue = Files.size(work.resolve(runs + ".db"));
        System.out.printf("text %.2f MB of UTF-8, catalogue %.2f MB: %.2f times; peak memory of all processes %d MB; load %.1f%n", text.get() / 1e6, catalogue / 1e6,
                (double) catalogue / text.get(), peak.get() >> 20, java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static double median(List<Double> values) {
        return values.isEmpty() ? Double.NaN : Ratios.median(values.stream().sorted().toList());
    }

    /** Of this process and of its children. */
    private static Duration cpu() {
        return ProcessHandle.current().descendants().map(ProcessHandle::info).map(i -> i.totalCpuDuration().orElse(Duration.ZERO))
                .reduce(ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO), Duration::plus);
    }

    private Speed speed(long start, Duration cpu) {
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Speed(documents.size() / seconds, cpu().minus(cpu).toMillis() / (double) documents.size());
    }

    /** Takes the text out of a document. */
    private interface TextReader {
        Outcome read(Opened document, String ending) throws InterruptedException;
    }

    private Speed extraction(AtomicLong text, TextReader reader) throws InterruptedException {
        Queue<Located> todo = new ConcurrentLinkedQueue<>(documents);
        Duration cpu = cpu();
        long start = System.nanoTime();
        try (FileOpener opener = new FileOpener()) {
            Thread[] threads = new Thread[2];
            Arrays.setAll(threads, i -> new Thread(() -> extract(reader, opener, todo, text)));
            for (Thread thread : threads) {
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        return speed(start, cpu);
    }

    private static void extract(TextReader reader, FileOpener opener, Queue<Located> todo, AtomicLong text) {
        try {
            for (Located document = todo.poll(); document != null; document = todo.poll()) {
                try (Opened opened = opener.open(document.name(), document.address(), WorkerLimits.DEFAULT.extract().maxBytes())) {
                    Outcome outcome = reader.read(opened, Content.endingOf(document.name()));
                    text.addAndGet(outcome instanceof Outcome.Extracted e ? e.size() : outcome instanceof Outcome.Read r ? r.findings().content().chars() : 0);
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Speed whole(ChildWorkers workers, int readers) {
        Path file = work.resolve(++runs + ".db");
        Catalogue.create(file.toString());
        Speed out;
        try (Catalogue catalogue = Catalogue.open(file.toString(), Mode.WRITE); FileOpener opener = new FileOpener()) {
            Edition edition = catalogue.register(KeptRules.pack(Path.of("rules")), Models.line());
            catalogue.putInForce(edition);
            ArchiveAdding.add(catalogue, "all", found -> documents.forEach(found), System.err::println);
            ArchiveOptions options = new ArchiveOptions(readers, 3, WorkerLimits.DEFAULT, false);
            ArchiveRun run = new ArchiveRun(catalogue.begin("run", edition, readers), opener, workers, options, documents.size(), List.of(), new Watch());
            Duration cpu = cpu();
            long start = System.nanoTime();
            ArchiveRun.End end = run.run();
            out = speed(start, cpu);
            if (end.progress().done() != documents.size()) {
                throw new IllegalStateException(end.toString());
            }
        }
        return out;
    }

    /** Keeps the most memory seen. */
    private final class Watch implements RunWatcher {
        @Override
        public void progress(Progress progress, Optional<LongReading> reading) {
            peak.accumulateAndGet(progress.memory(), Math::max);
        }

        @Override
        public void failed(Claimed document, String cause, String reason, boolean again) {
            System.err.println(document.name() + ": " + reason);
        }

        @Override
        public void noted(Claimed document, List<Problem> problems) {
            // What was read is read.
        }
    }
}
