package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gangmu.edit.DrlExport;
import org.gangmu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes rulebooks out in other forms. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes rulebooks out in another form, that reads back to the same.")
final class RulesExportCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rulebooks, or one rulebook (default: the shipped ones).")
    private Path rules;

    @Option(names = "--drl", paramLabel = "DIR", required = true, description = "Write the rules as DRL, the other tables as they are, each rulebook into a folder of its name in DIR.")
    private Path drl;

    RulesExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (Path folder : ReadOptions.rulebookFolders(rules)) {
            try {
                console.print(DrlExport.write(folder, drl) + "\n");
            } catch (IOException e) {
                console.problem(Problem.error(drl.toString(), "cannot be written: " + e.getMessage()));
            }
        }
        return console.status();
    }
}
