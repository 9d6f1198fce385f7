package org.gangmu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gangmu.edit.TwinTables;
import org.gangmu.preview.SavedCopy;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.table.TableSet;
import org.gangmu.text.Problem;
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
            List<Problem> problems = new ArrayList<>(checked.problems());
            problems.addAll(twins(folder));
            problems.forEach(console::problem);
            if (checked.book().isEmpty()) {
                continue;
            }
            RuleBook book = checked.book().get();
            long notes = problems.size();
            all += notes;
            console.say("check.done", book.version(), book.rules().size(), book.frames().size(), book.kinds().size(), book.lexicon().size(),
                    notes == 0 ? Console.words("check.clean") : Console.count("check.notes", notes));
        }
        return console.status() != 0 ? 2 : strict && all > 0 ? 1 : 0;
    }

    /** Notes, not errors: who gives a table another name may mean it. An overlay holds rows of the rulebook below on purpose. */
    private static List<Problem> twins(Path folder) {
        Optional<Path> before = SavedCopy.of(folder).orShipped();
        if (before.isEmpty() || RuleBookReader.isOverlay(folder)) {
            return List.of();
        }
        return TwinTables.find(TableSet.read(before.get(), problem -> { }), TableSet.read(folder, problem -> { })).stream().map(Problem::asWarning).toList();
    }
}
