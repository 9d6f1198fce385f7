package org.gangmu.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gangmu.catalogue.Progress;
import org.gangmu.catalogue.ReportFigures;
import org.gangmu.catalogue.ReportFigures.Group;
import org.gangmu.catalogue.SentenceId;
import org.gangmu.catalogue.Status;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.Names;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Problem;
import org.gangmu.write.Html;
import org.gangmu.write.LabelColors;
import org.gangmu.write.OneLine;
import org.gangmu.write.PageParts;

/** Writes the report of an archive as one page that needs nothing else; its words in both languages, one of them shown. */
public final class ReportPage {

    private static final String STYLE = PageParts.resource(ReportPage.class, "report.css");
    private static final Messages ZH = Messages.of(ReportPage.class, Language.ZH);
    private static final Messages EN = Messages.of(ReportPage.class, Language.EN);
    private static final ReasonText REASONS_ZH = new ReasonText(Language.ZH);
    private static final ReasonText REASONS_EN = new ReasonText(Language.EN);
    private static final int PLACES = 30;

    private final Report report;
    private final Html html;
    private final List<String> labels;

    private ReportPage(Report report, Html html) {
        this.report = report;
        this.html = html;
        List<String> known = report.books().stream().flatMap(b -> b.labels().stream()).map(Label::name).distinct().collect(Collectors.toCollection(ArrayList::new));
        report.figures().groups().stream().map(Group::label).distinct().sorted().filter(l -> !known.contains(l)).forEach(known::add);
        this.labels = known;
    }

    /** @param shown the language that is shown first; {@code out} is flushed and left open */
    public static void write(Report report, Language shown, OutputStream out) throws IOException {
        PageParts.page(out, shown, html -> new ReportPage(report, html).write());
    }

    private void write() throws IOException {
        Map<String, Label> colors = new LinkedHashMap<>();
        report.books().forEach(b -> b.labels().forEach(l -> colors.putIfAbsent(l.name(), l)));
        PageParts.listHead(html, (html.shown() == Language.ZH ? ZH : EN).get("report.title"), "report", STYLE + LabelColors.css(colors.values()));
        html.raw("<body>").line().raw("<header class=\"bar\"><div class=\"name\"><h1>");
        say("report.title");
        html.raw("</h1>").element("span", report.at(), "class", "file").raw("</div>");
        PageParts.tools(html);
        html.raw("</header>").line().raw("<main class=\"sheet\">").line();
        documents();
        run();
        bars("report.labels", Group::label, labels.size(), false);
        bars("report.kinds", Group::kind, Integer.MAX_VALUE, true);
        bars("report.years", g -> g.year() == 0 ? "" : String.valueOf(g.year()), Integer.MAX_VALUE, true);
        bars("report.places", Group::place, PLACES, true);
        failures();
        noted();
        change();
        slowest();
        counts("report.languages", "report.articles", report.figures().languages());
        counts("report.types", "report.documents", report.figures().mediaTypes());
        rules();
        PageParts.listEnd(html);
    }

    private void say(String key, Object... values) throws IOException {
        html.both(ZH.get(key, values), EN.get(key, values));
    }

    private void heading(String key, Object... values) throws IOException {
        html.raw("<h2>");
        say(key, values);
        html.raw("</h2>").line();
    }

    private void card(String number, String key) throws IOException {
        html.raw("<div class=\"card\">").element("b", number).raw("<span>");
        say(key);
        html.raw("</span></div>");
    }

    private void documents() throws IOException {
        heading("report.documents");
        html.raw("<div class=\"cards\">");
        for (Map.Entry<String, Long> state : report.status().documents().entrySet()) {
            card(ProgressText.number(state.getValue()), "state.name." + state.getKey());
        }
        card(ProgressText.number(report.status().contents()), "report.contents");
        card(ProgressText.number(report.figures().sentences()), "report.sentences");
        html.raw("</div><p class=\"note\">");
        say("report.copies");
        html.raw("</p>").line();
    }

