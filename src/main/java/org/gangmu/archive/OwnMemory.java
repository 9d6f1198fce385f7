package org.gangmu.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What this process holds of the machine's memory. */
final class OwnMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private OwnMemory() {
    }

    /** In bytes; where the system does not tell, what the heap takes. */
    static long bytes() {
        try {
            Matcher m = RESIDENT.matcher(Files.readString(STATUS, StandardCharsets.ISO_8859_1));
            if (m.find()) {
                return Long.parseLong(m.group(1)) * 1024;
            }
        } catch (IOException elsewhere) {
            // Not Linux.
        }
        return Runtime.getRuntime().totalMemory();
    }
}
