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
import org.gangmu.rulebook.Terms;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;

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
     * @param figure its name in the messages
     * @param shown  what the rule shows: the values of the figure's message
     * @param needed what is needed, a number; "" where the message says it all
     */
    public record Check(String figure, List<Object> shown, String needed, boolean passed) {

        public Check {
            shown = List.copyOf(shown);
        }
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
        checks.add(new Check("examples", List.of(rule.examples().size() - failed, rule.examples().size()), "", failed == 0));
        checks.add(new Check(ExampleChecker.isThin(rule) ? "thin" : "enough", List.of(), "", !ExampleChecker.isThin(rule)));
        checks.add(atLeast("hits", record.precision().of(), gate.hits(), List.of(record.precision().of())));
        checks.add(atLeast("documents", record.goldDocuments(), gate.documents(), List.of(record.goldDocuments())));
        checks.add(new Check("precision", List.of(two(record.precision().low()), record.precision().hits(), record.precision().of()), two(gate.precision()),
                record.precision().low() >= gate.precision()));
        checks.add(atLeast("gain", record.gain(), gate.gain(), List.of(record.gain(), record.cured(), record.spoilt())));
        return new Promotion(record, to, checks);
    }

    private static Check atLeast(String figure, int shown, double needed, List<Object> values) {
        return new Check(figure, values, needed == Math.rint(needed) ? String.valueOf((long) needed) : String.valueOf(needed), shown >= needed);
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
    public String text(Language ui) {
        Messages messages = Messages.of(Promotion.class, ui);
        StringBuilder out = new StringBuilder(messages.get(passed() ? "gate.passed" : "gate.refused", record.rule().id(), name(record.rule().status(), ui), name(to, ui))).append('\n');
        for (Check check : checks) {
            out.append("  ").append(messages.get(check.passed() ? "gate.ok" : "gate.failed")).append(messages.get("gate." + check.figure(), check.shown().toArray()))
                    .append(check.needed().isEmpty() ? "" : messages.get("gate.needed", check.needed())).append('\n');
        }
        return out.toString();
    }

    private static String name(Status status, Language ui) {
        return Terms.STATUS.in(ui, status.name().toLowerCase(Locale.ROOT));
    }
}