    private void run() throws IOException {
        if (report.run().isEmpty()) {
            return;
        }
        Status.Run run = report.run().get();
        Progress p = run.progress();
        heading("report.run", run.id());
        html.raw("<p class=\"meta\">");
        String since = TimeText.of(run.started());
        String until = TimeText.of(run.ended().isEmpty() ? run.beat() : run.ended());
        html.both(ZH.get("report.run.when", StatusText.kind(ZH, run.kind()), ZH.get("run." + run.state()), since, until, run.host()),
                EN.get("report.run.when", StatusText.kind(EN, run.kind()), EN.get("run." + run.state()), since, until, run.host()));
        html.raw("</p><div class=\"cards\">");
        card(ProgressText.number(run.done()), "report.run.done");
        card(ProgressText.number(run.failed()), "report.run.failed");
        if (p != null) {
            card(ProgressText.time(p.millis()), "report.run.time");
            card(p.millis() == 0 ? "–" : String.format(Locale.ROOT, "%.1f", (run.done() + run.failed()) * 1000.0 / p.millis()), "report.run.rate");
            card(ProgressText.amount(p.bytes()), "report.run.bytes");
            card(ProgressText.amount(p.memory()), "report.run.memory");
        }
        card(String.valueOf(run.workers()), "report.run.readers");
        html.raw("</div>").line();
    }

    /** Sentences of each value of a feature, as bars in the colours of labels with the numbers beside. */
    private void bars(String key, Function<Group, String> feature, int most, boolean parts) throws IOException {
        Map<String, Map<String, Long>> all = new LinkedHashMap<>();
        report.figures().groups().forEach(g -> all.computeIfAbsent(feature.apply(g), k -> new LinkedHashMap<>()).merge(g.label(), g.sentences(), Long::sum));
        if (all.isEmpty()) {
            return;
        }
        Comparator<String> order = key.equals("report.years") ? Comparator.naturalOrder() : Comparator.comparing((String k) -> -total(all.get(k))).thenComparing(k -> k);
        List<String> rows = all.keySet().stream().sorted(Comparator.comparing(String::isEmpty).thenComparing(order)).toList();
        long largest = all.values().stream().mapToLong(ReportPage::total).max().orElse(1);
        heading(key);
        if (parts) {
            html.raw("<div class=\"legend\">");
            for (String label : labels) {
                label(label);
            }
            html.raw("</div>");
        }
        html.raw("<div class=\"scroll\"><table class=\"list\"><thead><tr><th></th><th></th><th class=\"num\">");
        say("report.sentences");
        html.raw("</th>");
        for (String label : parts ? labels : List.<String>of()) {
            html.raw("<th class=\"num part\">").both(name(Names.What.LABEL, label, Language.ZH), name(Names.What.LABEL, label, Language.EN)).raw("</th>");
        }
        html.raw("</tr></thead><tbody>").line();
        long shown = 0;
        for (String row : rows) {
            if (shown++ < most || row.isEmpty()) {
                bar(key, row, all.get(row), largest, parts);
            }
        }
        html.raw("</tbody></table></div>").line();
        if (rows.size() > most) {
            html.raw("<p class=\"note\">");
            say("report.rest", rows.size() - most);
            html.raw("</p>").line();
        }
    }

