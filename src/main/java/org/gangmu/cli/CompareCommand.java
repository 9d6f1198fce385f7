package org.gangmu.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gangmu.ledger.CompareTable;
import org.gangmu.ledger.EntryReader;
import org.gangmu.write.CompareWriter;
import org.gangmu.write.LedgerFormat;
import org.gangmu.write.WriteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the figures of many documents side by side. */
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints what many documents plan and report side by side: a row for each indicator, a column for each place and year, each value with its tone and"
                + " its place in the document. What a document does not mention is told so, never as zero.")
final class CompareCommand implements Callable<Integer> {

    private static final List<LedgerFormat> FORMATS = List.of(LedgerFormat.TEXT, LedgerFormat.CSV, LedgerFormat.XLSX, LedgerFormat.HTML, LedgerFormat.JSON);

    private final Console console;

    @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", defaultValue = "text", description = "text, csv, xlsx, html or json (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(names = "--long", description = "CSV with a row for each figure instead of each indicator, as \"gangmu figures\" writes it.")
    private boolean rowsOfValues;

    @Option(names = "--planned", description = "Only what is planned.")
    private boolean planned;

    @Option(names = "--reported", description = "Only what is reported.")
    private boolean reported;

    @Option(names = "--min", paramLabel = "N", defaultValue = "1", description = "Only indicators that at least N documents name (default: ${DEFAULT-VALUE}).")
    private int least;

    @Option(names = "--sort", paramLabel = "ORDER", defaultValue = "documents",
            description = "documents (what most documents name first), cells (what has values for most places and years first), name or appearance (default: ${DEFAULT-VALUE}).")
    private CompareTable.Order order;

    @Mixin
    private LedgerOptions ledger;

    @Mixin
    private SelectOptions select;

    @Mixin
    private RunOptions run;

    @Mixin
    private ReadOptions read;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LedgerFormat wanted = ledger.format(format, FORMATS);
        WriteOptions options = run.writeOptions(console);
        Optional<EntryReader> entries = ledger.open(run, console);
        if (entries.isEmpty()) {
            return 2;
        }
        boolean both = planned == reported;
        run.run(console, read, wanted.isBinary(), (documents, out) -> {
            CompareTable table = CompareTable.of(ledger.read(documents, entries.get(), e -> select.selection().takes(e) && (both || e.isPlanned() == planned)), least, order);
            new CompareWriter(wanted, options, rowsOfValues).write(table, out);
        });
        ledger.close(console);
        return console.status();
    }
}
