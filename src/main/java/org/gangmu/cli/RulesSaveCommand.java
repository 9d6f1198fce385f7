package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gangmu.preview.SavedCopy;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts the rulebooks as they are now aside as the saved ones. */
@Command(name = "save", mixinStandardHelpOptions = true,
        description = "Puts the rulebooks as they are now aside (in .gangmu/saved beside them) as the saved ones, with which \"rules preview\" compares later edits.")
final class RulesSaveCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rulebooks, or one rulebook (default: the shipped ones).")
    private Path rules;

    RulesSaveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Path> folders = ReadOptions.rulebookFolders(rules);
        // None is saved while one is broken.
        List<RuleBook> books = new ArrayList<>();
        folders.forEach(folder -> books.add(RuleBookReader.read(folder)));
        for (int i = 0; i < folders.size(); i++) {
            SavedCopy copy = SavedCopy.of(folders.get(i));
            try {
                copy.save();
                console.say("save.done", books.get(i).version(), copy.place());
            } catch (IOException e) {
                console.problem(Problem.error(copy.place().toString(), Console.words("unwritten", e.getMessage())));
            }
        }
        return console.status();
    }
}
