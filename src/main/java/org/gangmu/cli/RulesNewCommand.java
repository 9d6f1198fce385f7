package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gangmu.edit.Origin;
import org.gangmu.edit.Overlay;
import org.gangmu.edit.RulebookCopy;
import org.gangmu.table.TableSet;
import org.gangmu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts a rulebook of one's own. */
@Command(name = "new", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Starts rulebooks of your own: copies of the shipped ones to change, or with --overlay folders that hold only what you add or change."
                + " What they were made from is remembered, so that \"rules merge\" can bring in a later update.")
final class RulesNewCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--rules", paramLabel = "DIR", description = "What to start from: a folder of rulebooks, or one rulebook (default: the shipped ones).")
    private Path rules;

    @Option(names = "--overlay", description = "Hold only what differs; all else comes from the rulebooks started from.")
    private boolean overlay;

    @Parameters(paramLabel = "NEW_DIR", description = "The folder to make.")
    private Path folder;

    RulesNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(folder)) {
            console.problem(Problem.error(folder.toString(), Console.words("new.there")));
            return 2;
        }
        List<Path> origins = ReadOptions.rulebookFolders(rules);
        for (Path origin : origins) {
            String name = origin.getFileName().toString();
            Path made = folder.resolve(name);
            if (overlay) {
                Overlay.start(made, origin, rules == null);
            } else {
                Files.createDirectories(folder);
                RulebookCopy.copy(origin, made);
            }
            Origin.note(made, origin);
            console.say(overlay ? "new.overlay" : "new.copy", made, TableSet.nameOf(origin));
        }
        console.say("new.use", folder);
        return 0;
    }
}
