package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.edit.RuleBookEditor;
import org.gangmu.propose.Tuning;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proposes strengths that fit gold labels better. */
@Command(name = "tune", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Proposes strengths of rules that fit gold labels better, and says whether they would do so on documents that they were not learned from."
                + " Nothing is written without --apply.")
final class RulesTuneCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReadOptions read;

    @Option(names = "--gold", paramLabel = "DIR", required = true, description = "Folder of documents with gold labels beside them.")
    private Path gold;

    @Option(names = "--apply", description = "Write the proposed strengths into the tables, if tuning helps.")
    private boolean apply;

    RulesTuneCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Corpus documents = CorpusOption.open(gold, read.open(console), console, spec);
        int tuned = 0;
        for (Path folder : Gangmu.rulebookFolders(read.rulebooks())) {
            RuleBook book = RuleBookReader.read(folder);
            Tuning tuning = Tuning.of(documents, book);
            if (tuning.sentences() > 0) {
                tuned++;
                console.print(tuning.text(Language.ofUser()) + "\n");
                apply(tuning, folder);
            }
        }
        if (tuned == 0) {
            console.problem(Problem.error(gold.toString(), Console.words("tune.no-gold")));
        }
        return console.status();
    }

    private void apply(Tuning tuning, Path folder) throws IOException {
        if (!apply || tuning.changes().isEmpty()) {
            return;
        }
        if (!tuning.helps()) {
            console.problem(Problem.error(folder.toString(), Console.words("tune.nothing")));
            return;
        }
        RuleBookEditor editor = RuleBookEditor.open(folder);
        tuning.apply(editor);
        editor.changes().forEach(change -> console.print(change.text(Language.ofUser()) + "\n"));
        editor.save();
    }
}
