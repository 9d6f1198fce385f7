package org.gangmu;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import org.gangmu.extract.ExtractException;
import org.gangmu.summarize.Summary;

/**
 * One document read several times by a Java of its own, and all that was made and loaded meanwhile, counted.
 *
 * <p>Nothing is collected while it runs, so that the objects in its heap are all that were ever made; and it has the quick compiler alone, which leaves no
 * allocation out: the counts are the same every time.
 */
final class CountedRun {

    static final int READINGS = 6;
    private static final String BYTES = "bytes";

    private final Map<String, Long> once;
    private final Map<String, Long> often;
    private final Map<String, Double> told;
    private final List<String> classes;

    private CountedRun(Map<String, Long> once, Map<String, Long> often, Map<String, Double> told, List<String> classes) {
        this.once = once;
        this.often = often;
        this.told = told;
        this.classes = classes;
    }

    static CountedRun of(Path document, Path folder) throws IOException, InterruptedException {
        Path loaded = folder.resolve("classes");
        Path out = folder.resolve("out");
        int status = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn700m", "-Xmx1000m",
                "-Dfile.encoding=UTF-8", "-Xlog:class+load:file=" + loaded, "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(), document.toString(), folder.toString()).redirectErrorStream(true).redirectOutput(out.toFile()).start().waitFor();
        if (status != 0) {
            throw new IOException(Files.readString(out));
        }
        Map<String, Double> told = new HashMap<>();
        Files.readAllLines(folder.resolve("told")).forEach(l -> told.put(l.split(" ")[0], Double.valueOf(l.split(" ")[1])));
        return new CountedRun(histogram(folder.resolve("once")), histogram(folder.resolve("often")), told, Files.readAllLines(loaded));
    }

    private static Map<String, Long> histogram(Path file) throws IOException {
        Map<String, Long> out = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.strip().split("\\s+");
            if (cells.length >= 4 && cells[0].endsWith(":")) {
                out.merge(cells[3], Long.valueOf(cells[1]), Long::sum);
            }
        }
        return out;
    }

    /** Objects of a class made by the end of the first reading. */
    long madeOnce(String name) {
        return once.getOrDefault(name, 0L);
    }

    /** Objects of a class made by the end of the last reading. */
    long made(String name) {
        return often.getOrDefault(name, 0L);
    }

    double articles() {
        return told.get("articles");
    }

    double sentences() {
        return told.get("sentences");
    }

    /** Bytes allocated for a character of the text, by the chain behind extraction. */
    double bytesPerChar() {
        return told.get(BYTES);
    }

    /** Loaded classes whose names begin so. */
    List<String> classes(String prefix) {
        List<String> out = new ArrayList<>();
        for (String line : classes) {
            String[] words = line.substring(line.lastIndexOf(']') + 1).strip().split(" ");
            if (words[0].startsWith(prefix)) {
                out.add(words[0]);
            }
        }
        return out;
    }

    /** What the other Java runs. */
    public static final class Main {
        private Main() {
        }

        public static void main(String[] args) throws IOException, ExtractException, JMException {
            Path folder = Path.of(args[1]);
            Gangmu gangmu = Gangmu.open(Path.of("rules"));
            Summary summary = gangmu.summarize(gangmu.extract(Path.of(args[0])));
            write(folder.resolve("once"));
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long bytes = 0;
            for (int i = 1; i < READINGS; i++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                gangmu.summarize(summary.document().source());
                bytes = threads.getCurrentThreadAllocatedBytes() - before;
            }
            write(folder.resolve("often"));
            Files.writeString(folder.resolve("told"), "articles " + summary.articles().size() + "\nsentences " + summary.document().sentences().count() + "\n" + BYTES + " "
                    + (double) bytes / summary.document().source().text().length() + "\n");
            if (ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum() > 0) {
                throw new IllegalStateException("what was collected cannot be counted");
            }
        }

        private static void write(Path file) throws IOException, JMException {
            Object histogram = ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                    new Object[] {new String[] {"-all"}}, new String[] {String[].class.getName()});
            Files.writeString(file, (String) histogram, StandardCharsets.UTF_8);
        }
    }
}
