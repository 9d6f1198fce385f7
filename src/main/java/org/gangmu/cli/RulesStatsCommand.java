package org.gangmu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.gangmu.Gangmu;
import org.gangmu.stats.RuleCard;
import org.gangmu.stats.RuleRecord;
import org.gangmu.stats.RulebookStats;
import org.gangmu.stats.StatsTable;
import org.gangmu.stats.StatsText;
import org.gangmu.text.Language;
import org.gangmu.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what each rule did on a corpus. */
@Command(name = "stats", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints what each rule did on a folder of documents: where it fires, counts and decides, how often it is right on gold labels (with the 95 %%"
                + " Wilson interval), which decisions it cures and spoils, which rules overlap or contradict it, and what the rulebook holds to no use.")
final class RulesStatsCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ReadOptions read;

    @Mixin
    private CorpusOption corpus;

    @Option(names = {"-f", "--format"}, paramLabel = "FORMAT", defaultValue = "text", description = "text or csv (default: ${DEFAULT-VALUE}).")
    private String format;

    @Option(names = "--never", description = "Print only the rules that fire nowhere.")
    private boolean never;

    @Option(names = "--words", description = "Print only the words that stand in no sentence.")
    private boolean words;

    @Option(names = "--top", paramLabel = "N", defaultValue = "10", description = "Show so many pairs, hits and neighbours (default: ${DEFAULT-VALUE}).")
    private int top;

    @Parameters(paramLabel = "RULE_ID", arity = "0..*", description = "Rules to show by themselves, with their hits: zh.goal.target.frame.")
    private List<String> ids = List.of();

    RulesStatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!format.equals("text") && !format.equals("csv")) {
            throw new ParameterException(spec.commandLine(), "no format is called \"" + format + "\"; use text or csv");
        }
        Gangmu gangmu = read.open(console);
        Path rules = read.rulebooks();
        List<RulebookStats> all = RulebookStats.of(corpus.read(rules, gangmu, console), gangmu, new HashSet<>(ids));
        StringBuilder out = new StringBuilder();
        if (!ids.isEmpty()) {
            for (String id : ids) {
                card(id, all, out);
            }
        } else if (format.equals("csv")) {
            out.append(StatsTable.header());
            all.forEach(stats -> out.append(StatsTable.rows(stats)));
        } else {
            for (RulebookStats stats : all) {
                print(stats, out);
            }
        }
        console.print(out.toString());
        return console.status();
    }

    private void print(RulebookStats stats, StringBuilder out) throws IOException {
        StatsText text = new StatsText(out, Language.ofUser());
        if (never) {
            text.never(stats);
        }
        if (words) {
            text.words(stats);
        }
        if (!never && !words) {
            text.overview(stats, top);
            out.append('\n');
        }
    }

    private void card(String id, List<RulebookStats> all, StringBuilder out) throws IOException {
        for (RulebookStats stats : all) {
            RuleRecord record = stats.rule(id);
            if (record != null) {
                new RuleCard(stats, record, Language.ofUser()).print(out, top);
                out.append('\n');
                return;
            }
        }
        console.problem(Problem.error(id, Console.words("stats.no-rule")));
    }
}
