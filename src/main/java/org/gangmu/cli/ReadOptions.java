package org.gangmu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractLimits;
import picocli.CommandLine.Option;

/** The options of every command that reads documents. */
final class ReadOptions {

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rulebooks (default: the shipped ones).")
    private Path rules;

    @Option(names = "--max-bytes", paramLabel = "N", description = "Refuse larger files (default: ${DEFAULT-VALUE}).", defaultValue = "200000000")
    private long maxBytes;

    @Option(names = "--max-chars", paramLabel = "N", description = "Read at most so much text of a document (default: ${DEFAULT-VALUE}).", defaultValue = "60000000")
    private int maxChars;

    @Option(names = "--max-depth", paramLabel = "N", description = "Refuse documents nested deeper (default: ${DEFAULT-VALUE}).", defaultValue = "100")
    private int maxDepth;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Give up a document that takes longer to read (default: ${DEFAULT-VALUE}).", defaultValue = "120")
    private int timeout;

    @Option(names = "--debug", description = "Show the details of problems.")
    private boolean debug;

    Gangmu open(Console console) {
        console.debug(debug);
        return rules == null && System.getProperty("gangmu.home") == null ? Gangmu.open(limits()) : Gangmu.open(folder(), limits());
    }

    ExtractLimits limits() {
        return ExtractLimits.defaults().withMaxBytes(maxBytes).withMaxChars(maxChars).withMaxDepth(maxDepth).withTimeout(Duration.ofSeconds(timeout));
    }

    Path folder() {
        if (rules != null) {
            return rules;
        }
        Path shipped = Path.of(System.getProperty("gangmu.home", "."), "rules");
        return Files.isDirectory(shipped) ? shipped : Path.of("rules");
    }

    void apply(Console console) {
        console.debug(debug);
    }
}
