package org.gangmu.stats;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gangmu.check.ShownNames;
import org.gangmu.rulebook.Status;
import org.gangmu.rulebook.Word;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.write.DisplayWidth;

/** Prints statistics as text: an overview of a rulebook, or what it holds to no use. */
public final class StatsText {

    private static final int MOST_TEXT = 90;
    private static final int[] WIDTHS = {9, 4, 7, 7, 16, 7, 6, 5, 6, 6, 0};

    private final Appendable out;
    private final Messages messages;

    public StatsText(Appendable out, Language ui) {
        this.out = out;
        this.messages = Messages.of(StatsText.class, ui);
    }

    /**
     * Prints all rules, those that need attention first, and what the rulebook holds to no use.
     *
     * @param pairs so many pairs of rules that overlap, and so many that contradict each other
     */
    public void overview(RulebookStats stats, int pairs) throws IOException {
        ShownNames names = new ShownNames(stats.book().names(), messages.language());
        line(messages.get("heading", stats.book().version(), messages.count("rules", stats.rules().size()), messages.count("sentences", stats.sentences()),
                messages.count("documents", stats.documents()), messages.count("sentences", stats.gold())));
        String[] columns = messages.get("columns").split(", ");
        row(columns);
        for (RuleRecord r : stats.byAttention()) {
            boolean gold = !r.precision().isEmpty();
            row(String.valueOf(r.sentences()), String.valueOf(r.documents()), String.valueOf(r.counted()), String.valueOf(r.decided()), r.precision().toString(),
                    gold ? r.precision().hits() + "/" + r.precision().of() : "", r.recall().isEmpty() ? "" : digits(r.recall().value()), String.valueOf(r.cured()),
                    String.valueOf(r.spoilt()), names.status(r.rule().status()),
                    r.rule().id() + (r.attention() == RuleRecord.Attention.NONE ? "" : "  ← " + attention(r.attention(), messages)));
        }
        pairs(stats, "overlap", p -> !p.isConflict(), pairs);
        pairs(stats, "conflict", Pair::isConflict, pairs);
        shadow(stats, names);
        unused(stats, names);
    }

    /** Cells under each other; the figures stand right, the words left. */
    private void row(String... cells) throws IOException {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            boolean left = i == 4 || i == 5 || i >= 9;
            row.append(i == 0 ? "" : i == 4 || i >= 9 ? "  " : " ")
                    .append(i == cells.length - 1 ? cells[i] : left ? DisplayWidth.left(cells[i], WIDTHS[i]) : DisplayWidth.right(cells[i], WIDTHS[i]));
        }
        line(row.toString());
    }

    static String attention(RuleRecord.Attention attention, Messages messages) {
        return messages.get("attention." + attention.name());
    }

    private void pairs(RulebookStats stats, String heading, Predicate<Pair> which, int most) throws IOException {
        List<Pair> shown = stats.pairs().stream().filter(which).limit(most).toList();
        if (!shown.isEmpty()) {
            line("\n" + messages.get(heading));
        }
        for (Pair p : shown) {
            line(DisplayWidth.right(String.valueOf(p.together()), 9) + "  " + p.first().id() + " + " + p.second().id()
                    + (p.isConflict() ? "  " + messages.get("won", p.firstWon(), p.secondWon()) : ""));
            line("           " + oneLine(p.sample()));
        }
    }

    private void shadow(RulebookStats stats, ShownNames names) throws IOException {
        if (stats.rules().stream().noneMatch(r -> r.rule().status() == Status.SHADOW)) {
            return;
        }
        line("\n" + messages.get("shadow", stats.shadow().size()));
        for (ShadowFlip flip : stats.shadow()) {
            line("  " + flip.place() + "  " + names.label(flip.label()) + " → " + names.label(flip.other()) + "  " + String.join(" ", flip.rules())
                    + (flip.worth().isEmpty() ? "" : "  " + messages.get("worth." + flip.worth())) + "  " + oneLine(flip.text()));
        }
    }

    private void unused(RulebookStats stats, ShownNames names) throws IOException {
        Unused unused = stats.unused();
        list("idle.cues", unused.cues().stream().map(names::feature).toList(), names);
        list("idle.frames", unused.frames().stream().map(f -> name(f.id())).toList(), names);
        list("idle.kinds", unused.kinds().stream().map(k -> name(k.id())).toList(), names);
        Map<String, int[]> counts = new TreeMap<>();
        stats.book().lexicon().forEach(w -> counts.computeIfAbsent(w.place().file(), f -> new int[2])[0]++);
        unused.words().forEach(w -> counts.get(w.place().file())[1]++);
        line("\n" + messages.get("idle.words"));
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            line(DisplayWidth.right(String.valueOf(entry.getValue()[1]), 9) + " " + messages.get("idle.file", entry.getValue()[0], entry.getKey()));
        }
    }

    private void list(String key, List<String> found, ShownNames names) throws IOException {
        if (!found.isEmpty()) {
            line("\n" + messages.get(key, String.join(names.comma(), found)));
        }
    }

    /** Prints the words that stand in no sentence, each with its cell. */
    public void words(RulebookStats stats) throws IOException {
        for (Word word : stats.unused().words()) {
            line(word.place() + ": " + word.cue() + ": " + String.join("…", word.parts()));
        }
    }

    /** Prints the rules that fire nowhere, each with its row. */
    public void never(RulebookStats stats) throws IOException {
        for (RuleRecord r : stats.neverFired()) {
            line(r.rule().place() + ": " + r.rule().id());
        }
    }

    private static String name(String id) {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    static String digits(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String oneLine(String text) {
        String flat = text.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return flat.length() > MOST_TEXT ? flat.substring(0, MOST_TEXT) + "…" : flat;
    }

    private void line(String text) throws IOException {
        out.append(text.stripTrailing()).append('\n');
    }
}
