package org.gangmu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookException;
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
            RuleBook book;
            try {
                book = RuleBookReader.read(folder);
            } catch (RuleBookException broken) {
                broken.problems().forEach(console::problem);
                continue;
            }
            console.print(book.version() + ": " + book.rules().size() + " rules, " + book.frames().size() + " frame rows, " + book.kinds().size()
                    + " kind rows, " + book.lexicon().size() + " words; no problems\n");
        }
        return console.status() == 0 ? 0 : 2;
    }
}
