package org.gangmu.stats;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.Status;
import org.gangmu.rulebook.Word;

/** Prints statistics as text: an overview of a rulebook, or what it holds to no use. */
public final class StatsText {

    private static final int MOST_TEXT = 90;

    private final Appendable out;

    public StatsText(Appendable out) {
        this.out = out;
    }

    /**
     * Prints all rules, those that need attention first, and what the rulebook holds to no use.
     *
     * @param pairs so many pairs of rules that overlap, and so many that contradict each other
     */
    public void overview(RulebookStats stats, int pairs) throws IOException {
        heading(stats);
        line("%9s %4s %7s %7s  %-16s %-7s %6s %5s %6s  %-6s  %s", "sentences", "docs", "counted", "decided", "precision (95 %)", "right", "recall", "cured", "spoilt",
                "status", "rule");
        for (RuleRecord r : stats.byAttention()) {
            line("%9d %4d %7d %7d  %-16s %-7s %6s %5d %6d  %-6s  %s", r.sentences(), r.documents(), r.counted(), r.decided(), r.precision(),
                    r.precision().isEmpty() ? "" : r.precision().hits() + "/" + r.precision().of(), r.recall().isEmpty() ? "" : digits(r.recall().value()), r.cured(), r.spoilt(),
                    status(r.rule()), r.rule().id() + (r.attention() == RuleRecord.Attention.NONE ? "" : "  ← " + r.attention().words()));
        }
        pairs(stats, "\noverlap: both fire for the same label", p -> !p.isConflict(), pairs);
        pairs(stats, "\nconflict: one fires for what the other speaks against", Pair::isConflict, pairs);
        shadow(stats);
        unused(stats);
    }

    private void heading(RulebookStats stats) throws IOException {
        line("%s: %d rules on %d sentences of %d documents, %d sentences labelled by people", stats.book().version(), stats.rules().size(), stats.sentences(),
                stats.documents(), stats.gold());
    }

    private void pairs(RulebookStats stats, String heading, Predicate<Pair> which, int most) throws IOException {
        List<Pair> shown = stats.pairs().stream().filter(which).limit(most).toList();
        if (!shown.isEmpty()) {
            line("%s", heading);
        }
        for (Pair p : shown) {
            line("%9d  %s + %s%s", p.together(), p.first().id(), p.second().id(), p.isConflict() ? "  won " + p.firstWon() + " : " + p.secondWon() : "");
            line("           %s", oneLine(p.sample()));
        }
    }

    private void shadow(RulebookStats stats) throws IOException {
        if (stats.rules().stream().noneMatch(r -> r.rule().status() == Status.SHADOW)) {
            return;
        }
        line("\nwith the rules in shadow %d sentences would get another label", stats.shadow().size());
        for (ShadowFlip flip : stats.shadow()) {
            line("  %s  %s → %s  %s%s  %s", flip.place(), flip.label(), flip.other(), String.join(" ", flip.rules()),
                    flip.worth().isEmpty() ? "" : "  (" + flip.worth() + ")", oneLine(flip.text()));
        }
    }

    private void unused(RulebookStats stats) throws IOException {
        Unused unused = stats.unused();
        if (!unused.cues().isEmpty()) {
            line("\ncues that no row asks for: %s", String.join(", ", unused.cues()));
        }
        if (!unused.frames().isEmpty()) {
            line("\nframe rows that opened nothing: %s", String.join(", ", unused.frames().stream().map(f -> name(f.id())).toList()));
        }
        if (!unused.kinds().isEmpty()) {
            line("\nkind rows that spoke nowhere: %s", String.join(", ", unused.kinds().stream().map(k -> name(k.id())).toList()));
        }
        Map<String, int[]> counts = new TreeMap<>();
        stats.book().lexicon().forEach(w -> counts.computeIfAbsent(w.place().file(), f -> new int[2])[0]++);
        unused.words().forEach(w -> counts.get(w.place().file())[1]++);
        line("\nwords that stand in no sentence (list them with --words)");
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            line("%9d of %d  %s", entry.getValue()[1], entry.getValue()[0], entry.getKey());
        }
    }

    /** Prints the words that stand in no sentence, each with its cell. */
    public void words(RulebookStats stats) throws IOException {
        for (Word word : stats.unused().words()) {
            line("%s: %s: %s", word.place(), word.cue(), String.join("…", word.parts()));
        }
    }

    /** Prints the rules that fire nowhere, each with its row. */
    public void never(RulebookStats stats) throws IOException {
        for (RuleRecord r : stats.neverFired()) {
            line("%s: %s", r.rule().place(), r.rule().id());
        }
    }

    private static String name(String id) {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    private static String status(Rule rule) {
        return rule.status().name().toLowerCase(Locale.ROOT);
    }

    static String digits(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String oneLine(String text) {
        String flat = text.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return flat.length() > MOST_TEXT ? flat.substring(0, MOST_TEXT) + "…" : flat;
    }

    private void line(String format, Object... values) throws IOException {
        out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
