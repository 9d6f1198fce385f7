package org.gangmu.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.gangmu.ledger.Entry;
import org.gangmu.ledger.EntryReader;
import org.gangmu.text.Language;
import org.gangmu.write.EntryWriter;
import org.gangmu.write.LedgerFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints every figure of the documents as a table. */
@Command(name = "figures", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints every planned and reported figure, one row each, in the columns of a coder: place, year, indicator, value, tone, sentence, place in the"
                + " document. Column names are those that statistics packages take; a missing value is an empty cell.")
final class FiguresCommand implements Callable<Integer> {

    private static final List<LedgerFormat> FORMATS = List.of(LedgerFormat.CSV, LedgerFormat.XLSX, LedgerFormat.JSON_LINES);

    private final Console console;

    @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", defaultValue = "csv", description = "csv, xlsx or jsonl (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(names = "--headings", paramLabel = "LANG", description = "Headings for readers, zh or en, instead of names of variables (csv and xlsx).")
    private String headings;

    @Mixin
    private LedgerOptions ledger;

    @Mixin
    private RunOptions run;

    @Mixin
    private ReadOptions read;

    FiguresCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LedgerFormat wanted = ledger.format(format, FORMATS);
        Language shown = headings == null ? null : run.language(headings);
        run.writeOptions(console);
        Optional<EntryReader> entries = ledger.open(run, console);
        if (entries.isEmpty()) {
            return 2;
        }
        run.run(console, read, wanted.isBinary(), (documents, out) -> {
            Iterable<Entry> all = () -> StreamSupport.stream(documents.spliterator(), false).flatMap(s -> entries.get().read(s).stream()).iterator();
            new EntryWriter(wanted, shown).write(all, out);
        });
        ledger.close(console);
        return console.status();
    }
}
