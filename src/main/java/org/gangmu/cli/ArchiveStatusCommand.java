package org.gangmu.cli;

import java.util.concurrent.Callable;
import org.gangmu.archive.StatusText;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Mode;
import org.gangmu.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how an archive stands. */
@Command(name = "status", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Tells how many documents wait, are done, failed and of what, how far a run has come that is at work now, and by which rulebooks documents are judged.")
final class ArchiveStatusCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CatalogueOption catalogue;

    @Option(names = "--failures", paramLabel = "N", defaultValue = "3", description = "Name so many documents for each cause of failure, and of those gone or read only in part (default: ${DEFAULT-VALUE}).")
    private int failures;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "Tell of so many runs (default: ${DEFAULT-VALUE}).")
    private int runs;

    ArchiveStatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Catalogue open = catalogue.open(Mode.READ)) {
            Edition edition = open.inForce().orElse(null);
            console.print(new StatusText(Language.ofUser()).of(open.status(Math.max(0, failures), Math.max(1, runs)), edition));
        }
        return 0;
    }
}
