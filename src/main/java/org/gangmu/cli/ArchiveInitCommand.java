package org.gangmu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gangmu.archive.KeptRules;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Mode;
import org.gangmu.catalogue.Rules;
import org.gangmu.findings.Models;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a catalogue. */
@Command(name = "init", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Makes an empty catalogue and puts the rulebooks into it by which its documents will be judged.")
final class ArchiveInitCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CatalogueOption catalogue;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rulebooks (default: the shipped ones).")
    private Path rules;

    ArchiveInitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        // Broken rules leave no catalogue behind.
        List<Rules> kept = KeptRules.pack(ReadOptions.rulebooks(rules));
        Catalogue.create(catalogue.at());
        try (Catalogue made = catalogue.open(Mode.WRITE)) {
            Edition edition = made.register(kept, Models.line());
            made.putInForce(edition);
            console.say("archive.init", made.shown(), String.join(", ", edition.rulebooks()));
        }
        return 0;
    }
}
