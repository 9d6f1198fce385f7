package org.gangmu.preview;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gangmu.evidence.Evidence;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.Status;
import org.gangmu.text.Language;

/** Prints a comparison for people: what was compared, how labels shift, what that does to the score, and the flips one by one. */
public final class PreviewText {

    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String PLAIN = "\u001b[0m";
    private static final int SHOWN = 10;

    private final Appendable out;
    private final boolean colors;

    public PreviewText(Appendable out, boolean colors) {
        this.out = out;
        this.colors = colors;
    }

    /**
     * Prints the figures.
     *
     * @param places where the rulebooks lie, as version → place
     */
    public void figures(Comparison c, Map<String, String> places) throws IOException {
        for (Map.Entry<Language, Comparison.Versions> entry : c.rulebooks().entrySet()) {
            Comparison.Versions v = entry.getValue();
            line("saved   " + v.saved() + at(places.get("saved " + entry.getKey().code())));
            line("edited  " + v.edited() + at(places.get("edited " + entry.getKey().code())) + (v.areSame() ? "  (the same)" : ""));
        }
        line(c.documents() + " documents, " + c.sentences() + " sentences");
        line("");
        line(styled(BOLD, c.flips().size() + (c.flips().size() == 1 ? " flip: " : " flips: ") + c.summary()));
        line(String.format(Locale.ROOT, "  %-14s %8s %8s %7s", "label", "before", "after", ""));
        for (String label : c.labels()) {
            line(String.format(Locale.ROOT, "  %-14s %8d %8d %7s", label, c.before().getOrDefault(label, 0), c.after().getOrDefault(label, 0),
                    c.net(label) == 0 ? "" : Comparison.signed(c.net(label))).stripTrailing());
        }
        if (!c.flips().isEmpty()) {
            line("  " + String.join(", ", c.ways().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList()));
        }
        line("  the label stays, but other near labels change in " + c.also() + " sentences and only the confidence in " + c.confidence());
        if (c.hasGold()) {
            gold(c);
        }
    }

    private void gold(Comparison c) throws IOException {
        line("");
        line("gold (" + c.goldBefore().size() + " documents): macro F1 " + move(c.goldBefore().macroF1(), c.goldAfter().macroF1()));
        for (String label : c.labels()) {
            double was = c.goldBefore().f1(label);
            double is = c.goldAfter().f1(label);
            if (!(Double.isNaN(was) && Double.isNaN(is))) {
                line(String.format(Locale.ROOT, "  F1 %-11s %s", label, move(was, is)));
            }
        }
        line("  flips: " + c.count(Flip.Worth.CURED) + " cured, " + c.count(Flip.Worth.SPOILT) + " spoilt, " + c.count(Flip.Worth.EVEN)
                + " neither, " + c.count(Flip.Worth.UNKNOWN) + " without gold");
    }

    private static String move(double was, double is) {
        String step = Double.isNaN(was) || Double.isNaN(is) || was == is ? "" : String.format(Locale.ROOT, " (%+.4f)", is - was);
        return digits(was) + " → " + digits(is) + step;
    }

    private static String digits(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
    }

    /** Prints the edited rows. */
    public void changes(List<RowChange> changes) throws IOException {
        if (!changes.isEmpty()) {
            line("");
            line(changes.size() + (changes.size() == 1 ? " row was edited:" : " rows were edited:"));
            for (RowChange change : changes.subList(0, Math.min(SHOWN, changes.size()))) {
                line("  " + change);
            }
            if (changes.size() > SHOWN) {
                line("  … " + (changes.size() - SHOWN) + " more");
            }
        }
    }

    /** Says which rules count for nothing yet: their authors would look for flips in vain. */
    public void waiting(List<Rule> rules) throws IOException {
        List<String> ids = rules.stream().filter(r -> r.status() == Status.DRAFT || r.status() == Status.SHADOW)
                .map(r -> r.id() + " (" + r.status().name().toLowerCase(Locale.ROOT) + ")").toList();
        if (!ids.isEmpty()) {
            line("");
            line("not in force, so not counted above: " + String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size())))
                    + (ids.size() > SHOWN ? " and " + (ids.size() - SHOWN) + " more" : "") + "; --drafts counts them");
        }
    }

    /** Prints the first so many flips, and how many are left. */
    public void flips(List<Flip> flips, int most) throws IOException {
        for (Flip flip : flips.subList(0, Math.min(most, flips.size()))) {
            line("");
            flip(flip);
        }
        if (flips.size() > most) {
            line("");
            line("… " + (flips.size() - most) + " more flips; -n " + flips.size() + " shows all");
        }
    }

    public void flip(Flip flip) throws IOException {
        line(flip.place() + "  " + styled(BOLD, flip.before().label() + " → " + flip.after().label()) + switch (flip.worth()) {
            case CURED -> "  " + styled(GREEN, "cured");
            case SPOILT -> "  " + styled(RED, "spoilt") + " (gold " + flip.gold().label() + ")";
            case EVEN -> "  (gold " + flip.gold().label() + ")";
            case UNKNOWN -> "";
        });
        line("  " + flip.text().replaceAll("\\s+", " ").strip());
        String was = flip.before().sentence().setting().frame();
        String is = flip.after().sentence().setting().frame();
        if (!was.equals(is)) {
            line("  frame " + was + " → " + is);
        }
        for (Evidence e : flip.gone()) {
            line("  " + styled(RED, "− " + evidence(e, flip)));
        }
        for (Evidence e : flip.come()) {
            line("  " + styled(GREEN, "+ " + evidence(e, flip)));
        }
    }

    static String evidence(Evidence e, Flip flip) {
        return String.format(Locale.ROOT, "%s %+.2f %s on \"%s\"  %s", e.rule().label(), e.rule().strength(), e.rule().id(),
                e.span().of(flip.text()).replaceAll("\\s+", " "), e.rule().place());
    }

    private static String at(String place) {
        return place == null ? "" : "  " + place;
    }

    private String styled(String style, String text) {
        return colors ? style + text + PLAIN : text;
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
