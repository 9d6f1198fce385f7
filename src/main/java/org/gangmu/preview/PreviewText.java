package org.gangmu.preview;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gangmu.evidence.Evidence;
import org.gangmu.rulebook.Rule;
import org.gangmu.rulebook.Status;
import org.gangmu.rulebook.Terms;
import org.gangmu.text.Language;
import org.gangmu.write.DisplayWidth;

/** Prints a comparison for people: what was compared, how labels shift, what that does to the score, and the flips one by one. */
public final class PreviewText {

    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String PLAIN = "\u001b[0m";
    private static final int SHOWN = 10;

    private final Appendable out;
    private final boolean colors;
    private final FlipWords words;

    public PreviewText(Appendable out, boolean colors, FlipWords words) {
        this.out = out;
        this.colors = colors;
        this.words = words;
    }

    /**
     * Prints the figures.
     *
     * @param places where the rulebooks lie, as version → place
     */
    public void figures(Comparison c, Map<String, String> places) throws IOException {
        for (Map.Entry<Language, Comparison.Versions> entry : c.rulebooks().entrySet()) {
            Comparison.Versions v = entry.getValue();
            line(words.get("saved", v.saved()) + at(places.get("saved " + entry.getKey().code())));
            line(words.get("edited", v.edited()) + at(places.get("edited " + entry.getKey().code())) + (v.areSame() ? "  " + words.get("same") : ""));
        }
        line(words.get("size", words.count("documents", c.documents()), words.count("sentences", c.sentences())));
        line("");
        line(styled(BOLD, words.headline(c)));
        line(row(words.get("label"), words.get("before"), words.get("after"), ""));
        for (String label : c.labels()) {
            line(row(words.label(label), String.valueOf(c.before().getOrDefault(label, 0)), String.valueOf(c.after().getOrDefault(label, 0)),
                    c.net(label) == 0 ? "" : Comparison.signed(c.net(label))));
        }
        if (!c.flips().isEmpty()) {
            line("  " + words.ways(c));
        }
        line("  " + words.get("stay", c.also(), c.confidence()));
        if (c.hasGold()) {
            gold(c);
        }
    }

    private static String row(String label, String before, String after, String net) {
        return ("  " + DisplayWidth.left(label, 14) + " " + DisplayWidth.right(before, 8) + " " + DisplayWidth.right(after, 8) + " " + DisplayWidth.right(net, 7)).stripTrailing();
    }

    private void gold(Comparison c) throws IOException {
        line("");
        line(words.get("gold", words.count("documents", c.goldBefore().size()), words.move(c.goldBefore().macroF1(), c.goldAfter().macroF1())));
        for (String label : c.labels()) {
            double was = c.goldBefore().f1(label);
            double is = c.goldAfter().f1(label);
            if (!(Double.isNaN(was) && Double.isNaN(is))) {
                line("  F1 " + DisplayWidth.left(words.label(label), 11) + " " + words.move(was, is));
            }
        }
        line("  " + words.worths(c));
    }

    /** Prints the edited rows. */
    public void changes(List<RowChange> changes) throws IOException {
        if (!changes.isEmpty()) {
            line("");
            line(words.count("rows", changes.size()));
            for (RowChange change : changes.subList(0, Math.min(SHOWN, changes.size()))) {
                line("  " + change.text(words.ui()));
            }
            if (changes.size() > SHOWN) {
                line("  " + words.get("more", changes.size() - SHOWN));
            }
            if (changes.stream().anyMatch(RowChange::isOfFacts)) {
                line("  " + words.get("facts"));
            }
        }
    }

    /** Says which rules count for nothing yet: their authors would look for flips in vain. */
    public void waiting(List<Rule> rules) throws IOException {
        List<String> ids = rules.stream().filter(r -> r.status() == Status.DRAFT || r.status() == Status.SHADOW)
                .map(r -> words.get("waiting.rule", r.id(), Terms.STATUS.in(words.ui(), r.status().name().toLowerCase(Locale.ROOT)))).toList();
        if (!ids.isEmpty()) {
            line("");
            line(words.get("waiting", String.join(words.get("comma"), ids.subList(0, Math.min(SHOWN, ids.size())))
                    + (ids.size() > SHOWN ? words.get("waiting.more", ids.size() - SHOWN) : "")));
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
            line(words.get("more-flips", flips.size() - most, flips.size()));
        }
    }

    public void flip(Flip flip) throws IOException {
        line(flip.place() + "  " + styled(BOLD, words.label(flip.before().label()) + " → " + words.label(flip.after().label())) + switch (flip.worth()) {
            case CURED -> "  " + styled(GREEN, words.get("cured"));
            case SPOILT -> "  " + styled(RED, words.get("spoilt")) + gold(flip);
            case EVEN -> " " + gold(flip);
            case UNKNOWN -> "";
        });
        line("  " + flip.text().replaceAll("\\s+", " ").strip());
        String was = flip.before().sentence().setting().frame();
        String is = flip.after().sentence().setting().frame();
        if (!was.equals(is)) {
            line("  " + words.get("frame", words.frame(flip, was), words.frame(flip, is)));
        }
        for (Evidence e : flip.gone()) {
            line("  " + styled(RED, "− " + words.evidence(e, flip)));
        }
        for (Evidence e : flip.come()) {
            line("  " + styled(GREEN, "+ " + words.evidence(e, flip)));
        }
    }

    private String gold(Flip flip) {
        return " " + words.get("flip-gold", words.label(flip.gold().label()));
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
