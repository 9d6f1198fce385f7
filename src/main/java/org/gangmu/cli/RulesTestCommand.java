package org.gangmu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gangmu.check.ExampleChecker;
import org.gangmu.check.ExampleFailure;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the examples of rulebooks. */
@Command(name = "test", mixinStandardHelpOptions = true, description = "Runs the examples that stand in the rules' rows and in examples/.")
final class RulesTestCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rulebooks, or one rulebook (default: the shipped ones).")
    private Path rules;

    RulesTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int failed = 0;
        for (Path folder : ReadOptions.rulebookFolders(rules)) {
            RuleBook book = RuleBookReader.read(folder);
            ExampleChecker checker = new ExampleChecker(book);
            List<ExampleFailure> failures = checker.failures();
            List<Rule> thin = checker.thin();
            failures.forEach(f -> console.print(f + "\n"));
            for (Rule rule : thin) {
                console.say("test.thin", rule.place(), rule.id());
            }
            failed += failures.size() + thin.size();
            long examples = book.rules().stream().mapToLong(r -> r.examples().size()).sum() + book.decided().size();
            console.say("test.done", book.version(), examples, failures.size());
        }
        return failed == 0 ? 0 : 1;
    }
}
