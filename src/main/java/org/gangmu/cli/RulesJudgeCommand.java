package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gangmu.preview.FlipTable;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes verdicts on flips into the examples of rulebooks. */
@Command(name = "judge", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes the verdicts of a table of flips into examples/decisions: an accepted flip with its new label, a rejected one with its old label,"
                + " so that \"rules test\" fails until the rule is mended.")
final class RulesJudgeCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rulebooks, or one rulebook, to write into; always named, so that nobody writes into the shipped ones unawares.")
    private Path rules;

    @Parameters(paramLabel = "FLIPS.csv", description = "As \"rules preview --flips\" wrote it, its column verdict filled in with accept or reject (接受, 拒绝).")
    private Path file;

    RulesJudgeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (rules == null) {
            throw new ParameterException(spec.commandLine(), Console.words("judge.unnamed", ReadOptions.rulebooks(null)));
        }
        if (!Files.isRegularFile(file)) {
            console.problem(Problem.error(file.toString(), Files.exists(file) ? "is no file" : "no such file"));
            return 2;
        }
        List<FlipTable.Ruling> rulings = FlipTable.read(file.toString(), Files.readAllBytes(file), Language.ofUser(), console::problem);
        if (console.status() != 0) {
            return 2;
        }
        int failed = Verdicts.write(rulings, ReadOptions.rulebookFolders(rules), console);
        return failed > 0 ? 1 : console.status();
    }
}
