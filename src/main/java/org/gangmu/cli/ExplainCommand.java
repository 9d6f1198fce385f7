package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.Gangmu;
import org.gangmu.WordedDocument;
import org.gangmu.check.Corpus;
import org.gangmu.decide.Decision;
import org.gangmu.extract.ExtractException;
import org.gangmu.preview.Comparison;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.Names;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Language;
import org.gangmu.text.Places;
import org.gangmu.text.Problem;
import org.gangmu.whynot.WhyNot;
import org.gangmu.whynot.WhyNotFinder;
import org.gangmu.whynot.WhyNotText;
import org.gangmu.write.ExplainWriter;
import org.gangmu.write.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints why each sentence has its label. */
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints why each sentence has its label: frame, cues, rules, points, runner-up.")
final class ExplainCommand implements Callable<Integer> {

    private static final Pattern WITH_LINE = Pattern.compile("(.+):([0-9]{1,9})");

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReadOptions read;

    @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", defaultValue = "text", description = "text or jsonl (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(names = "--words", description = "Show the words of each sentence with their part of speech.")
    private boolean words;

    @Option(names = "--why-not", paramLabel = "LABEL", description = "Tell why the sentences did not get this label: the nearest rows, the cells of them that"
            + " fail, and the smallest edit that would make them fire.")
    private String label;

    @Option(names = "-n", paramLabel = "N", defaultValue = "3", description = "With --why-not: show so many rows (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Mixin
    private CacheOption archive;

    @Parameters(paramLabel = "FILE[:LINE]", arity = "1..*", description = "Documents, or one line of a document's extracted text.")
    private List<String> targets;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ExplainWriter writer = new ExplainWriter(format(), console.colors(), words);
        Gangmu gangmu = read.open(console);
        for (String target : targets) {
            Matcher m = WITH_LINE.matcher(target);
            boolean whole = target.equals(Inputs.STDIN) || Inputs.path(target) != null && Files.exists(Inputs.path(target)) || !m.matches();
            String name = whole ? target : m.group(1);
            OptionalInt line = whole ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(m.group(2)));
            if (label != null) {
                whyNot(gangmu, name, line);
                continue;
            }
            try (Documents<Summary> documents = new Documents<>(Documents.summaries(gangmu, read.limits(), console), console, Inputs.expand(List.of(name), console), 1)) {
                for (Summary summary : documents) {
                    explain(writer, summary, line);
                }
            }
        }
        return console.status();
    }

    private Format format() {
        Format wanted = Format.named(format).filter(ExplainWriter.FORMATS::contains).orElseThrow(() -> UsageErrors.noFormat(spec, format, "text, jsonl"));
        if (label != null && wanted != Format.TEXT) {
            throw new ParameterException(spec.commandLine(), "--why-not tells its findings as text only");
        }
        return wanted;
    }

    private void explain(ExplainWriter writer, Summary summary, OptionalInt line) throws IOException {
        if (writer.write(summary, line, console.out()) == 0) {
            none(summary.document().source().name(), line);
        }
    }

    private void none(String name, OptionalInt line) {
        console.problem(Problem.error(name, line.orElse(0), 0, Console.words(line.isEmpty() ? "no-sentence" : "no-sentence-here")));
    }

    private void whyNot(Gangmu gangmu, String name, OptionalInt line) throws IOException {
        Corpus corpus = archive.isGiven() ? archive.open(gangmu, console) : null;
        WhyNotFinder finder = new WhyNotFinder(gangmu, rows, edited -> Optional.ofNullable(corpus).map(c -> Comparison.of(c, gangmu, edited)),
                Language.ofUser());
        try {
            WordedDocument document = gangmu.words(name.equals(Inputs.STDIN) ? gangmu.extract(name, Inputs.stdin(console, read.limits())) : gangmu.extract(Inputs.nameOf(name), Inputs.file(name)));
            Places places = new Places(document.document().source());
            boolean any = false;
            for (Decision decision : gangmu.decide(document)) {
                if (ExplainWriter.isAsked(decision, line, places)) {
                    any = true;
                    whyNot(finder, gangmu, document, decision, places);
                }
            }
            if (!any) {
                none(name, line);
            }
        } catch (ExtractException e) {
            console.problem(Problem.error(name, e.getMessage()));
        }
    }

    private void whyNot(WhyNotFinder finder, Gangmu gangmu, WordedDocument document, Decision decision, Places places) throws IOException {
        int ordinal = decision.sentence().sentence().ordinal();
        RuleBook book = document.articles().stream().map(a -> a.article()).filter(a -> a.sentences().anyMatch(s -> s.ordinal() == ordinal)).findFirst()
                .map(a -> gangmu.rulebook(a.language())).orElseThrow();
        Label wanted = WhyNotFinder.label(book, label).orElseThrow(() -> new ParameterException(spec.commandLine(), Console.words("no-label", label,
                String.join(Console.words("comma"), book.labels().stream().map(l -> book.names().written(Names.What.LABEL, l.name(), Language.ofUser())).toList()))));
        StringBuilder out = new StringBuilder();
        WhyNot why = finder.find(document, ordinal, wanted);
        console.clearProgress();
        new WhyNotText(out, console.colors(), book, Language.ofUser()).print(document.document().source().name() + ":" + places.line(decision.sentence().sentence().start()), why);
        console.print(out.toString());
    }
}
