package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.check.FactCache;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name an archive and where facts about its documents are kept from run to run. */
final class CacheOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--against", paramLabel = "DIR", description = "Folder of documents, as large as it may be; gold labels beside documents are scored.")
    private Path folder;

    @Option(names = "--cache", paramLabel = "DIR", description = "Keep what was found in the documents here (default: gangmu in the user's folder of caches).")
    private Path cache;

    @Option(names = "--no-cache", description = "Keep nothing.")
    private boolean none;

    /** Whether a folder was named. */
    boolean isGiven() {
        return folder != null;
    }

    Corpus open(Gangmu gangmu, Console console) throws IOException {
        if (folder == null) {
            throw new ParameterException(spec.commandLine(), "name a folder of documents with --against DIR");
        }
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), folder + (Files.exists(folder) ? " is no folder" : ": no such folder"));
        }
        FactCache facts = none ? FactCache.none() : FactCache.in(cache == null ? FactCache.usual() : cache);
        return Corpus.open(folder, gangmu, facts, console::problem, console::progress);
    }
}
