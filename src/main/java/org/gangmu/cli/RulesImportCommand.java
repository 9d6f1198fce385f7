package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gangmu.edit.RuleBookImport;
import org.gangmu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a rulebook folder of a workbook. */
@Command(name = "import", mixinStandardHelpOptions = true,
        description = "Writes the tables of a workbook as CSV files, every byte as it was before the export but for what was changed. A broken rulebook is not imported.")
final class RulesImportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "WORKBOOK", description = "An .xlsx file.")
    private Path workbook;

    @Option(names = {"-o", "--out"}, paramLabel = "DIR", required = true, description = "The rulebook's folder; its name is the rulebook's.")
    private Path out;

    @Option(names = {"-n", "--dry-run"}, description = "Only say which files would change.")
    private boolean dryRun;

    RulesImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            RuleBookImport done = RuleBookImport.run(workbook, out, !dryRun);
            print("new", done.created());
            print("changed", done.changed());
            done.alone().forEach(f -> console.problem(Problem.warning(f.toString(), "is not in the workbook and stays as it is; delete it if it is to go")));
            Path name = out.toAbsolutePath().normalize().getFileName();
            if (name != null && !name.toString().equals(done.name())) {
                console.problem(Problem.warning(out.toString(), "the rulebook was called " + done.name() + ": in this folder its rule ids begin with " + name));
            }
            console.print(done.created().size() + " new, " + done.changed().size() + " changed, " + done.same() + " as they were" + (dryRun ? "; nothing written\n" : "\n"));
            return 0;
        } catch (IOException e) {
            console.problem(Problem.error(out.toString(), "cannot be written: " + e.getMessage()));
            return 1;
        }
    }

    private void print(String what, List<Path> files) {
        files.forEach(f -> console.print(f + ": " + what + "\n"));
    }
}