    private void bar(String key, String row, Map<String, Long> counts, long largest, boolean parts) throws IOException {
        html.raw("<tr><td class=\"key\">");
        if (row.isEmpty()) {
            say("report.unknown");
        } else if (key.equals("report.labels")) {
            label(row);
        } else if (key.equals("report.kinds")) {
            html.both(name(Names.What.KIND, row, Language.ZH), name(Names.What.KIND, row, Language.EN));
        } else {
            html.text(OneLine.of(row));
        }
        html.raw("</td><td class=\"bar-cell\"><svg class=\"bars\" viewBox=\"0 0 1000 14\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        double x = 0;
        for (String label : labels) {
            double width = counts.getOrDefault(label, 0L) * 1000.0 / largest;
            if (width > 0) {
                html.open("rect", "class", "seg L-" + label, "x", String.format(Locale.ROOT, "%.2f", x), "y", "0", "width", String.format(Locale.ROOT, "%.2f", width), "height", "14").close("rect");
                x += width;
            }
        }
        html.raw("</svg></td>").element("td", ProgressText.number(total(counts)), "class", "num");
        for (String label : parts ? labels : List.<String>of()) {
            html.element("td", ProgressText.number(counts.getOrDefault(label, 0L)), "class", "num part");
        }
        html.raw("</tr>").line();
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private void label(String label) throws IOException {
        html.open("span", "class", "L L-" + label).raw("<i></i>").both(name(Names.What.LABEL, label, Language.ZH), name(Names.What.LABEL, label, Language.EN)).close("span");
    }

    private String name(Names.What what, String name, Language language) {
        return report.books().stream().filter(b -> b.names().has(what, name, language)).findFirst().map(b -> b.names().shown(what, name, language)).orElse(name);
    }

    private void failures() throws IOException {
        if (report.status().failures().isEmpty()) {
            return;
        }
        heading("report.failures");
        html.raw("<div class=\"scroll\"><table class=\"list\"><tbody>").line();
        for (Status.Failures f : report.status().failures()) {
            html.raw("<tr><td class=\"key\">").both(REASONS_ZH.cause(f.cause()), REASONS_EN.cause(f.cause())).raw("</td>")
                    .element("td", ProgressText.number(f.documents()), "class", "num").raw("<td>");
            for (Status.Example example : f.examples()) {
                html.raw("<div>").text(OneLine.of(example.name()) + ": ").both(REASONS_ZH.of(f.cause(), example.reason()), REASONS_EN.of(f.cause(), example.reason())).raw("</div>");
            }
            if (EN.has("report.do." + f.cause())) {
                html.raw("<div class=\"note\">");
                say("report.do." + f.cause());
                html.raw("</div>");
            }
            html.raw("</td></tr>").line();
        }
        html.raw("</tbody></table></div>").line();
    }

    private void noted() throws IOException {
        if (report.status().noted() == 0) {
            return;
        }
        heading("report.noted", ProgressText.number(report.status().noted()));
        html.raw("<div class=\"scroll\"><table class=\"list\"><tbody>").line();
        for (Status.Noted n : report.status().notes()) {
            html.raw("<tr>").element("td", OneLine.of(n.name()), "class", "key").raw("<td>");
            for (Problem p : n.problems()) {
                html.raw("<div>").both(note(REASONS_ZH, p), note(REASONS_EN, p)).raw("</div>");
            }
            html.raw("</td></tr>").line();
        }
        html.raw("</tbody></table></div><p class=\"note\">");
        say("report.noted.all");
        html.raw("</p>").line();
    }

    private static String note(ReasonText reasons, Problem problem) {
        return OneLine.of((problem.line() == 0 ? "" : problem.line() + ": ") + reasons.of(problem).message());
    }

    private void change() throws IOException {
        ReportFigures.Change change = report.figures().change();
        if (change == null) {
            return;
        }
        heading("report.change");
        long moved = change.labels().stream().mapToLong(ReportFigures.Moved::sentences).sum();
        html.raw("<p class=\"meta\">");
        say("report.change.of", String.join(", ", change.before().rulebooks()), String.join(", ", report.edition().rulebooks()), ProgressText.number(change.contents()), ProgressText.number(moved));
        html.raw("</p>").line();
        if (moved == 0) {
            return;
        }
        html.raw("<div class=\"scroll\"><table class=\"list\"><tbody>").line();
        for (ReportFigures.Moved m : change.labels()) {
            html.raw("<tr><td>");
            label(m.from());
            html.raw(" → ");
            label(m.to());
            html.raw("</td>").element("td", ProgressText.number(m.sentences()), "class", "num").raw("</tr>").line();
        }
        html.raw("</tbody></table></div>").raw("<h3>");
        say("report.change.most");
        html.raw("</h3>").line();
        html.raw("<div class=\"scroll\"><table class=\"list\"><tbody>").line();
        for (ReportFigures.Changed c : change.most()) {
            html.raw("<tr><td>").open("a", "href", "#" + anchor(c.sha256(), c.sentences().get(0).ordinal())).text(OneLine.of(c.document())).close("a").raw("</td>")
                    .element("td", ProgressText.number(c.labels()), "class", "num").raw("</tr>").line();
        }
        html.raw("</tbody></table></div>").line();
        for (ReportFigures.Changed c : change.most()) {
            html.element("h3", OneLine.of(c.document()));
            for (ReportFigures.ChangedSentence s : c.sentences()) {
                html.open("div", "class", "change", "id", anchor(c.sha256(), s.ordinal())).element("code", SentenceId.of(c.sha256(), s.ordinal())).raw(" ");
                label(s.from());
                html.raw(" → ");
                label(s.to());
                html.element("p", OneLine.of(s.text())).raw("</div>").line();
            }
        }
        html.raw("<p class=\"note\">");
        say("report.change.how");
        html.raw("</p>").line();
    }

    private static String anchor(String sha256, int ordinal) {
        return "s" + SentenceId.of(sha256, ordinal).replace(':', '-');
    }

    private void slowest() throws IOException {
        if (report.figures().slowest().isEmpty()) {
            return;
        }
        heading("report.slowest");
        long largest = Math.max(1, report.figures().slowest().get(0).millis());
        html.raw("<div class=\"scroll\"><table class=\"list\"><tbody>").line();
        for (ReportFigures.Slow s : report.figures().slowest()) {
            html.raw("<tr>").element("td", OneLine.of(s.name()), "class", "key");
            plainBar(s.millis(), largest);
            html.element("td", String.format(Locale.ROOT, "%.1f s", s.millis() / 1000.0), "class", "num").element("td", s.bytes() < 0 ? "" : ProgressText.amount(s.bytes()), "class", "num part").raw("</tr>").line();
        }
        html.raw("</tbody></table></div>").line();
    }

    private void plainBar(long value, long largest) throws IOException {
        html.raw("<td class=\"bar-cell\"><svg class=\"bars\" viewBox=\"0 0 1000 14\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
                .open("rect", "class", "plain", "x", "0", "y", "0", "width", String.format(Locale.ROOT, "%.2f", value * 1000.0 / largest), "height", "14").raw("</rect></svg></td>");
    }

    private void counts(String key, String of, Map<String, Long> counts) throws IOException {
        if (counts.isEmpty()) {
            return;
        }
        heading(key);
        long largest = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        html.raw("<div class=\"scroll\"><table class=\"list\"><thead><tr><th></th><th></th><th class=\"num\">");
        say(of);
        html.raw("</th></tr></thead><tbody>").line();
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            boolean named = EN.has("language." + count.getKey());
            html.raw("<tr><td class=\"key\">").both(named ? ZH.get("language." + count.getKey()) : count.getKey(), named ? EN.get("language." + count.getKey()) : count.getKey()).raw("</td>");
            plainBar(count.getValue(), largest);
            html.element("td", ProgressText.number(count.getValue()), "class", "num").raw("</tr>").line();
        }
        html.raw("</tbody></table></div>").line();
    }

    private void rules() throws IOException {
        heading("report.rules", report.edition().id());
        html.raw("<div class=\"scroll\"><table class=\"list\"><tbody>").line();
        for (String version : report.edition().rulebooks()) {
            html.raw("<tr><td><code>").text(version).raw("</code></td><td class=\"num\">");
            RuleBook book = report.books().stream().filter(b -> b.version().equals(version)).findFirst().orElse(null);
            if (book != null) {
                say("report.rules.of", ProgressText.number(book.rules().size()));
            }
            html.raw("</td></tr>").line();
        }
        html.raw("</tbody></table></div><p class=\"meta\">").text(report.edition().models()).raw("</p>").line();
    }
}
