package org.gangmu.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One page, the whole process from its start to its end: the program as a user starts it beside Tika's own tool on the same file. */
final class StartPart implements Part {

    private static final List<String> PAGES = List.of("zh/news-qingze-city-economic-conference.txt", "en/state-of-the-city-tillerton.txt");
    private static final Path TIME = Path.of("/usr/bin/time");
    private static final double MOST_MEMORY = 256;

    /** Wall and CPU seconds of a process, and the most memory it held, in MiB; 0 where nothing tells. */
    private record Cost(double wall, double cpu, double memory) {
    }

    @Override
    public void run(Options options, Ratios out) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        for (String page : PAGES) {
            String file = Options.TEST_CORPUS.resolve(page).toString();
            String language = page.substring(0, 2);
            for (int run = -1; run < options.runs(); run++) {
                Cost gangmu = cost("bin/gangmu", "summarize", file);
                Cost tika = cost(java, "-jar", options.tika().toString(), "-t", file);
                if (run >= 0) {
                    out.line(language + " page: wall time", "tika-app -t").add(gangmu.wall(), tika.wall()).atMost(1).remark("%.2f and %.2f s", gangmu.wall(), tika.wall());
                    out.line(language + " page: CPU time", "tika-app -t").add(gangmu.cpu(), tika.cpu()).remark("%.2f and %.2f s", gangmu.cpu(), tika.cpu());
                    if (gangmu.memory() > 0) {
                        out.line(language + " page: peak memory", "256 MiB").add(gangmu.memory(), MOST_MEMORY).atMost(1).remark("%.0f MiB; tika-app %.0f MiB", gangmu.memory(), tika.memory());
                    }
                }
            }
        }
        if (!Files.isExecutable(TIME)) {
            out.remark("No peak memory: GNU time (%s) is not installed.", TIME);
        }
    }

    /** Bash tells times to the millisecond, GNU time tells memory. */
    private static Cost cost(String... command) throws IOException, InterruptedException {
        Path times = Files.createTempFile("bench", ".times");
        Path memory = Files.createTempFile("bench", ".memory");
        List<String> timed = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%3R %3U %3S'; time \"$@\" >/dev/null", "bench"));
        if (Files.isExecutable(TIME)) {
            timed.addAll(List.of(TIME.toString(), "-q", "-f", "%M", "-o", memory.toString()));
        }
        timed.addAll(List.of(command));
        int status = new ProcessBuilder(timed).redirectError(times.toFile()).start().waitFor();
        List<String> lines = Files.readAllLines(times);
        if (status != 0) {
            throw new IOException(String.join(" ", command) + ": " + String.join("\n", lines));
        }
        String[] told = lines.get(lines.size() - 1).split(" ");
        String most = Files.readString(memory).strip();
        Files.delete(times);
        Files.delete(memory);
        return new Cost(Double.parseDouble(told[0]), Double.parseDouble(told[1]) + Double.parseDouble(told[2]), most.isEmpty() ? 0 : Double.parseDouble(most) / 1024);
    }
}
