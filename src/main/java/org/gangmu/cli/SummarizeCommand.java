package org.gangmu.cli;

import java.util.concurrent.Callable;
import org.gangmu.copies.WithoutCopies;
import org.gangmu.write.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a structured summary of each document. */
@Command(name = "summarize", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints a structured summary of each document: goals, achievements, requirements, each line with its place and its rule.")
final class SummarizeCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", defaultValue = "text", description = "text, md, json, html, csv or xlsx (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(names = "--without-copies", description = "Leave out lines that the document repeats from another one of these, unless that is known to be later.")
    private boolean withoutCopies;

    @Mixin
    private RunOptions run;

    @Mixin
    private ReadOptions read;

    SummarizeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format wanted = run.format(format);
        if (withoutCopies) {
            run.leaveOutCopies(WithoutCopies::lines);
        }
        return run.run(console, read, wanted, run.writeOptions(console));
    }
}
