package org.gangmu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.gangmu.copies.Copies;
import org.gangmu.copies.CopyFinder;
import org.gangmu.copies.CopyOptions;
import org.gangmu.segment.Document;
import org.gangmu.text.Language;
import org.gangmu.write.CopiesFolder;
import org.gangmu.write.CopiesTable;
import org.gangmu.write.CopiesWriter;
import org.gangmu.write.LedgerFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Finds the passages that documents repeat from each other. */
@Command(name = "copies", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Finds the passages that documents repeat from each other, compared by their letters and digits alone, headlines and page furniture aside: how much"
                + " of each document stands in others, which pairs share what, and where. Which of two was first is told by the dates that they bear.")
final class CopiesCommand implements Callable<Integer> {

    private static final List<LedgerFormat> FORMATS = List.of(LedgerFormat.TEXT, LedgerFormat.CSV, LedgerFormat.XLSX, LedgerFormat.JSON, LedgerFormat.HTML);

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", defaultValue = "text", description = "text, csv, xlsx, json or html (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(names = "--table", paramLabel = "TABLE", defaultValue = "pairs", description = "What CSV has a row for: documents, pairs or passages (default: ${DEFAULT-VALUE}).")
    private String table;

    @Option(names = "--least", paramLabel = "N", defaultValue = "13", description = "Shortest passage in Chinese articles, in characters (default: ${DEFAULT-VALUE}).")
    private int least;

    @Option(names = "--least-words", paramLabel = "N", defaultValue = "8", description = "Shortest passage in English articles, in words (default: ${DEFAULT-VALUE}).")
    private int leastWords;

    @Option(names = "--least-share", paramLabel = "PERCENT", defaultValue = "0", description = "Leave out pairs of which neither has so much in the other (default: ${DEFAULT-VALUE}).")
    private double leastShare;

    @Option(names = "--common", paramLabel = "N", defaultValue = "50",
            description = "What more than N documents have is a common phrase and makes no pairs, unless it is four times the shortest passage (default: ${DEFAULT-VALUE}).")
    private int common;

    @Option(names = "--top", paramLabel = "N", defaultValue = "50", description = "Tell so many pairs as text (default: ${DEFAULT-VALUE}).")
    private int top;

    @Mixin
    private RunOptions run;

    @Mixin
    private ReadOptions read;

    CopiesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LedgerFormat wanted = LedgerFormat.named(format, FORMATS)
                .orElseThrow(() -> wrong("no format is called \"" + format + "\"; use " + LedgerFormat.names(FORMATS)));
        CopiesTable rows = CopiesTable.named(table).orElseThrow(() -> wrong("no table is called \"" + table + "\"; use " + CopiesTable.names()));
        CopyOptions options = options();
        Language shown = run.writeOptions(console).ui().orElse(Language.ofUser());
        read.apply(console);
        return run.run(console, Documents.segmented(read.limits(), console), wanted.isBinary(), wanted == LedgerFormat.HTML, (documents, folder, output) -> {
            try (CopyFinder finder = new CopyFinder(options)) {
                for (Document document : documents) {
                    finder.add(document);
                }
                console.progress(Console.words("copies.compare"));
                Copies copies = finder.find();
                console.clearProgress();
                if (folder != null) {
                    new CopiesFolder(shown, leastShare / 100).write(copies, folder);
                    return;
                }
                output.write(stream -> {
                    new CopiesWriter(wanted, shown, rows, leastShare / 100, Math.max(0, top)).write(copies, stream);
                    return true;
                });
            }
        });
    }

    private CopyOptions options() {
        try {
            return new CopyOptions(least, leastWords, common);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
