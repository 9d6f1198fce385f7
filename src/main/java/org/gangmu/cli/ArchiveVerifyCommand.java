package org.gangmu.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.gangmu.archive.KeptRules;
import org.gangmu.archive.ProgressText;
import org.gangmu.archive.Verification;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Mode;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.findings.FindingsReader;
import org.gangmu.findings.Models;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves the labels of an archive. */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Derives all labels, figures and header facts again from the kept documents, rulebooks and libraries, and prints every difference, one a line. Changes nothing."
                + " Exit status 1 if anything comes out otherwise.")
final class ArchiveVerifyCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOption catalogue;

    @Mixin
    private EditionOption edition;

    @Option(names = "--every", paramLabel = "N", defaultValue = "1", description = "Prove one content of N (default: all).")
    private int every;

    @Mixin
    private JobsOption jobs;

    ArchiveVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int threads = jobs.jobs();
        UsageErrors.requireAtLeast(spec, "--every", every, 1);
        try (Catalogue open = catalogue.open(Mode.READ)) {
            Edition which = edition.of(open);
            if (!which.models().equals(Models.line())) {
                console.log(Console.words("archive.verify.models", Models.line(), which.models()));
            }
            try (KeptRules rules = KeptRules.of(open, which)) {
                Verification verification = new Verification(open, which, new FindingsReader(rules.gangmu(ExtractLimits.DEFAULT)), threads);
                BooleanSupplier stopped = StopSignals.on(verification::stop);
                Verification.End end = verification.run(every, difference -> console.print(difference + "\n"),
                        new CountProgress(console, Clock.systemDefaultZone(), "archive.verifying"));
                console.clearProgress();
                console.log(Console.words("archive.verified", ProgressText.number(end.contents()), ProgressText.number(end.different()), ProgressText.time(end.millis()),
                        String.join(", ", which.rulebooks())));
                return end.different() > 0 ? 1 : stopped.getAsBoolean() ? StopSignals.STOPPED : 0;
            }
        }
    }
}
