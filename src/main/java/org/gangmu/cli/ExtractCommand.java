package org.gangmu.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.gangmu.extract.ExtractException;
import org.gangmu.extract.Extractor;
import org.gangmu.extract.TikaExtractor;
import org.gangmu.text.Mark;
import org.gangmu.text.Problem;
import org.gangmu.text.SourceText;
import org.gangmu.write.Format;
import org.gangmu.write.SourceTextJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the text of documents. */
@Command(name = "extract", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints exactly the text of a document that all offsets count in (UTF-16 units).")
final class ExtractCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReadOptions read;

    @Option(names = "--marks", description = "Print the layout marks instead: kind, level, start, end.")
    private boolean marks;

    @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", defaultValue = "text",
            description = "text, or json: the text with its layout marks, media type and digest (default: ${DEFAULT-VALUE}).")
    private String format;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Documents; \"-\" for standard input.")
    private List<String> files;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        read.apply(console);
        boolean json = isJson();
        Extractor extractor = new TikaExtractor(read.limits());
        for (String name : Inputs.expand(files, console)) {
            try {
                SourceText text = name.equals(Inputs.STDIN) ? extractor.extract(name, Inputs.stdin(console, read.limits())) : extractor.extract(Inputs.nameOf(name), Inputs.file(name));
                text.problems().forEach(console::problem);
                if (json) {
                    SourceTextJson.write(text, console.out());
                } else if (marks) {
                    for (Mark mark : text.marks()) {
                        console.print(mark.kind() + "\t" + mark.level() + "\t" + mark.span().start() + "\t" + mark.span().end() + "\n");
                    }
                } else {
                    console.print(text.text());
                }
            } catch (ExtractException e) {
                console.problem(Problem.error(name, e.getMessage()));
                console.details(e);
            }
        }
        return console.status();
    }

    private boolean isJson() {
        Format wanted = Format.named(format).filter(f -> f == Format.TEXT || f == Format.JSON).orElseThrow(() -> UsageErrors.noFormat(spec, format, "text, json"));
        if (marks && wanted == Format.JSON) {
            throw new ParameterException(spec.commandLine(), "--marks prints text; JSON has the marks in any case");
        }
        return wanted == Format.JSON;
    }
}
