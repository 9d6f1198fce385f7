package org.gangmu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.gangmu.archive.ArchiveAdding;
import org.gangmu.archive.ProgressText;
import org.gangmu.archive.ReasonText;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Ledger;
import org.gangmu.catalogue.Mode;
import org.gangmu.source.FileFinder;
import org.gangmu.source.Located;
import org.gangmu.source.SourceFinder;
import org.gangmu.source.SourceLimits;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Adds documents to a catalogue. */
@Command(name = "add", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Finds documents and puts them into the catalogue, to be read by \"run\". Adding a folder again finds what is new or was changed; what stayed the same"
                + " (by size and time) is not read again.")
final class ArchiveAddCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private CatalogueOption catalogue;

    @Parameters(paramLabel = "SOURCE", arity = "1..*",
            description = "Folders, files, patterns (\"reports/**/*.pdf\", in quotes), archives (zip, 7z, tar, tar.gz, tar.xz …), mail boxes; \"-\" reads a list of them, one a line.")
    private List<String> sources = new ArrayList<>();

    ArchiveAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        SourceFinder finder = new FileFinder(SourceLimits.DEFAULT, (place, found) -> console.progress(Console.words("archive.finding", ProgressText.number(found), place)));
        ReasonText reasons = new ReasonText(Language.ofUser());
        Consumer<Problem> problems = problem -> console.problem(reasons.of(problem));
        try (Catalogue open = catalogue.open(Mode.WRITE)) {
            for (String source : sources) {
                Consumer<Consumer<Located>> search = source.equals(Inputs.STDIN) ? found -> finder.findListed(console.in(), "-", found, problems)
                        : found -> finder.find(source, found, problems);
                ArchiveAdding.End end = ArchiveAdding.add(open, source, search, problems);
                Ledger.Added added = end.added();
                console.clearProgress();
                console.say("archive.added", source, ProgressText.number(added.fresh()), ProgressText.number(added.changed()), ProgressText.number(added.unchanged()));
                if (end.vanished() > 0) {
                    console.say("archive.vanished", source, ProgressText.number(end.vanished()));
                }
            }
        }
        return console.status();
    }
}
