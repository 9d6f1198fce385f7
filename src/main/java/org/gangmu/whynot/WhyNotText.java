package org.gangmu.whynot;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gangmu.decide.Decision;
import org.gangmu.evidence.Evidence;
import org.gangmu.preview.Comparison;
import org.gangmu.preview.Flip;
import org.gangmu.rulebook.Label;

/** Prints why a sentence did not get a label: points, near rows cell by cell, and the smallest edits with what they do. */
public final class WhyNotText {

    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String PLAIN = "\u001b[0m";
    private static final int FLIPS = 3;

    private final Appendable out;
    private final boolean colors;

    public WhyNotText(Appendable out, boolean colors) {
        this.out = out;
        this.colors = colors;
    }

    /** @param place of the sentence, as {@code file:line} */
    public void print(String place, WhyNot why) throws IOException {
        Decision d = why.decision();
        line(place + "  " + styled(BOLD, d.label()) + String.format(Locale.ROOT, "  %.2f", d.confidence()));
        line("  " + flat(d.sentence().sentence().text()));
        if (why.isDecided()) {
            line("  It is " + why.label().name() + ", by " + points(d.margin()) + " points.");
            line("");
            return;
        }
        line("  why not " + why.label().name() + ": " + (why.lacks() > 0 ? "it lacks " + points(why.lacks()) + " points"
                : "it has as many points, and " + d.label() + " stands before it in labels.csv") + " ("
                + d.points().entrySet().stream().map(e -> e.getKey() + " " + points(e.getValue())).collect(Collectors.joining(", ")) + ")");
        for (Evidence e : why.fired()) {
            line("  " + styled(GREEN, "fires  ") + evidence(e, d) + (d.counted().contains(e) ? "  (counts, and is outvoted)" : stronger(e, d)));
        }
        for (Evidence e : why.against()) {
            line("  " + styled(RED, "against ") + evidence(e, d));
        }
        if (why.near().isEmpty()) {
            line("  no other row speaks for " + why.label().name());
        }
        int number = 0;
        for (WhyNot.Near near : why.near()) {
            line("");
            near(++number, near, why);
        }
        if (!why.frames().isEmpty()) {
            line("");
            frame(why);
        }
        line("");
    }

    private static String stronger(Evidence e, Decision d) {
        return d.counted().stream().filter(c -> c.rule().table().equals(e.rule().table()) && c.rule().label().equals(e.rule().label()) && c.rule().strength() > 0)
                .findFirst().map(c -> "  (does not count: " + c.rule().id() + " of the same table is stronger)").orElse("  (does not count: " + e.rule().status()
                .name().toLowerCase(Locale.ROOT) + ")");
    }

    private void near(int number, WhyNot.Near near, WhyNot why) throws IOException {
        CheckedRow row = near.row();
        line("  " + number + ". " + styled(BOLD, row.id()) + " " + String.format(Locale.ROOT, "%+.2f", near.strength()) + "  " + row.row().place()
                + "  (" + row.failing().size() + " of " + row.cells().size() + " cells fail)");
        cells(row);
        if (near.edit().isEmpty()) {
            line("     no small edit makes it fire");
            return;
        }
        WhyNot.Edited edit = near.edit().get();
        line("     smallest edit:");
        for (Edit one : edit.edits()) {
            line("       " + one);
        }
        effect(edit, why.label());
        if (edit.archive().isPresent()) {
            archive(edit.archive().get());
        }
    }

    private void cells(CheckedRow row) throws IOException {
        for (CheckedCell cell : row.cells()) {
            line("     " + styled(cell.holds() ? GREEN : RED, cell.holds() ? "✓" : "✗") + String.format(Locale.ROOT, " %-8s %s", cell.column(), cell.text())
                    + (cell.holds() ? "" : "  ← " + cell.why()));
        }
    }

    private void effect(WhyNot.Edited edit, Label label) throws IOException {
        Decision then = edit.decision();
        if (then.label().equals(label.name())) {
            line("     then it is " + styled(BOLD, label.name()) + ", by " + points(then.margin()) + " points before " + then.points().keySet().stream().skip(1).findFirst().orElse("none"));
            return;
        }
        List<Evidence> against = WhyNotFinder.against(then, label);
        line("     then it is still " + then.label() + ": " + label.name() + (edit.lacks() > 0 ? " lacks " + points(edit.lacks()) + " points" : " has as many points and stands behind it in labels.csv")
                + (against.isEmpty() ? "" : "; against it: " + against.stream().map(e -> String.format(Locale.ROOT, "%s %s %+.2f", e.rule().id(), e.rule().label(), e.rule().strength()))
                .collect(Collectors.joining(", "))));
    }

    private void archive(Comparison c) throws IOException {
        line("     in the archive (" + c.documents() + " documents): " + c.flips().size() + (c.flips().size() == 1 ? " flip, " : " flips, ") + c.summary()
                + (c.hasGold() ? String.format(Locale.ROOT, "; macro F1 %.4f → %.4f, %d cured, %d spoilt", c.goldBefore().macroF1(), c.goldAfter().macroF1(),
                c.count(Flip.Worth.CURED), c.count(Flip.Worth.SPOILT)) : ""));
        for (Flip flip : c.flips().subList(0, Math.min(FLIPS, c.flips().size()))) {
            line("       " + flip.place() + "  " + flip.before().label() + " → " + flip.after().label() + "  " + flat(flip.text()));
        }
    }

    private void frame(WhyNot why) throws IOException {
        String frame = why.decision().sentence().setting().frame();
        line("  The frame " + frame + why.opener().map(o -> " was opened by " + o.id() + " (" + o.place() + ") at \"" + flat(o.text()) + "\"")
                .orElse(frame.equals("none") ? ": no row opened one" : " is the one where this kind of article starts") + ".");
        line("  The rows nearest to opening another one here:");
        for (CheckedRow row : why.frames()) {
            line("   - " + row.id() + "  " + row.row().place() + " opens " + row.row().text("opens"));
            cells(row);
        }
    }

    private static String evidence(Evidence e, Decision d) {
        return String.format(Locale.ROOT, "%s %+.2f %s on \"%s\"  %s", e.rule().label(), e.rule().strength(), e.rule().id(),
                flat(e.span().of(d.sentence().sentence().text())), e.rule().place());
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String points(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private String styled(String style, String text) {
        return colors ? style + text + PLAIN : text;
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
