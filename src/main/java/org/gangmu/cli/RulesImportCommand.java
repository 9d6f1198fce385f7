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
            print("import.new", done.created());
            print("import.changed", done.changed());
            done.alone().forEach(f -> console.problem(Problem.warning(f.toString(), Console.words("import.alone"))));
            Path name = out.toAbsolutePath().normalize().getFileName();
            if (name != null && !name.toString().equals(done.name())) {
                console.problem(Problem.warning(out.toString(), Console.words("import.name", done.name(), name)));
            }
            console.say(dryRun ? "import.dry" : "import.done", done.created().size(), done.changed().size(), done.same());
            return 0;
        } catch (IOException e) {
            console.problem(Problem.error(out.toString(), Console.words("unwritten", e.getMessage())));
            return 1;
        }
    }

    private void print(String key, List<Path> files) {
        files.forEach(f -> console.say(key, f));
    }
}
