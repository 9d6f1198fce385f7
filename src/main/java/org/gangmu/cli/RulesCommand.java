package org.gangmu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gangmu.Gangmu;
import org.gangmu.check.ExampleChecker;
import org.gangmu.check.ExampleFailure;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookException;
import org.gangmu.rulebook.RuleBookReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks rulebooks and runs their examples. */
@Command(name = "rules", mixinStandardHelpOptions = true, sortOptions = false, description = "Checks rulebooks and runs their examples.",
        subcommands = {RulesCommand.Check.class, RulesCommand.Test.class})
final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: check or test");
    }

    /** Reads rulebooks and reports every problem. */
    @Command(name = "check", mixinStandardHelpOptions = true, description = "Reads every rulebook and reports every problem with its file, row and column.")
    static final class Check implements Callable<Integer> {
        private final Console console;

        @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rulebooks, or one rulebook (default: the shipped ones).")
        private Path rules;

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            for (Path folder : folders(rules)) {
                RuleBook book;
                try {
                    book = RuleBookReader.read(folder);
                } catch (RuleBookException broken) {
                    broken.problems().forEach(console::problem);
                    continue;
                }
                console.print(book.version() + ": " + book.rules().size() + " rules, " + book.frames().size() + " frame rows, " + book.kinds().size()
                        + " kind rows, " + book.lexicon().size() + " words; no problems\n");
            }
            return console.status() == 0 ? 0 : 2;
        }
    }

    /** Runs the examples of rulebooks. */
    @Command(name = "test", mixinStandardHelpOptions = true, description = "Runs the examples that stand in the rules' rows and in examples/.")
    static final class Test implements Callable<Integer> {
        private final Console console;

        @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rulebooks, or one rulebook (default: the shipped ones).")
        private Path rules;

        Test(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            int failed = 0;
            for (Path folder : folders(rules)) {
                RuleBook book = RuleBookReader.read(folder);
                ExampleChecker checker = new ExampleChecker(book);
                List<ExampleFailure> failures = checker.failures();
                List<Rule> thin = checker.thin();
                failures.forEach(f -> console.print(f + "\n"));
                for (Rule rule : thin) {
                    console.print(rule.place() + ": " + rule.id() + ": has fewer than two hits and one near miss\n");
                }
                failed += failures.size() + thin.size();
                long examples = book.rules().stream().mapToLong(r -> r.examples().size()).sum() + book.decided().size();
                console.print(book.version() + ": " + examples + " examples, " + failures.size() + " failed\n");
            }
            return failed == 0 ? 0 : 1;
        }
    }

    private static List<Path> folders(Path typed) {
        return Gangmu.rulebookFolders(ReadOptions.rulebooks(typed));
    }
}
