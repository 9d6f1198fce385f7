package org.gangmu.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.tika.parser.AutoDetectParser;
import org.gangmu.Gangmu;
import org.gangmu.findings.Content;
import org.gangmu.summarize.Summary;
import org.gangmu.worker.TikaAlone;

/** The whole way of a file to its summary, beside Tika's extraction of its text alone. */
final class DocumentsPart implements Part {

    private static final Map<String, Double> GOALS = Map.of("pdf", 1.15, "docx", 1.4, "html", 2.0, "txt", 2.0);
    private static final int MADE = 40;
    private static final int WARM_UP = 8;

    private final AutoDetectParser tika = new AutoDetectParser();

    private record File(String name, byte[] bytes) {
    }

    /** What some documents cost. */
    private static final class Cost {
        private long gangmu;
        private long tika;
        private long chars;
        private long tikaChars;
    }

    @Override
    public void run(Options options, Ratios out) throws Exception {
        Gangmu gangmu = Gangmu.open(Options.RULES);
        LongDocuments made = new LongDocuments();
        for (String format : MixedArchive.FORMATS) {
            List<File> reports = new ArrayList<>();
            for (int i = 0; i < MADE; i++) {
                reports.add(new File(i + "." + format, made.document(format, i)));
            }
            run(gangmu, format + ", reports", reports, format, options, out);
            run(gangmu, format + ", test corpus", read(options.corpus().orElse(Options.TEST_CORPUS), format), format, options, out);
        }
        out.remark("CPU time of all threads but the compilers'.");
    }

    private static List<File> read(Path folder, String format) throws IOException {
        List<File> out = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> Content.endingOf(f.toString()).equals(format)).sorted().limit(MADE).toList()) {
                out.add(new File(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return out;
    }

    private void run(Gangmu gangmu, String what, List<File> files, String format, Options options, Ratios out) throws Exception {
        if (files.isEmpty()) {
            return;
        }
        int passes = Rounds.warmUp(WARM_UP, () -> pass(gangmu, files, new Cost()));
        for (int run = 0; run < options.runs(); run++) {
            Cost cost = new Cost();
            for (int i = 0; i < passes; i++) {
                pass(gangmu, files, cost);
            }
            double documents = (double) files.size() * passes;
            out.line(what, "Tika's text").add(cost.gangmu, cost.tika).atMost(GOALS.get(format)).remark("%d documents of %.0f characters (Tika: %.0f); %.2f ms each, Tika %.2f ms", files.size(),
                    cost.chars / documents, cost.tikaChars / documents, cost.gangmu / 1e6 / documents, cost.tika / 1e6 / documents);
        }
    }

    /** All files by Tika, then all by Gangmu: they use threads of their own, so that only the whole of a pass can be told. */
    private void pass(Gangmu gangmu, List<File> files, Cost cost) throws Exception {
        long start = Meter.process();
        for (File file : files) {
            cost.tikaChars += TikaAlone.text(tika, file.name(), new ByteArrayInputStream(file.bytes())).length();
        }
        long between = Meter.process();
        for (File file : files) {
            Summary summary = gangmu.summarize(gangmu.extract(file.name(), file.bytes()));
            cost.chars += summary.document().source().text().length();
        }
        cost.tika += between - start;
        cost.gangmu += Meter.process() - between;
    }
}
