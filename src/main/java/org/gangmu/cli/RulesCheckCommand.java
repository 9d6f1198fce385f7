package org.gangmu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads rulebooks and reports every problem. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Reads every rulebook and reports every problem with its file, row and column.")
final class RulesCheckCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rulebooks, or one rulebook (default: the shipped ones).")
    private Path rules;

    @Option(names = "--strict", description = "End with status 1 where there are notes, as for a rule that never counts.")
    private boolean strict;

    RulesCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        long all = 0;
        for (Path folder : ReadOptions.rulebookFolders(rules)) {
            RuleBookReader.Checked checked = RuleBookReader.check(folder);
            checked.problems().forEach(console::problem);
            if (checked.book().isEmpty()) {
                continue;
            }
            RuleBook book = checked.book().get();
            long notes = checked.problems().size();
            all += notes;
            console.say("check.done", book.version(), book.rules().size(), book.frames().size(), book.kinds().size(), book.lexicon().size(),
                    notes == 0 ? Console.words("check.clean") : Console.count("check.notes", notes));
        }
        return console.status() != 0 ? 2 : strict && all > 0 ? 1 : 0;
    }
}
