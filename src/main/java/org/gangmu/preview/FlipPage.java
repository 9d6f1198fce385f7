package org.gangmu.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gangmu.Gangmu;
import org.gangmu.evidence.Evidence;
import org.gangmu.rulebook.ColumnNames;
import org.gangmu.rulebook.Label;
import org.gangmu.text.Language;
import org.gangmu.write.Html;
import org.gangmu.write.LabelColors;

/** A comparison as a page to look at: figures, edited rows and every flip with its rules before and after. Holds all it needs and runs nothing. */
public final class FlipPage {

    private final StringBuilder out = new StringBuilder();
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final FlipWords words;

    private FlipPage(FlipWords words) {
        this.words = words;
    }

    /**
     * @param edited  names and colours of the labels
     * @param changes the rows that were edited
     */
    public static String of(Comparison comparison, Gangmu edited, List<RowChange> changes, FlipWords words) {
        FlipPage page = new FlipPage(words);
        comparison.rulebooks().keySet().forEach(l -> edited.rulebook(l).labels().forEach(label -> page.labels.putIfAbsent(label.name(), label)));
        page.write(comparison, changes);
        return page.out.toString();
    }

    private void write(Comparison c, List<RowChange> changes) {
        raw("<!DOCTYPE html>\n<html lang=\"" + words.ui().code() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
        text(words.summary(c)).raw("</title>\n<style>").raw(style()).raw(LabelColors.css(labels.values())).raw("</style>\n</head>\n<body>\n<h1>");
        text(words.headline(c)).raw("</h1>\n<p><small>");
        for (Map.Entry<Language, Comparison.Versions> entry : c.rulebooks().entrySet()) {
            text(entry.getValue().saved() + " → " + entry.getValue().edited() + "; ");
        }
        text(words.get("size", words.count("documents", c.documents()), words.count("sentences", c.sentences()))).raw("</small></p>\n");
        figures(c);
        if (!changes.isEmpty()) {
            heading("page.rows").raw("<table>\n");
            changes.forEach(this::change);
            raw("</table>\n");
        }
        heading("page.flips");
        c.flips().forEach(this::flip);
        raw("</body>\n</html>\n");
    }

    private void figures(Comparison c) {
        raw("<table>\n<tr>").header("label").header("before").header("after").raw("<th></th>");
        if (c.hasGold()) {
            header("page.f1-before").header("page.f1-after");
        }
        raw("</tr>\n");
        for (String label : c.labels()) {
            raw("<tr><td>").label(label).raw("</td>").number(c.before().getOrDefault(label, 0)).number(c.after().getOrDefault(label, 0));
            raw("<td class=\"n\">").text(c.net(label) == 0 ? "" : Comparison.signed(c.net(label))).raw("</td>");
            if (c.hasGold()) {
                share(c.goldBefore().f1(label)).share(c.goldAfter().f1(label));
            }
            raw("</tr>\n");
        }
        raw("</table>\n");
        if (c.hasGold()) {
            raw("<p>").text(words.get("gold", words.count("documents", c.goldBefore().size()), words.move(c.goldBefore().macroF1(), c.goldAfter().macroF1())))
                    .raw("<br>").text(words.worths(c)).raw("</p>\n");
        }
    }

    private void change(RowChange change) {
        raw("<tr><td>").text(change.name()).raw("<br><span class=\"place\">").text(change.place().toString()).raw("</span></td><td class=\"cells\">");
        change.cells().forEach((column, cell) -> {
            text((words.ui() == Language.ZH ? ColumnNames.chinese(column) : column) + " ");
            raw("<del>").text(cell.before()).raw("</del> <ins>").text(cell.after()).raw("</ins><br>");
        });
        raw("</td></tr>\n");
    }

    private void flip(Flip flip) {
        raw("<article><p>").label(flip.before().label()).raw(" → ").label(flip.after().label()).raw(" <span class=\"place\">").text(flip.place());
        text(switch (flip.worth()) {
            case CURED -> " · " + words.get("cured");
            case SPOILT -> " · " + words.get("spoilt") + " " + words.get("flip-gold", words.label(flip.gold().label()));
            case EVEN -> " · " + words.get("flip-gold", words.label(flip.gold().label()));
            case UNKNOWN -> "";
        }).raw("</span></p><p>").text(flip.text().replaceAll("\\s+", " ")).raw("</p>");
        for (Evidence e : flip.gone()) {
            raw("<del>− ").text(words.evidence(e, flip)).raw("</del>");
        }
        for (Evidence e : flip.come()) {
            raw("<ins>+ ").text(words.evidence(e, flip)).raw("</ins>");
        }
        raw("</article>\n");
    }

    private FlipPage label(String name) {
        Label label = labels.get(name);
        return raw("<span class=\"label L-").text(name).raw("\">").text(label == null || label.en().isEmpty() ? name : name + " " + label.zh()).raw("</span>");
    }

    private FlipPage heading(String key) {
        return raw("<h2>").text(words.get(key)).raw("</h2>\n");
    }

    private FlipPage header(String key) {
        return raw("<th>").text(words.get(key)).raw("</th>");
    }

    private FlipPage number(int value) {
        return raw("<td class=\"n\">").text(String.valueOf(value)).raw("</td>");
    }

    private FlipPage share(double value) {
        return raw("<td class=\"n\">").text(Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value)).raw("</td>");
    }

    private FlipPage raw(String markup) {
        out.append(markup);
        return this;
    }

    private FlipPage text(String text) {
        return raw(Html.escape(text));
    }

    private static String style() {
        try (InputStream in = FlipPage.class.getResourceAsStream("flips.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
