package org.gangmu.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process that a service in this one has started to open documents. */
record ReaderProcess(ProcessHandle process) {

    /** Else the test is left out. */
    static void assumeTold() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "processes are found and stopped as Linux does");
    }

    static List<ReaderProcess> all() {
        return ProcessHandle.current().children().filter(ReaderProcess::isReader).map(ReaderProcess::new).toList();
    }

    static ReaderProcess any() {
        return all().get(0);
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
