package org.gangmu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gangmu.Gangmu;
import org.gangmu.extract.ExtractLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that reads documents. */
final class ReadOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rulebooks (default: the shipped ones).")
    private Path rules;

    @Option(names = "--max-bytes", paramLabel = "N", description = "Refuse larger files (default: 100 MB).")
    private Long maxBytes;

    @Option(names = "--max-chars", paramLabel = "N", description = "Refuse more text than this in a document (default: 20 million characters).")
    private Integer maxChars;

    @Option(names = "--max-depth", paramLabel = "N", description = "Refuse documents nested deeper (default: 2000).")
    private Integer maxDepth;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Give up a document that takes longer to read (default: 120).")
    private Integer timeout;

    @Option(names = "--debug", description = "Show the details of problems.")
    private boolean debug;

    Gangmu open(Console console) {
        console.debug(debug);
        return Gangmu.open(rulebooks(rules), limits());
    }

    /** The folder of rulebooks in use. */
    Path rulebooks() {
        return rulebooks(rules);
    }

    /** Whether the user said which rulebooks to use. */
    boolean namesRulebooks() {
        return rules != null;
    }

    ExtractLimits limits() {
        ExtractLimits limits = ExtractLimits.DEFAULT;
        try {
            limits = maxBytes == null ? limits : limits.withMaxBytes(maxBytes);
            limits = maxChars == null ? limits : limits.withMaxChars(maxChars);
            limits = maxDepth == null ? limits : limits.withMaxDepth(maxDepth);
            return timeout == null ? limits : limits.withTimeout(Duration.ofSeconds(timeout));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    /** The folder that was typed, else the one beside the launcher, else the one in the jar. */
    static Path rulebooks(Path typed) {
        if (typed != null) {
            return typed;
        }
        return Gangmu.shippedRulebooks();
    }

    /** The rulebooks to work on, by folder. */
    static List<Path> rulebookFolders(Path typed) {
        return Gangmu.rulebookFolders(rulebooks(typed));
    }

    void apply(Console console) {
        console.debug(debug);
    }
}
