package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.edit.RuleBookEditor;
import org.gangmu.extract.ExtractException;
import org.gangmu.propose.DraftRow;
import org.gangmu.propose.Proposals;
import org.gangmu.rulebook.Names;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes rows that would give a sentence, or the sentences of a gold folder, a label. */
@Command(name = "propose", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Proposes rows that would give a sentence a label, from literal to general; or, with --gold, rows for all sentences of a label that are"
                + " decided otherwise. Each row is measured: precision and recall (95 %% Wilson interval), hits, decisions put right and spoilt.")
final class RulesProposeCommand implements Callable<Integer> {

    private static final Pattern PLACE = Pattern.compile("(.+):([0-9]{1,9})");

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReadOptions read;

    @Mixin
    private CorpusOption corpus;

    @Option(names = "--gold", paramLabel = "DIR", description = "Propose for the sentences of LABEL in this folder that are decided otherwise.")
    private Path gold;

    @Option(names = "--add", paramLabel = "N", description = "Put the row of this number into its table as a draft, with examples, and its new word into lexicon/proposed.csv.")
    private int add;

    @Parameters(paramLabel = "[FILE:LINE] LABEL", arity = "1..2", description = "A sentence by its line in the extracted text, and the label that it should get.")
    private List<String> what;

    RulesProposeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if ((gold == null) != (what.size() == 2)) {
            throw new ParameterException(spec.commandLine(), gold == null ? "say which sentence and which label: FILE:LINE LABEL" : "with --gold say the label only");
        }
        Gangmu gangmu = read.open(console);
        return gold == null ? forSentence(gangmu) : forLabel(gangmu);
    }

    private int forSentence(Gangmu gangmu) throws IOException {
        Matcher place = PLACE.matcher(what.get(0));
        if (!place.matches()) {
            throw new ParameterException(spec.commandLine(), "\"" + what.get(0) + "\" names no sentence: write FILE:LINE");
        }
        String label = label(what.get(1));
        try {
            Path file = Inputs.file(place.group(1));
            gangmu.extract(file);
            Optional<Proposals> proposals = Proposals.forSentence(corpus.read(read.rulebooks(), gangmu, console), gangmu, file, Integer.parseInt(place.group(2)), label);
            if (proposals.isEmpty()) {
                console.say("propose.nothing", what.get(0), label);
                return console.status();
            }
            return show(proposals.get(), label);
        } catch (ExtractException e) {
            console.problem(Problem.error(place.group(1), e.getMessage()));
            return console.status();
        }
    }

    private int forLabel(Gangmu gangmu) throws IOException {
        String label = label(what.get(0));
        Corpus documents = CorpusOption.open(gold, gangmu, console, spec);
        int status = 2;
        for (Path folder : Gangmu.rulebookFolders(read.rulebooks())) {
            RuleBook book = RuleBookReader.read(folder);
            boolean asked = documents.documents().stream().anyMatch(d -> d.hasGold() && d.document().articles().stream().anyMatch(a -> a.article().language() == book.language()));
            if (asked && book.label(label).isPresent()) {
                status = show(Proposals.forLabel(documents, book, label), label);
            }
        }
        if (status == 2) {
            console.problem(Problem.error(gold.toString(), Console.words("propose.no-gold", label)));
        }
        return status;
    }

    /** The label by any of its names. */
    private String label(String typed) {
        return Gangmu.rulebookFolders(read.rulebooks()).stream().map(f -> RuleBookReader.read(f).names().canonical(Names.What.LABEL, typed)).flatMap(Optional::stream)
                .findFirst().orElse(typed);
    }

    private int show(Proposals proposals, String label) throws IOException {
        if (proposals.book().label(label).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "label \"" + label + "\" is not one of "
                    + String.join(", ", proposals.book().labels().stream().map(l -> l.name()).toList()));
        }
        console.print(proposals.text(Language.ofUser()) + "\n");
        if (add == 0) {
            return console.status();
        }
        if (add < 0 || add > proposals.rows().size()) {
            throw new ParameterException(spec.commandLine(), "there is no row " + add + " to add");
        }
        Path folder = Gangmu.rulebookFolders(read.rulebooks()).stream().filter(f -> RuleBookReader.read(f).version().equals(proposals.book().version())).findFirst().orElseThrow();
        RuleBookEditor editor = RuleBookEditor.open(folder);
        new DraftRow(proposals.book(), proposals.rows().get(add - 1)).addTo(editor);
        editor.changes().forEach(change -> console.print(change.text(Language.ofUser()) + "\n"));
        editor.save();
        return console.status();
    }
}
