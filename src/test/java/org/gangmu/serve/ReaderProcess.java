package org.gangmu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that a service in this one has started to open documents. */
record ReaderProcess(ProcessHandle process) {

    /** Else the test is left out. */
    static void assumeTold() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "processes are found and stopped as Linux does");
    }

    static List<ReaderProcess> all() {
        return ProcessHandle.current().children().filter(ReaderProcess::isReader).map(ReaderProcess::new).toList();
    }

    /** The one there is. Of a service that is closed already one may still be starting, and ends as soon as it has: that is waited for. */
    static ReaderProcess only() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        List<ReaderProcess> all = all();
        while (all.size() != 1) {
            assertTrue(System.nanoTime() < end, all::toString);
            TimeUnit.MILLISECONDS.sleep(5);
            all = all();
        }
        return all.get(0);
    }

    /** Its command line is too long for Java to tell. */
    private static boolean isReader(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).contains("--texts");
        } catch (IOException gone) {
            return false;
        }
    }

    void signal(String name) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor());
    }
}
