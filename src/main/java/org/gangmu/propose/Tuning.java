package org.gangmu.propose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gangmu.Gangmu;
import org.gangmu.check.Corpus;
import org.gangmu.edit.RuleBookEditor;
import org.gangmu.extract.ExtractLimits;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;

/**
 * Strengths that fit gold labels better, and whether they would do so on other documents.
 *
 * @param book      the rulebook
 * @param sentences labelled sentences
 * @param documents documents that they come from; one text in several formats counts once
 * @param present   macro-F1 as it is
 * @param validated macro-F1 in cross-validation by document
 * @param low       lower end of the 95 % interval of the difference between the two
 * @param high      its upper end
 * @param fitted    macro-F1 of the proposed strengths on the very sentences from which they were learned
 * @param changes   the strengths that matter, in the order of the rulebook
 */
public record Tuning(RuleBook book, int sentences, int documents, double present, double validated, double low, double high, double fitted, List<Change> changes) {

    /** Documents without which nothing can be said of others. */
    private static final int FEWEST = 5;

    /** Another strength for a rule, in tenths. */
    public record Change(Rule rule, double strength) {

        String text(Messages messages) {
            return messages.get("tune.change", rule.row().place("strength"), Proposal.number(rule.strength()), Proposal.number(strength), rule.id());
        }
    }

    public Tuning {
        changes = List.copyOf(changes);
    }

    /** Fits the strengths of a rulebook to the gold of a corpus. */
    public static Tuning of(Corpus corpus, RuleBook book) {
        TuningData data = TuningData.of(book, Proposals.sentences(corpus, Gangmu.of(List.of(book), ExtractLimits.DEFAULT), book));
        double present = MacroF1.of(data, data.samples(), data.labels(data.samples(), data.present()));
        if (data.works() < FEWEST) {
            return new Tuning(book, data.samples().size(), data.works(), present, present, 0, 0, present, List.of());
        }
        CrossValidation tested = CrossValidation.of(data);
        double[] fitted = mattering(data, CrossValidation.fit(data, data.samples(), tested.pull()));
        List<Change> changes = new ArrayList<>();
        for (int r = 0; r < fitted.length; r++) {
            if (fitted[r] != data.present()[r]) {
                changes.add(new Change(data.rules().get(r), fitted[r]));
            }
        }
        changes.sort(Comparator.comparing((Change c) -> c.rule().place().file()).thenComparingInt(c -> c.rule().place().line()));
        return new Tuning(book, data.samples().size(), data.works(), present, tested.tuned(), tested.low(), tested.high(),
                MacroF1.of(data, data.samples(), data.labels(data.samples(), fitted)), changes);
    }

    /** Strengths in tenths, without the changes that change no decision; small ones are taken back first. */
    private static double[] mattering(TuningData data, double[] fitted) {
        double[] out = new double[fitted.length];
        for (int r = 0; r < out.length; r++) {
            double tenths = Math.round(fitted[r] * 10) / 10.0;
            out[r] = Math.abs(tenths - data.present()[r]) < 0.05 ? data.present()[r] : tenths;
        }
        int[] wanted = data.labels(data.samples(), out);
        IntStream.range(0, out.length).boxed().sorted(Comparator.comparingDouble(r -> Math.abs(out[r] - data.present()[r]))).forEach(r -> {
            double tuned = out[r];
            out[r] = data.present()[r];
            if (!Arrays.equals(wanted, data.labels(data.samples(), out))) {
                out[r] = tuned;
            }
        });
        return out;
    }

    /** Whether the proposed strengths surely do better on documents from which they were not learned. */
    public boolean helps() {
        return low > 0 && !changes.isEmpty();
    }

    /** Writes the proposed strengths into their cells; nothing is written before the editor saves. */
    public void apply(RuleBookEditor editor) {
        changes.forEach(c -> editor.set(c.rule().row().file(), c.rule().row().line(), "strength", Proposal.number(c.strength())));
    }

    /** The proposed strengths as people read them, with what they were measured to do. */
    public String text(Language ui) {
        Messages messages = Messages.of(Tuning.class, ui);
        StringBuilder out = new StringBuilder(messages.get("tune.heading", book.version(), sentences, documents)).append('\n');
        if (documents < FEWEST) {
            return out.append(messages.get("tune.few", FEWEST)).append('\n').toString();
        }
        out.append(messages.get("tune.score", four(present), four(validated), signed(validated - present), signed(low), signed(high))).append('\n');
        out.append(messages.get(helps() ? "tune.helps" : changes.isEmpty() ? "tune.no-change" : "tune.no-help")).append('\n');
        if (!changes.isEmpty()) {
            out.append(messages.get("tune.proposed", four(fitted))).append('\n');
            changes.forEach(c -> out.append(c.text(messages)).append('\n'));
        }
        return out.toString();
    }

    private static String four(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.4f", value);
    }

    @Override
    public String toString() {
        return text(Language.EN);
    }
}
