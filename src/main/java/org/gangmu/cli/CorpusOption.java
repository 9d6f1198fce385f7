package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.text.Problem;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that names a folder of documents to measure rules on. */
final class CorpusOption {

    private static final String DEFAULT = "test-corpus";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--against", paramLabel = "DIR", description = "Folder of documents, best with gold labels beside them (default: test-corpus beside the rulebooks).")
    private Path folder;

    /** @param rules the folder of rulebooks, beside which a corpus may lie */
    Corpus read(Path rules, Gangmu gangmu, Console console) throws IOException {
        return open(folder == null ? beside(rules) : folder, gangmu, console, spec);
    }

    /** Reads a folder that another option names. */
    static Corpus open(Path named, Gangmu gangmu, Console console, CommandSpec spec) throws IOException {
        if (!Files.isDirectory(named)) {
            throw new ParameterException(spec.commandLine(), named + (Files.exists(named) ? " is no folder" : ": no such folder"));
        }
        Corpus corpus = Corpus.read(named, gangmu, console::problem, console::progress);
        console.clearProgress();
        if (corpus.documents().isEmpty()) {
            console.problem(Problem.error(named.toString(), "holds no documents"));
        }
        return corpus;
    }

    private Path beside(Path rules) {
        Path above = rules.toAbsolutePath().normalize().getParent();
        return Stream.iterate(above, p -> p != null, Path::getParent).limit(2).map(p -> p.resolve(DEFAULT)).filter(Files::isDirectory).findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "no test-corpus lies beside the rulebooks: name a folder of documents with --against DIR"));
    }
}
