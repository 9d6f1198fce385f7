package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gangmu.copies.WithoutCopies;
import org.gangmu.ledger.DocumentTable;
import org.gangmu.ledger.Entry;
import org.gangmu.ledger.EntryReader;
import org.gangmu.ledger.Ledger;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import org.gangmu.write.LedgerFormat;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of the commands that read figures out of many documents: what place and year each is of. */
final class LedgerOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--place-from", paramLabel = "REGEX",
            description = "Take the place from the document's path: the first group of this pattern, else all it finds (default: what headline, meeting or file name say).")
    private String placeFrom;

    @Option(names = "--documents", paramLabel = "TABLE", description = "Take place and year from this CSV table with the columns file, place, year.")
    private Path table;

    @Option(names = "--without-copies", description = "Leave out figures whose sentence the document repeats from another one of these, unless that is known to be later.")
    private boolean withoutCopies;

    private DocumentTable documents = DocumentTable.NONE;

    LedgerFormat format(String name, List<LedgerFormat> possible) {
        return LedgerFormat.named(name, possible)
                .orElseThrow(() -> UsageErrors.noFormat(spec, name, LedgerFormat.names(possible)));
    }

    /**
     * Sets up the run and the reader of its summaries.
     *
     * @return empty if the table of documents is broken, which is reported
     */
    Optional<EntryReader> open(RunOptions run, Console console) {
        if (withoutCopies) {
            run.leaveOutCopies(WithoutCopies::lines);
        }
        Optional<Pattern> pattern = Optional.ofNullable(placeFrom).map(this::pattern);
        if (table != null) {
            List<Problem> problems = new ArrayList<>();
            try {
                documents = DocumentTable.read(table.toString(), Files.readAllBytes(table), Language.ofUser(), problems::add);
            } catch (IOException e) {
                problems.add(Problem.error(table.toString(), Files.exists(table) ? "is no file that can be read" : "no such file"));
            }
            problems.forEach(console::problem);
            if (problems.stream().anyMatch(Problem::isError)) {
                return Optional.empty();
            }
        }
        return Optional.of(new EntryReader(pattern, documents));
    }

    /** The figures of all documents that are wanted. */
    Ledger read(Iterable<Summary> documents, EntryReader reader, Predicate<Entry> wanted) {
        List<Entry> out = new ArrayList<>();
        for (Summary summary : documents) {
            reader.read(summary).stream().filter(wanted).forEach(out::add);
        }
        return new Ledger(out);
    }

    /** Tells, after the run, which rows of the table of documents nothing asked for. */
    void close(Console console) {
        documents.unused(Language.ofUser()).forEach(console::problem);
    }

    private Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new ParameterException(spec.commandLine(), "--place-from: \"" + regex + "\" is no pattern: " + e.getDescription());
        }
    }
}
