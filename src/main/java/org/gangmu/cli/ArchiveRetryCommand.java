package org.gangmu.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gangmu.archive.ProgressText;
import org.gangmu.archive.ReasonText;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Mode;
import org.gangmu.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lets documents that failed wait again. */
@Command(name = "retry", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Lets documents that failed or were gone wait again; the next run reads them.")
final class ArchiveRetryCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOption catalogue;

    @Option(names = "--cause", paramLabel = "WORD", description = "Only those that failed of this: refused, unreadable, time, memory, output, crash, gone; or as status calls it.")
    private String cause;

    @Option(names = "--name", paramLabel = "PATTERN", description = "Only those whose name matches; * stands for anything.")
    private String name;

    ArchiveRetryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ReasonText reasons = new ReasonText(Language.ofUser());
        String which = cause == null ? "" : reasons.named(cause).orElseThrow(() -> new ParameterException(spec.commandLine(), Console.words("archive.retry.cause", cause,
                ReasonText.CAUSES.stream().map(c -> c + " (" + reasons.cause(c) + ")").collect(Collectors.joining(Console.words("comma"))))));
        try (Catalogue open = catalogue.open(Mode.WRITE)) {
            console.say("archive.retry", ProgressText.number(open.retry(which, name == null ? "" : name)));
        }
        return 0;
    }
}
