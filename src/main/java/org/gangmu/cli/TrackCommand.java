package org.gangmu.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gangmu.ledger.EntryReader;
import org.gangmu.ledger.Selection;
import org.gangmu.ledger.Tracker;
import org.gangmu.ledger.Trail;
import org.gangmu.write.LedgerFormat;
import org.gangmu.write.TrackWriter;
import org.gangmu.write.WriteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what became of the aims of many documents. */
@Command(name = "track", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Follows each aim through the documents of its place: first set, repeated, raised, lowered, dropped; reached or missed and by how much, on the way, not reported,"
                + " no report yet; with the words on both sides and where they stand.")
final class TrackCommand implements Callable<Integer> {

    private static final List<LedgerFormat> FORMATS = List.of(LedgerFormat.TEXT, LedgerFormat.CSV, LedgerFormat.XLSX, LedgerFormat.HTML, LedgerFormat.JSON);

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", defaultValue = "text", description = "text, csv, xlsx, html or json (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(names = "--tolerance", paramLabel = "PERCENT", defaultValue = "" + Tracker.TOLERANCE * 100,
            description = "An aim of \"about\" a value counts as reached if it is missed by no more than this share of it (default: ${DEFAULT-VALUE}).")
    private double tolerance;

    @Mixin
    private LedgerOptions ledger;

    @Mixin
    private SelectOptions select;

    @Mixin
    private RunOptions run;

    @Mixin
    private ReadOptions read;

    TrackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!(tolerance >= 0 && tolerance < 100)) {
            throw new ParameterException(spec.commandLine(), "--tolerance must be a share from 0 to 100 percent");
        }
        LedgerFormat wanted = ledger.format(format, FORMATS);
        WriteOptions options = run.writeOptions(console);
        Optional<EntryReader> entries = ledger.open(run, console);
        if (entries.isEmpty()) {
            return 2;
        }
        Selection selection = select.selection();
        run.run(console, read, wanted.isBinary(), (documents, out) -> {
            List<Trail> trails = new Tracker(tolerance / 100).track(ledger.read(documents, entries.get(), e -> true)).stream().filter(selection::takes).toList();
            new TrackWriter(wanted, options, tolerance / 100).write(trails, out);
        });
        ledger.close(console);
        return console.status();
    }
}
