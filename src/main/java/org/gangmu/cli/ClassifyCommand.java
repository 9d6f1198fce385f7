package org.gangmu.cli;

import java.util.concurrent.Callable;
import org.gangmu.copies.WithoutCopies;
import org.gangmu.write.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the label of each sentence. */
@Command(name = "classify", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints the label of each sentence, one JSON object a line, in reading order.")
final class ClassifyCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", defaultValue = "jsonl", description = "jsonl, csv or xlsx (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(names = "--all", description = "Print page furniture too, as the default label with its role.")
    private boolean all;

    @Option(names = "--without-copies", description = "Leave out sentences that the document repeats from another one of these, unless that is known to be later.")
    private boolean withoutCopies;

    @Mixin
    private RunOptions run;

    @Mixin
    private ReadOptions read;

    ClassifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Format wanted = run.format(format);
        if (withoutCopies) {
            run.leaveOutCopies(WithoutCopies::sentences);
        }
        return run.run(console, read, wanted, run.writeOptions(console).withSentences(true).withFurniture(all));
    }
}
