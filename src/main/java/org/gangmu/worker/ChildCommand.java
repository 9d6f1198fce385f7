package org.gangmu.worker;

import java.lang.management.ManagementFactory;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a process that reads documents: this Java, this class path, this locale. */
final class ChildCommand {

    /** What a process takes over, so that it finds what its parent would. */
    private static final List<String> PROPERTIES = List.of("gangmu.home", "user.language", "user.country", "user.language.display", "user.timezone", "file.encoding");

    private ChildCommand() {
    }

    /** The same, for a process with this folder for its temporary files. */
    static List<String> in(Path folder, List<String> command) {
        List<String> out = new ArrayList<>(command);
        out.add(1, "-Djava.io.tmpdir=" + folder);
        return out;
    }

    /**
     * @param rulebooks folders and workbooks; none: the shipped ones
     * @param classPath where Gangmu is
     * @param options   of Java, more
     */
    static List<String> of(List<Path> rulebooks, WorkerLimits limits, String classPath, List<String> options) {
        List<String> out = new ArrayList<>();
        out.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The simple collector holds the least memory. The quick compiler alone: the work is spread over so much code that most of it would stay in the slow
        // state in which Java watches it before it compiles it well (figures in src/site/markdown/benchmarks.md).
        out.addAll(List.of("-Xmx" + limits.heap() + "m", "-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
        // One that has run out of memory is not to be trusted with the next document.
        out.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr", "-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + Path.of(System.getProperty("java.io.tmpdir"), "gangmu-worker-%p.log")));
        for (String name : PROPERTIES) {
            String value = System.getProperty(name);
            if (value != null) {
                out.add("-D" + name + "=" + value);
            }
        }
        // The launcher's archive of loaded classes.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("-XX:SharedArchiveFile=") || a.startsWith("-Xshare:") || a.startsWith("-Xlog:cds")).forEach(out::add);
        out.addAll(options);
        out.addAll(List.of("-cp", classPath, WorkerMain.class.getName(), LimitsText.write(limits)));
        // Rulebooks inside a jar are the shipped ones: the process finds them itself.
        rulebooks.stream().filter(r -> r.getFileSystem() == FileSystems.getDefault()).map(Path::toString).forEach(out::add);
        return out;
    }
}
