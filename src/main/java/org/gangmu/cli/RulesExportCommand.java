package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gangmu.edit.DrlExport;
import org.gangmu.edit.RuleBookExport;
import org.gangmu.text.Problem;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes rulebooks out in other forms. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes rulebooks out in another form, that reads back to the same.")
final class RulesExportCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rulebooks, or one rulebook (default: the shipped ones).")
    private Path rules;

    @ArgGroup(multiplicity = "1")
    private Form form;

    @Option(names = "--headers", paramLabel = "LANG", description = "Headers of the workbook in zh or en (default: as they are written). An import brings the old ones back.")
    private String headers;

    /** One of the forms must be asked for. */
    private static final class Form {
        @Option(names = "--xlsx", paramLabel = "FILE", required = true,
                description = "Write one rulebook as a workbook, a sheet a table, with lists to choose from and notes; \"rules import\" makes the same files of it.")
        private Path xlsx;

        @Option(names = "--drl", paramLabel = "DIR", required = true, description = "Write the rules as DRL, the other tables as they are, each rulebook into a folder of its name in DIR.")
        private Path drl;
    }

    RulesExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Path> books = ReadOptions.rulebookFolders(rules);
        if (form.xlsx != null) {
            workbook(books);
        } else {
            books.forEach(this::drl);
        }
        return console.status();
    }

    private void drl(Path folder) {
        try {
            console.print(DrlExport.write(folder, form.drl) + "\n");
        } catch (IOException e) {
            console.problem(Problem.error(form.drl.toString(), Console.words("unwritten", e.getMessage())));
        }
    }

    private void workbook(List<Path> books) {
        if (books.size() > 1) {
            throw wrong("a workbook holds one rulebook: choose with --rules one of " + String.join(", ", books.stream().map(Path::toString).toList()));
        }
        if (!form.xlsx.toString().endsWith(".xlsx")) {
            throw wrong("the name of a workbook ends in .xlsx");
        }
        RuleBookExport.Headers language = switch (String.valueOf(headers)) {
            case "null" -> RuleBookExport.Headers.AS_WRITTEN;
            case "zh" -> RuleBookExport.Headers.ZH;
            case "en" -> RuleBookExport.Headers.EN;
            default -> throw wrong("no language is called \"" + headers + "\"; use zh or en");
        };
        try {
            byte[] bytes = RuleBookExport.workbook(books.get(0), language);
            OutputFile.write(form.xlsx, out -> {
                out.write(bytes);
                return true;
            });
            console.print(form.xlsx + "\n");
        } catch (IOException e) {
            console.problem(Problem.error(form.xlsx.toString(), Console.words("unwritten", e.getMessage())));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
