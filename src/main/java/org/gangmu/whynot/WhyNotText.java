package org.gangmu.whynot;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gangmu.check.CheckedCell;
import org.gangmu.check.CheckedRow;
import org.gangmu.check.ShownNames;
import org.gangmu.decide.Decision;
import org.gangmu.evidence.Evidence;
import org.gangmu.preview.Comparison;
import org.gangmu.preview.Flip;
import org.gangmu.preview.FlipWords;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.write.DisplayWidth;

/** Prints why a sentence did not get a label: points, near rows cell by cell, and the smallest edits with what they do. */
public final class WhyNotText {

    private static final String BOLD = "\u001b[1m";
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String PLAIN = "\u001b[0m";
    private static final int FLIPS = 3;

    private final Appendable out;
    private final boolean colors;
    private final Messages messages;
    private final ShownNames names;
    private final FlipWords flips;

    /** @param book that decided, by whose names things are called */
    public WhyNotText(Appendable out, boolean colors, RuleBook book, Language ui) {
        this.out = out;
        this.colors = colors;
        this.messages = Messages.of(WhyNotText.class, ui);
        this.names = new ShownNames(book.names(), ui);
        this.flips = new FlipWords(List.of(book), ui);
    }

    /** @param place of the sentence, as {@code file:line} */
    public void print(String place, WhyNot why) throws IOException {
        Decision d = why.decision();
        String label = names.label(why.label().name());
        line(place + "  " + styled(BOLD, names.label(d.label())) + String.format(Locale.ROOT, "  %.2f", d.confidence()));
        line("  " + flat(d.sentence().sentence().text()));
        if (why.isDecided()) {
            line("  " + messages.get("decided", label, points(d.margin())));
            line("");
            return;
        }
        line("  " + messages.get("why-not", label, why.lacks() > 0 ? messages.get("lacks", points(why.lacks())) : messages.get("level", names.label(d.label())),
                d.points().entrySet().stream().map(e -> names.label(e.getKey()) + " " + points(e.getValue())).collect(Collectors.joining(names.comma()))));
        for (Evidence e : why.fired()) {
            line("  " + styled(GREEN, messages.get("fires")) + " " + evidence(e, d) + "  " + (d.counted().contains(e) ? messages.get("outvoted") : stronger(e, d)));
        }
        for (Evidence e : why.against()) {
            line("  " + styled(RED, messages.get("against")) + " " + evidence(e, d));
        }
        if (why.near().isEmpty()) {
            line("  " + messages.get("no-row", label));
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

    private String stronger(Evidence e, Decision d) {
        return d.counted().stream().filter(c -> c.rule().table().equals(e.rule().table()) && c.rule().label().equals(e.rule().label()) && c.rule().strength() > 0)
                .findFirst().map(c -> messages.get("stronger", c.rule().id())).orElseGet(() -> messages.get("not-counted", names.status(e.rule().status())));
    }

    private void near(int number, WhyNot.Near near, WhyNot why) throws IOException {
        CheckedRow row = near.row();
        line("  " + number + ". " + styled(BOLD, row.id()) + " " + String.format(Locale.ROOT, "%+.2f", near.strength()) + "  " + row.row().place() + "  "
                + messages.get("cells", row.failing().size(), row.cells().size()));
        cells(row);
        if (near.edit().isEmpty()) {
            line("     " + messages.get("no-edit"));
            return;
        }
        WhyNot.Edited edit = near.edit().get();
        line("     " + messages.get("smallest"));
        for (Edit one : edit.edits()) {
            line("       " + text(one));
        }
        effect(edit, why.label());
        if (edit.archive().isPresent()) {
            archive(edit.archive().get());
        }
    }

    private String text(Edit edit) {
        if (edit instanceof Edit.OfCell cell) {
            return messages.get("edit.cell", cell.place(), names.column(cell.column()), cell.before(), cell.after());
        }
        Edit.OfWord word = (Edit.OfWord) edit;
        return messages.get("edit.word", word.after().file(), names.feature(word.cue()), word.word());
    }

    private void cells(CheckedRow row) throws IOException {
        for (CheckedCell cell : row.cells()) {
            line("     " + styled(cell.holds() ? GREEN : RED, cell.holds() ? "✓" : "✗") + " " + DisplayWidth.left(names.column(cell.column()), 8) + " " + cell.text()
                    + (cell.holds() ? "" : "  ← " + cell.why()));
        }
    }

    private void effect(WhyNot.Edited edit, Label label) throws IOException {
        Decision then = edit.decision();
        String wanted = names.label(label.name());
        if (then.label().equals(label.name())) {
            line("     " + messages.get("wins", styled(BOLD, wanted), points(then.margin()),
                    then.points().keySet().stream().skip(1).findFirst().map(names::label).orElseGet(() -> messages.get("none"))));
            return;
        }
        List<Evidence> against = WhyNotFinder.against(then, label);
        line("     " + messages.get("loses", names.label(then.label()), wanted, edit.lacks() > 0 ? messages.get("lacks-still", points(edit.lacks())) : messages.get("level-still"))
                + (against.isEmpty() ? "" : messages.get("against-it", against.stream().map(e -> String.format(Locale.ROOT, "%s %s %+.2f", e.rule().id(),
                names.label(e.rule().label()), e.rule().strength())).collect(Collectors.joining(names.comma())))));
    }

    private void archive(Comparison c) throws IOException {
        line("     " + messages.get("archive", flips.count("documents", c.documents()), flips.headline(c)));
        if (c.hasGold()) {
            line("     " + messages.get("gold", flips.move(c.goldBefore().macroF1(), c.goldAfter().macroF1()), c.count(Flip.Worth.CURED), c.count(Flip.Worth.SPOILT)));
        }
        for (Flip flip : c.flips().subList(0, Math.min(FLIPS, c.flips().size()))) {
            line("       " + flip.place() + "  " + flips.label(flip.before().label()) + " → " + flips.label(flip.after().label()) + "  " + flat(flip.text()));
        }
    }

    private void frame(WhyNot why) throws IOException {
        String frame = why.decision().sentence().setting().frame();
        String shown = names.value("frame", frame);
        line("  " + why.opener().map(o -> messages.get("frame.opened", shown, o.id(), o.place(), flat(o.text())))
                .orElseGet(() -> messages.get(frame.equals("none") ? "frame.none-opened" : "frame.start", shown)));
        line("  " + messages.get("frame.rows"));
        for (CheckedRow row : why.frames()) {
            line("   - " + row.id() + "  " + row.row().place() + " " + messages.get("opens", row.row().text("opens")));
            cells(row);
        }
    }

    private String evidence(Evidence e, Decision d) {
        return messages.get("evidence", names.label(e.rule().label()), String.format(Locale.ROOT, "%+.2f", e.rule().strength()), e.rule().id(),
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
