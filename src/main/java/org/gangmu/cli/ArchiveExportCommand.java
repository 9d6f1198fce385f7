package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gangmu.archive.ArchiveExport;
import org.gangmu.archive.AskedNames;
import org.gangmu.archive.ProgressText;
import org.gangmu.catalogue.Catalogue;
import org.gangmu.catalogue.Edition;
import org.gangmu.catalogue.ExportFilter;
import org.gangmu.catalogue.ExportTable;
import org.gangmu.catalogue.Mode;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import org.gangmu.write.LedgerFormat;
import org.gangmu.write.RowsWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a table of what a catalogue holds. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Writes a table of all that the catalogue holds, in the order of documents' names. Two catalogues of the same documents give the same bytes.")
final class ArchiveExportCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogueOption catalogue;

    @Option(names = {"-t", "--table"}, paramLabel = "TABLE", defaultValue = "sentences",
            description = "documents, sentences, articles, figures or people (default: ${DEFAULT-VALUE}).")
    private String table;

    @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", description = "csv, jsonl or xlsx (default: by the ending of the file, else csv).")
    private String format;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", defaultValue = "-", description = "Write to this file (default: to standard output).")
    private String out;

    @Option(names = "--label", paramLabel = "LABEL", split = ",", description = "Only sentences, or figures of sentences, with one of these labels.")
    private List<String> labels = new ArrayList<>();

    @Option(names = "--name", paramLabel = "PATTERN", description = "Only documents whose name matches; * stands for anything.")
    private String name;

    @Mixin
    private EditionOption edition;

    ArchiveExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ExportTable wanted = ExportTable.named(table).orElseThrow(() -> wrong(Console.words("archive.export.table", table, ExportTable.names())));
        if (!labels.isEmpty() && !wanted.hasLabels()) {
            throw wrong(Console.words("archive.export.labels"));
        }
        LedgerFormat shape = format();
        boolean toOutput = out.equals(Inputs.STDIN);
        if (toOutput && shape.isBinary() && console.isTerminal()) {
            throw wrong(Console.words("usage.binary"));
        }
        try (Catalogue open = catalogue.open(Mode.READ)) {
            Edition which = edition.of(open);
            AskedNames names = new AskedNames(open, which, Language.ofUser());
            ExportFilter filter = new ExportFilter(which.id(), labels.stream().map(names::label).toList(), name == null ? "" : name);
            if (toOutput) {
                ArchiveExport.write(open, wanted, filter, shape, console.out());
            } else {
                long[] rows = {0};
                OutputFile.write(Path.of(out), stream -> {
                    rows[0] = ArchiveExport.write(open, wanted, filter, shape, stream);
                    return true;
                });
                console.say("archive.export.written", Path.of(out).toAbsolutePath().normalize(), ProgressText.number(rows[0]));
            }
        } catch (RowsWriter.TooManyRows e) {
            console.problem(Problem.error(out, Console.words("archive.export.rows", ProgressText.number(RowsWriter.MOST_SHEET_ROWS))));
        } catch (IOException e) {
            console.problem(Problem.error(out, Console.words("unwritten", OutputFile.reason(Path.of(out), e))));
        }
        return console.status();
    }

    private LedgerFormat format() {
        String ending = OutputFile.ending(out);
        if (format == null) {
            return ending.isEmpty() ? LedgerFormat.CSV : LedgerFormat.named(ending, ArchiveExport.FORMATS).orElseThrow(() -> wrong(Console.words("archive.export.ending", out,
                    ending, ArchiveExport.FORMATS.stream().map(f -> "." + f).collect(Collectors.joining(", ")))));
        }
        return LedgerFormat.named(format, ArchiveExport.FORMATS)
                .orElseThrow(() -> UsageErrors.noFormat(spec, format, LedgerFormat.names(ArchiveExport.FORMATS)));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
