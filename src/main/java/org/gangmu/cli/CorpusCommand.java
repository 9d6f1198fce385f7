package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gangmu.check.CorpusScorer;
import org.gangmu.check.ScoreReport;
import org.gangmu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Works on folders of documents with gold labels and facts. */
@Command(name = "corpus", mixinStandardHelpOptions = true, sortOptions = false, description = "Works on folders of documents with gold labels and facts.",
        subcommands = CorpusCommand.Score.class)
final class CorpusCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: score");
    }

    /** Scores labels and facts against gold. */
    @Command(name = "score", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Scores the documents of a folder against what stands beside them: labels against NAME.gold.jsonl, by label, language and document, lenient"
                    + " (other readings count as right) and strict, and by the label sets of paragraphs; figures, people, articles and tasks against NAME.facts.json.")
    static final class Score implements Callable<Integer> {
        private final Console console;

        @Mixin
        private ReadOptions read;

        @Option(names = "--docs", description = "Add a line for each document.")
        private boolean documents;

        @Option(names = "--errors", paramLabel = "N", description = "List so many wrong sentences, and so many wrong figures, header facts and tasks.", defaultValue = "0")
        private int errors;

        @Parameters(paramLabel = "DIR", description = "The folder; folders below it are looked at too.")
        private Path folder;

        Score(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            if (!Files.isDirectory(folder)) {
                console.problem(Problem.error(folder.toString(), Files.exists(folder) ? "is no folder" : "no such folder"));
                return 2;
            }
            ScoreReport report = new CorpusScorer(read.open(console), console::problem, console::progress).score(folder);
            console.clearProgress();
            if (report.size() == 0) {
                console.problem(Problem.error(folder.toString(), "holds no document with gold labels (NAME.gold.jsonl beside NAME.txt) or facts (NAME.facts.json)"));
                return 1;
            }
            StringBuilder out = new StringBuilder();
            report.print(out, documents, errors);
            console.print(out.toString());
            return console.status();
        }
    }
}
