package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gangmu.Gangmu;
import org.gangmu.check.ExampleChecker;
import org.gangmu.edit.RuleBookEditor;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.rulebook.RuleBookReader;
import org.gangmu.rulebook.Status;
import org.gangmu.rulebook.Terms;
import org.gangmu.stats.Promotion;
import org.gangmu.stats.RuleRecord;
import org.gangmu.stats.RulebookStats;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a rule a step further in its life: draft, shadow, stable. */
@Command(name = "promote", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Takes a rule from draft to shadow or from shadow to stable if its figures on gold labels pass the gate in the rulebook's settings"
                + " (gate shadow hits, documents, precision, gain; gate stable …); else says which figure failed.")
final class RulesPromoteCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReadOptions read;

    @Mixin
    private CorpusOption corpus;

    @Option(names = "--to", paramLabel = "STATUS", description = "shadow or stable (default: the next step).")
    private Status to;

    @Option(names = "--dry-run", description = "Only say whether it would pass.")
    private boolean dry;

    @Parameters(paramLabel = "RULE_ID", description = "The rule: zh.goal.target.frame.")
    private String id;

    RulesPromoteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (to == Status.DRAFT || to == Status.OFF) {
            throw new ParameterException(spec.commandLine(), "a rule is promoted to shadow or stable; to take it back write the status into its row");
        }
        for (Path folder : Gangmu.rulebookFolders(read.rulebooks())) {
            RuleBook book = RuleBookReader.read(folder);
            Optional<Rule> rule = book.rules().stream().filter(r -> r.id().equals(id)).findFirst();
            if (rule.isPresent()) {
                return promote(folder, book, rule.get());
            }
        }
        console.problem(Problem.error(id, Console.words("promote.no-rule", read.rulebooks())));
        return 2;
    }

    private int promote(Path folder, RuleBook book, Rule rule) throws IOException {
        Status wanted = to == null ? Promotion.next(rule.status()) : to;
        if (rule.status() == Status.OFF || rule.status() == Status.STABLE || rule.status() == wanted) {
            console.problem(Problem.cell(rule.place().file(), rule.place().line(), 0, rule.status() == Status.OFF
                    ? Console.words("promote.off") : Console.words("promote.already", Terms.STATUS.in(Language.ofUser(), rule.status().name().toLowerCase(Locale.ROOT)))));
            return 1;
        }
        Gangmu gangmu = Gangmu.of(List.of(book), read.limits());
        RuleRecord record = RulebookStats.of(corpus.read(read.rulebooks(), gangmu, console), gangmu, Set.of()).stream().map(s -> s.rule(id)).findFirst()
                .orElse(RuleRecord.none(rule));
        Promotion promotion = Promotion.of(record, wanted, book.settings().gates(), new ExampleChecker(book).failures());
        console.print(promotion.text(Language.ofUser()));
        if (!promotion.passed()) {
            return 1;
        }
        if (!dry) {
            RuleBookEditor editor = RuleBookEditor.open(folder);
            editor.set(rule.row().file(), rule.row().line(), "status", wanted == Status.STABLE ? "" : asWritten(rule, "shadow"));
            editor.changes().forEach(change -> console.print(change.text(Language.ofUser()) + "\n"));
            editor.save();
        }
        return console.status();
    }

    /** A status in the language in which the rule's was written. */
    private static String asWritten(Rule rule, String status) {
        return Terms.STATUS.in(rule.row().text("status").matches("\\p{ASCII}*") ? Language.EN : Language.ZH, status);
    }
}
