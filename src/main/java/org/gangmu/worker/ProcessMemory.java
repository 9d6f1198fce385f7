package org.gangmu.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process holds of the machine's memory, in bytes. */
public final class ProcessMemory {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private ProcessMemory() {
    }

    /** 0 where the system does not tell, or the process is gone. */
    static long of(long pid) {
        try {
            Matcher m = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid + "/status"), StandardCharsets.ISO_8859_1));
            return m.find() ? Long.parseLong(m.group(1)) * 1024 : 0;
        } catch (IOException goneOrElsewhere) {
            return 0;
        }
    }

    /** Of this process; where the system does not tell, what the heap takes. */
    public static long own() {
        long told = of(ProcessHandle.current().pid());
        return told > 0 ? told : Runtime.getRuntime().totalMemory();
    }
}
