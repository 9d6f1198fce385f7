package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gangmu.check.ExampleFailure;
import org.gangmu.preview.FlipTable;
import org.gangmu.preview.Rulings;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes verdicts on flips into the examples of rulebooks. */
@Command(name = "judge", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes the verdicts of a table of flips into examples/decisions: an accepted flip with its new label, a rejected one with its old label,"
                + " so that \"rules test\" fails until the rule is mended.")
final class RulesJudgeCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rulebooks, or one rulebook (default: the shipped ones).")
    private Path rules;

    @Parameters(paramLabel = "FLIPS.csv", description = "As \"rules preview --flips\" wrote it, its column verdict filled in with accept or reject (接受, 拒绝).")
    private Path file;

    RulesJudgeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            console.problem(Problem.error(file.toString(), Files.exists(file) ? "is no file" : "no such file"));
            return 2;
        }
        List<FlipTable.Ruling> rulings = FlipTable.read(file.toString(), Files.readAllBytes(file), console::problem);
        if (console.status() != 0) {
            return 2;
        }
        List<FlipTable.Ruling> left = new ArrayList<>(rulings);
        int failed = 0;
        for (Path folder : ReadOptions.rulebookFolders(rules)) {
            String name = RuleBookReader.read(folder).name();
            List<FlipTable.Ruling> own = rulings.stream().filter(r -> r.rulebook().equals(name)).toList();
            left.removeAll(own);
            if (!own.isEmpty()) {
                failed += judge(own, folder);
            }
        }
        left.forEach(r -> console.problem(Problem.error(r.place(), "no rulebook here is called \"" + r.rulebook() + "\"")));
        if (rulings.isEmpty()) {
            console.print("no flip has a verdict: nothing is changed\n");
        }
        return failed > 0 ? 1 : console.status();
    }

    private int judge(List<FlipTable.Ruling> rulings, Path folder) throws IOException {
        long accepted = rulings.stream().filter(r -> r.verdict() == FlipTable.Verdict.ACCEPT).count();
        Rulings.Outcome outcome = Rulings.write(rulings, folder);
        outcome.refused().forEach(why -> console.problem(Problem.error(folder.toString(), why)));
        console.print(folder + ": " + accepted + " accepted, " + (rulings.size() - accepted) + " rejected; " + outcome.added() + " examples added, "
                + outcome.changed() + " changed, " + outcome.known() + " known before\n");
        outcome.failures().forEach(f -> console.print(f + "\n"));
        List<ExampleFailure> failures = outcome.failures();
        if (!failures.isEmpty()) {
            console.print(failures.size() + " of them are decided otherwise now: mend the rules until \"gangmu rules test\" passes\n");
        }
        return failures.size();
    }
}
