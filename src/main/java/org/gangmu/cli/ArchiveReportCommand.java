package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gangmu.archive.ProgressText;
import org.gangmu.archive.Report;
import org.gangmu.archive.ReportPage;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Mode;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the report of an archive. */
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes one HTML page on the archive and its last run: documents by state, sentences by label, kind, year and place, failures and what to do, what the last change"
                + " of rules did, slowest documents, rulebooks and libraries.")
final class ArchiveReportCommand implements Callable<Integer> {

    private static final List<String> ENDINGS = List.of("html", "htm");

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOption catalogue;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", defaultValue = "report.html", description = "Write to this file (default: ${DEFAULT-VALUE}); \"-\" for standard output.")
    private String out;

    @Option(names = "--run", paramLabel = "N", description = "Report this run, by the rules that it went by (default: the last one, by the rules in force).")
    private Long run;

    ArchiveReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String ending = OutputFile.ending(out);
        if (!ending.isEmpty() && !ENDINGS.contains(ending.toLowerCase(Locale.ROOT))) {
            throw new ParameterException(spec.commandLine(), Console.words("archive.report.ending", out, ending));
        }
        try (Catalogue open = catalogue.open(Mode.READ)) {
            Report report = Report.of(open, Optional.ofNullable(run));
            if (out.equals(Inputs.STDIN)) {
                ReportPage.write(report, Language.ofUser(), console.out());
            } else {
                OutputFile.write(Path.of(out), stream -> {
                    ReportPage.write(report, Language.ofUser(), stream);
                    return true;
                });
                console.say("archive.report.written", Path.of(out).toAbsolutePath().normalize(),
                        ProgressText.number(report.status().documents().values().stream().mapToLong(Long::longValue).sum()), ProgressText.number(report.figures().sentences()));
            }
        } catch (IOException e) {
            console.problem(Problem.error(out, Console.words("unwritten", OutputFile.reason(Path.of(out), e))));
        }
        return console.status();
    }
}
