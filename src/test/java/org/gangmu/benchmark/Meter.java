package org.gangmu.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** CPU time in nanoseconds, which other programs on the machine hardly change, and bytes allocated. */
final class Meter {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Path TASKS = Path.of("/proc/self/task");

    private Meter() {
    }

    /** Of this thread alone. */
    static long thread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Of this thread alone. */
    static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }

    /** Of all threads of this Java, the collector's included, but for its compilers, where the system tells threads apart (Linux). */
    static long process() {
        return SYSTEM.getProcessCpuTime() - compilers();
    }

    private static long compilers() {
        if (!Files.isDirectory(TASKS)) {
            return 0;
        }
        try (Stream<Path> tasks = Files.list(TASKS)) {
            return tasks.mapToLong(Meter::compiler).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long compiler(Path task) {
        try {
            String name = Files.readString(task.resolve("comm"));
            return List.of("C1 ", "C2 ").stream().anyMatch(name::startsWith) ? Long.parseLong(Files.readString(task.resolve("schedstat")).split(" ")[0]) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
