package org.gangmu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gangmu.archive.ProgressText;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Mode;
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

    private static final List<String> CAUSES = List.of("refused", "unreadable", "time", "memory", "output", "crash", "gone");

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOption catalogue;

    @Option(names = "--cause", paramLabel = "WORD", description = "Only those that failed of this: refused, unreadable, time, memory, output, crash, gone.")
    private String cause;

    @Option(names = "--name", paramLabel = "PATTERN", description = "Only those whose name matches; * stands for anything.")
    private String name;

    ArchiveRetryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (cause != null && !CAUSES.contains(cause)) {
            throw new ParameterException(spec.commandLine(), "no cause is called \"" + cause + "\"; use " + String.join(", ", CAUSES));
        }
        try (Catalogue open = catalogue.open(Mode.WRITE)) {
            console.say("archive.retry", ProgressText.number(open.retry(cause == null ? "" : cause, name == null ? "" : name)));
        }
        return 0;
    }
}
