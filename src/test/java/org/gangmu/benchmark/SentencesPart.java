package org.gangmu.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractException;
import org.gangmu.summarize.Summary;
import org.gangmu.write.JsonWriter;
import org.gangmu.write.WriteOptions;

/** One document that becomes longer and longer, from its bytes to its JSON: the cost of a sentence must stay what it was. */
final class SentencesPart implements Part {

    private static final int[] SIZES = {50, 500, 5_000, 50_000};
    private static final int BESIDE = 1;
    private static final int WARM_UP = 15;
    private static final String REPORT = "series/gwr-qingze-2023.txt";
    /** Lines before its body and behind it. */
    private static final int HEADER = 4;
    private static final int FOOTER = 1;
    private static final Pattern FIGURE = Pattern.compile("\\d(?=[个亿万户人里%％])");

    @Override
    public void run(Options options, Ratios out) throws Exception {
        Gangmu gangmu = Gangmu.open(Options.RULES);
        List<byte[]> texts = new ArrayList<>();
        for (int size : SIZES) {
            texts.add(text(size).getBytes(StandardCharsets.UTF_8));
        }
        long[] sentences = new long[SIZES.length];
        Rounds.warmUp(WARM_UP, () -> read(gangmu, texts.get(BESIDE)));
        for (int run = 0; run < options.runs(); run++) {
            double[] cpu = new double[SIZES.length];
            for (int i = 0; i < SIZES.length; i++) {
                int times = Math.max(1, 10_000 / SIZES[i]);
                long before = Meter.process();
                for (int t = 0; t < times; t++) {
                    sentences[i] = read(gangmu, texts.get(i));
                }
                cpu[i] = (double) (Meter.process() - before) / times / sentences[i];
            }
            for (int i = 0; i < SIZES.length; i++) {
                out.line(String.format(Locale.ROOT, "a sentence of %,d", SIZES[i]), "of 500").add(cpu[i], cpu[BESIDE]).atMost(i == BESIDE ? Double.NaN : 1.3)
                        .remark("%d sentences, %.2f MB, %.1f us a sentence", sentences[i], texts.get(i).length / 1e6, cpu[i] / 1e3);
            }
        }
        out.remark("One Chinese work report with its sections again and again, figures changing. CPU time of all threads but the compilers'.");
    }

    private static long read(Gangmu gangmu, byte[] text) throws IOException, ExtractException {
        Summary summary = gangmu.summarize(gangmu.extract("report.txt", text));
        new JsonWriter(WriteOptions.defaults()).write(List.of(summary), OutputStream.nullOutputStream());
        if (summary.articles().stream().anyMatch(a -> a.sections().stream().anyMatch(s -> s.items().isEmpty()))) {
            throw new IllegalStateException("a report without goals, achievements or requirements is no measure: " + REPORT);
        }
        return summary.document().sentences().count();
    }

    /** A report whose body follows again and again, its figures changing, the sentences of a paragraph joined by semicolons: as long as reports have them at the longest. */
    private static String text(int sentences) throws IOException {
        List<String> lines = Files.readAllLines(Options.TEST_CORPUS.resolve(REPORT)).stream().filter(l -> !l.isBlank()).toList();
        List<String> body = lines.subList(HEADER, lines.size() - FOOTER);
        StringBuilder out = new StringBuilder(String.join("\n", lines.subList(0, HEADER))).append('\n');
        int made = HEADER;
        for (int i = 0; made < sentences; i++) {
            int round = i / body.size();
            String line = FIGURE.matcher(body.get(i % body.size())).replaceAll(m -> String.valueOf((m.group().charAt(0) - '0' + round) % 10));
            out.append(line.endsWith("。") ? line.substring(0, line.length() - 1).replace('。', '；') + '。' : line).append('\n');
            made++;
        }
        return out.toString();
    }
}
