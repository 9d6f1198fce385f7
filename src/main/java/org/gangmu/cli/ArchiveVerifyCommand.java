package org.gangmu.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.gangmu.archive.KeptRules;
import org.gangmu.archive.ProgressText;
import org.gangmu.archive.Verification;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.CatalogueException;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Mode;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.findings.FindingsReader;
import org.gangmu.findings.Models;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(names = "--edition", paramLabel = "N", description = "Prove an older edition (default: the one in force).")
    private Long edition;

    @Option(names = "--every", paramLabel = "N", defaultValue = "1", description = "Prove one content of N (default: all).")
    private int every;

    @Option(names = {"-j", "--jobs"}, paramLabel = "N", description = "Work on N threads (default: one for each processor).")
    private Integer jobs;

    ArchiveVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int threads = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        if (threads < 1 || every < 1) {
            throw new ParameterException(spec.commandLine(), "--jobs and --every must be at least 1");
        }
        try (Catalogue open = catalogue.open(Mode.READ)) {
            Edition which = edition == null ? CatalogueOption.inForce(open) : open.editions().stream().filter(e -> e.id() == edition).findFirst()
                    .orElseThrow(() -> new CatalogueException("this catalogue has no edition " + edition));
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
