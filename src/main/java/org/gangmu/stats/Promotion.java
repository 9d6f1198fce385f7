package org.gangmu.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gangmu.check.ExampleChecker;
import org.gangmu.check.ExampleFailure;
import org.gangmu.rulebook.Gate;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.Status;

/**
 * Whether a rule may come a step further: what the gate asks, what the rule shows.
 *
 * @param record what the rule did on the corpus
 * @param to     the status asked for: SHADOW or STABLE
 * @param checks one for each thing asked
 */
public record Promotion(RuleRecord record, Status to, List<Check> checks) {

    /**
     * One thing that the gate asks.
     *
     * @param figure its name
     * @param shown  what the rule shows
     * @param needed what is needed
     */
    public record Check(String figure, String shown, String needed, boolean passed) {
    }

    public Promotion {
        checks = List.copyOf(checks);
    }

    /**
     * Holds a rule against a gate.
     *
     * @param gates    of the rulebook's settings
     * @param failures examples of the rulebook that do not come out as written
     */
    public static Promotion of(RuleRecord record, Status to, Map<Status, Gate> gates, List<ExampleFailure> failures) {
        Rule rule = record.rule();
        Gate gate = gates.get(to);
        long failed = failures.stream().filter(f -> f.rule().equals(rule.id())).count();
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("examples", rule.examples().size() - failed + " of " + rule.examples().size() + " come out as written", "all", failed == 0));
        checks.add(new Check("enough examples", ExampleChecker.isThin(rule) ? "fewer" : "yes", "2 hits and a near miss", !ExampleChecker.isThin(rule)));
        checks.add(atLeast("hits", record.precision().of(), gate.hits(), "labelled sentences on which it fires"));
        checks.add(atLeast("documents", record.goldDocuments(), gate.documents(), "documents in which it fires on labelled sentences"));
        checks.add(new Check("precision", two(record.precision().low()) + " (lower end of the 95 % interval; right on " + record.precision().hits() + " of "
                + record.precision().of() + ")", "at least " + two(gate.precision()), record.precision().low() >= gate.precision()));
        checks.add(atLeast("gain", record.gain(), gate.gain(), "decisions cured, " + record.cured() + ", less spoilt, " + record.spoilt()));
        return new Promotion(record, to, checks);
    }

    private static Check atLeast(String figure, int shown, double needed, String meaning) {
        return new Check(figure, shown + " (" + meaning + ")", "at least " + (needed == Math.rint(needed) ? String.valueOf((long) needed) : String.valueOf(needed)), shown >= needed);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    public boolean passed() {
        return checks.stream().allMatch(Check::passed);
    }

    /** The step after a status: a draft comes into shadow, all else into force. */
    public static Status next(Status status) {
        return status == Status.DRAFT ? Status.SHADOW : Status.STABLE;
    }

    /** What was asked and shown, a line each, what failed marked. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(record.rule().id()).append(": ").append(name(record.rule().status())).append(" → ").append(name(to))
                .append(passed() ? ": passed\n" : ": refused\n");
        for (Check check : checks) {
            out.append(check.passed() ? "  ok      " : "  FAILED  ").append(check.figure()).append(": ").append(check.shown()).append("; needed: ").append(check.needed()).append('\n');
        }
        return out.toString();
    }

    private static String name(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
