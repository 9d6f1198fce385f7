package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gangmu.ledger.Aim;
import org.gangmu.ledger.Entry;
import org.gangmu.ledger.Subject;
import org.gangmu.ledger.Trail;
import org.gangmu.text.Language;

/** Aims and what became of them as a page that needs nothing besides itself: a line of time for each indicator, every value with its sentence. */
final class TrackPage {

    private static final Words ZH = Words.in(Language.ZH);
    private static final Words EN = Words.in(Language.EN);

    private final List<Trail> trails;
    private final Words words;
    private final double tolerance;

    TrackPage(List<Trail> trails, Words words, double tolerance) {
        this.trails = trails.stream().filter(t -> !t.aims().isEmpty() || !t.unaimed().isEmpty()).toList();
        this.words = words;
        this.tolerance = tolerance;
    }

    void write(OutputStream out) throws IOException {
        try (Writer writer = Utf8Writer.plain(out)) {
            Html html = new Html(writer, words.language());
            LedgerPage page = new LedgerPage(html);
            page.open("track.title");
            html.raw("<p class=\"intro\">").words("ledger.about", Decimals.plain(tolerance * 100)).raw("</p>").line();
            for (Map.Entry<String, List<Trail>> place : TrackWriter.byPlace(trails).entrySet()) {
                html.raw("<section class=\"place\"><h2>").text(OneLine.of(place.getKey())).raw("</h2>");
                html.raw("<p class=\"intro\">").both(TrackWriter.summary(place.getValue(), ZH), TrackWriter.summary(place.getValue(), EN)).raw("</p>").line();
                for (Trail trail : place.getValue()) {
                    trail(html, page, trail);
                }
                html.raw("</section>").line();
            }
            page.close();
        }
    }

    private void trail(Html html, LedgerPage page, Trail trail) throws IOException {
        html.raw("<article class=\"item trail\"><h3>").text(OneLine.of(trail.indicator())).raw("</h3><div class=\"both\"><div class=\"scroll\"><table>").line();
        html.raw("<thead><tr>");
        for (String key : List.of("track.PERIOD", "track.AIM", "track.MOVE", "track.OUTCOME", "track.RESULT")) {
            html.raw("<th scope=\"col\">").words(key).raw("</th>");
        }
        html.raw("</tr></thead><tbody>").line();
        for (Aim aim : trail.aims()) {
            aim(html, page, aim);
        }
        for (Entry result : trail.unaimed()) {
            html.raw("<tr><td>").text(result.period().years()).raw("</td><td class=\"none\">").words("ledger.missing").raw("</td><td></td><td><span class=\"o o-none\">").words("ledger.unaimed")
                    .raw("</span></td><td>");
            change(html, result);
            page.value(result, false);
            html.raw("</td></tr>").line();
        }
        html.raw("</tbody></table></div>");
        html.raw("<div class=\"charts\">");
        charts(html, trail);
        html.raw("</div></div></article>").line();
    }

    private static void change(Html html, Entry entry) throws IOException {
        if (entry.subject().change() && !entry.figure().values().isEmpty()) {
            html.words("change." + entry.figure().change()).raw(" ");
        }
    }

    private static void aim(Html html, LedgerPage page, Aim aim) throws IOException {
        AimText zh = new AimText(aim, ZH);
        AimText en = new AimText(aim, EN);
        html.raw("<tr><td>").both(zh.years(), en.years()).raw("</td><td>");
        change(html, aim.entry());
        page.value(aim.entry(), false);
        for (int i = 0; i < aim.also().size(); i++) {
            html.raw(" ");
            page.link(aim.also().get(i), "+" + (i + 1), "+" + (i + 1), "more");
        }
        html.raw("</td><td>").both(zh.move(), en.move());
        if (!zh.after().isEmpty()) {
            html.raw("<small class=\"after\">").both(zh.after(), en.after()).raw("</small>");
        }
        html.raw("</td><td>").open("span", "class", "o o-" + aim.finding().outcome().name().toLowerCase(Locale.ROOT)).both(zh.outcome(), en.outcome()).raw("</span></td><td>");
        List<Entry> results = aim.finding().results();
        for (int i = 0; i < results.size(); i++) {
            if (i == 0) {
                page.link(results.get(0), zh.result(), en.result(), "v told");
            } else {
                html.raw(" ");
                page.link(results.get(i), "+" + i, "+" + i, "more");
            }
        }
        html.raw("</td></tr>").line();
    }

    private void charts(Html html, Trail trail) throws IOException {
        Map<Subject, List<Chart.Mark>> marks = new LinkedHashMap<>();
        Map<Subject, List<String>> told = new LinkedHashMap<>();
        for (Aim aim : trail.aims()) {
            if (isShown(aim.entry())) {
                add(marks, told, aim.entry(), "o-" + aim.finding().outcome().name().toLowerCase(Locale.ROOT));
            }
        }
        for (Entry result : trail.results()) {
            if (isShown(result) && result.period().isOneYear() && !result.period().part() && marks.containsKey(result.subject())) {
                add(marks, told, result, "");
            }
        }
        for (Map.Entry<Subject, List<Chart.Mark>> subject : marks.entrySet()) {
            Chart chart = Chart.large(subject.getValue());
            if (chart.isOfUse()) {
                String values = told.get(subject.getKey()).stream().collect(Collectors.joining(words.get("list-semicolon")));
                html.raw("<figure>");
                chart.write(html, trail.indicator() + ZH.get("ledger.colon") + values, trail.indicator() + EN.get("ledger.colon") + values);
                html.raw("</figure>");
            }
        }
    }

    private static boolean isShown(Entry entry) {
        return !entry.figure().values().isEmpty() && entry.period().isKnown();
    }

    private void add(Map<Subject, List<Chart.Mark>> marks, Map<Subject, List<String>> told, Entry entry, String css) {
        String label = EntryText.amount(entry, true, words);
        marks.computeIfAbsent(entry.subject(), s -> new ArrayList<>()).add(Chart.Mark.of(entry, css, label));
        told.computeIfAbsent(entry.subject(), s -> new ArrayList<>()).add(entry.period().years() + " " + words.get(entry.isPlanned() ? "ledger.planned" : "ledger.reported") + " " + label);
    }
}
