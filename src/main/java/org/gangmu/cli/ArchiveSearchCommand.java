package org.gangmu.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gangmu.archive.AskedNames;
import org.gangmu.archive.HitsTable;
import org.gangmu.archive.HitsText;
import org.gangmu.archive.ShownNames;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Hits;
import org.gangmu.catalogue.Mode;
import org.gangmu.catalogue.SearchFilter;
import org.gangmu.text.Language;
import org.gangmu.write.LedgerFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Searches the sentences of a catalogue. */
@Command(name = "search", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Finds sentences, and titles, figures and people of documents. All words must be there; \"a phrase\" in quotes, -without, word* by its beginning;"
                + " simplified and traditional characters find each other. Without words: all that the options choose.")
final class ArchiveSearchCommand implements Callable<Integer> {

    private static final List<LedgerFormat> FORMATS = List.of(LedgerFormat.TEXT, LedgerFormat.CSV, LedgerFormat.JSON);
    private static final int LINES = 2;
    private static final int FILE_CHARS = 400;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOption catalogue;

    @Parameters(paramLabel = "WORDS", arity = "0..*", description = "What to find. Put -without behind --.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--label", paramLabel = "LABEL", defaultValue = "", description = "Only sentences with this label: GOAL, or its Chinese name.")
    private String label;

    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "", description = "Only in articles of this kind: news, work-report …")
    private String kind;

    @Option(names = "--frame", paramLabel = "FRAME", defaultValue = "", description = "Only sentences in this frame: review, targets, tasks …")
    private String frame;

    @Option(names = "--rule", paramLabel = "ID", defaultValue = "", description = "Only sentences whose label this rule made.")
    private String rule;

    @Option(names = "--from", paramLabel = "YEAR", defaultValue = "0", description = "Only in articles of this year or later.")
    private int from;

    @Option(names = "--to", paramLabel = "YEAR", defaultValue = "0", description = "Only in articles of this year or before.")
    private int to;

    @Option(names = "--place", paramLabel = "PLACE", defaultValue = "", description = "Only in articles on this place, or on one whose name begins so.")
    private String place;

    @Option(names = "--name", paramLabel = "PATTERN", defaultValue = "", description = "Only in documents whose name matches; * stands for anything.")
    private String name;

    @Option(names = "--indicator", paramLabel = "NAME", defaultValue = "", description = "Only sentences with a figure of this indicator.")
    private String indicator;

    @Option(names = "--person", paramLabel = "NAME", defaultValue = "", description = "Only in articles that name this person.")
    private String person;

    @Option(names = {"-n", "--limit"}, paramLabel = "N", defaultValue = "20", description = "Show at most N (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--count", description = "Also count all that there are.")
    private boolean count;

    @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", defaultValue = "text", description = "text, csv or json (default: ${DEFAULT-VALUE}).")
    private String format;

    @Mixin
    private EditionOption edition;

    ArchiveSearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LedgerFormat shape = LedgerFormat.named(format, FORMATS)
                .orElseThrow(() -> UsageErrors.noFormat(spec, format, LedgerFormat.names(FORMATS)));
        UsageErrors.requireAtLeast(spec, "--limit", limit, 1);
        if (from > 0 && to > 0 && from > to) {
            throw new ParameterException(spec.commandLine(), Console.words("usage.years", from, to));
        }
        try (Catalogue open = catalogue.open(Mode.READ)) {
            Edition which = edition.of(open);
            AskedNames names = new AskedNames(open, which, Language.ofUser());
            SearchFilter filter = new SearchFilter(names.label(label), names.kind(kind), names.frame(frame), names.rule(rule), from, to, place, name, indicator, person, which.id());
            Hits hits = open.search(words.stream().map(ArchiveSearchCommand::phrase).collect(Collectors.joining(" ")), filter, limit, count);
            HitsText text = new HitsText(Language.ofUser(), ShownNames.of(open, which, Language.ofUser()), console.colors(), console.isTerminal() ? LINES * console.columns() : FILE_CHARS);
            if (shape == LedgerFormat.CSV) {
                HitsTable.csv(hits, console.out());
            } else if (shape == LedgerFormat.JSON) {
                HitsTable.json(hits, console.out());
            } else {
                console.print(text.of(hits));
            }
            console.flush();
            String rest = text.rest(hits);
            if (!rest.isEmpty()) {
                console.log(rest);
            }
            if (hits.hits().isEmpty()) {
                words.stream().filter(w -> !phrase(w).equals(w)).forEach(w -> console.log(Console.words("archive.search.phrase", phrase(w))));
                names.unknown(filter).forEach(console::log);
            }
        }
        return 0;
    }

    /** What the shell took the quotes from stays a phrase. */
    private static String phrase(String typed) {
        boolean several = typed.chars().anyMatch(Character::isWhitespace);
        return several && typed.indexOf('"') < 0 ? (typed.startsWith("-") ? "-\"" + typed.substring(1) : "\"" + typed) + "\"" : typed;
    }
}
