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

    RulesCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (Path folder : ReadOptions.rulebookFolders(rules)) {
            RuleBookReader.Checked checked = RuleBookReader.check(folder);
            checked.problems().forEach(console::problem);
            if (checked.book().isEmpty()) {
                continue;
            }
            RuleBook book = checked.book().get();
            long notes = checked.problems().size();
            console.print(book.version() + ": " + book.rules().size() + " rules, " + book.frames().size() + " frame rows, " + book.kinds().size()
                    + " kind rows, " + book.lexicon().size() + " words; " + (notes == 0 ? "no problems" : notes + (notes == 1 ? " note" : " notes")) + "\n");
        }
        return console.status() == 0 ? 0 : 2;
    }
}
