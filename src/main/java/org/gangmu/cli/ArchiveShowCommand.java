package org.gangmu.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.gangmu.archive.Shelf;
import org.gangmu.archive.ShowJson;
import org.gangmu.archive.ShowText;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.Mode;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import org.gangmu.write.LedgerFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a catalogue knows of documents and sentences. */
@Command(name = "show", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Shows a document (by its name, a part of it, or the hash of its content) or a sentence (3f2a9c01b7de:17): state, articles, labels, why, and what each edition of"
                + " the rulebooks said of it.")
final class ArchiveShowCommand implements Callable<Integer> {

    private static final List<LedgerFormat> FORMATS = List.of(LedgerFormat.TEXT, LedgerFormat.JSON);

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOption catalogue;

    @Parameters(paramLabel = "NAME|HASH|HASH:N", arity = "1..*", description = "Documents or sentences.")
    private List<String> asked;

    @Option(names = "--why", description = "Print what led to each label, as it was kept when the label was given.")
    private boolean why;

    @Option(names = "--history", description = "Print every edition that judged it and what that changed.")
    private boolean history;

    @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", defaultValue = "text", description = "text or json (default: ${DEFAULT-VALUE}).")
    private String format;

    @Mixin
    private EditionOption edition;

    ArchiveShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LedgerFormat shape = LedgerFormat.named(format, FORMATS)
                .orElseThrow(() -> UsageErrors.noFormat(spec, format, LedgerFormat.names(FORMATS)));
        try (Catalogue open = catalogue.open(Mode.READ)) {
            Edition which = edition.of(open);
            Shelf shelf = new Shelf(open.lookup());
            ShowText text = new ShowText(open, which, Language.ofUser(), console.colors());
            for (String one : asked) {
                show(open, which, text, shape, one, shelf.find(one).readBy(open.lookup(), which));
            }
        }
        return console.status();
    }

    private void show(Catalogue open, Edition which, ShowText text, LedgerFormat shape, String one, Shelf.Found found) throws IOException {
        if (!found.isOne()) {
            console.problem(Problem.error(one, Console.words(found.candidates().isEmpty() ? "archive.show.none" : "archive.show.several")));
            found.candidates().forEach(c -> console.log("  " + c));
        } else if (found.sentence() >= 0 && found.sentence() >= open.lookup().sentences(found.content().orElseThrow().id()).size()) {
            console.problem(Problem.error(one, Console.words("archive.show.sentence", open.lookup().sentences(found.content().orElseThrow().id()).size())));
        } else if (shape == LedgerFormat.JSON) {
            ShowJson.write(open, found, which, why, history, console.out());
        } else {
            console.print(text.of(found, why, history));
        }
    }
}
