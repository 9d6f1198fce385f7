package org.gangmu.write;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gangmu.facts.Assignment;
import org.gangmu.facts.Figure;
import org.gangmu.facts.Quote;
import org.gangmu.rulebook.Label;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.summarize.ArticleSummary;
import org.gangmu.summarize.Item;
import org.gangmu.summarize.Section;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Language;
import org.gangmu.text.Places;
import org.gangmu.text.Problem;

/** The summary side of a page: header facts, sections, tasks and figures, each line a link to its sentence. */
final class SummaryPane {

    private final Html html;
    private final Summary summary;
    private final Words zh = Words.in(Language.ZH);
    private final Words en = Words.in(Language.EN);
    private final Places places;

    SummaryPane(Html html, Summary summary) {
        this.html = html;
        this.summary = summary;
        this.places = new Places(summary.document().source());
    }

    void write() throws IOException {
        int articles = summary.articles().size();
        if (articles == 0) {
            html.open("p", "class", "nothing").words("no-article").close("p").line();
        }
        for (int i = 0; i < articles; i++) {
            ArticleSummary article = summary.articles().get(i);
            html.open("article", "lang", article.article().language().code());
            if (articles > 1) {
                html.open("p", "class", "which").words("article", i + 1, articles).close("p");
            }
            header(article);
            for (Section section : article.sections()) {
                section(section, article.rulebook());
            }
            html.close("article").line();
        }
        closing();
    }

    private void header(ArticleSummary article) throws IOException {
        html.open("h2");
        if (article.header().title().isPresent()) {
            Quote title = article.header().title().get();
            String link = article.decisions().stream().map(d -> d.sentence().sentence())
                    .filter(s -> s.start() <= title.start() && title.start() < s.end()).findFirst().map(s -> "#s" + s.ordinal()).orElse(null);
            html.element("a", OneLine.of(title.text()), "href", link);
        } else {
            html.words("no-title");
        }
        html.close("h2").line();
        Map<String, String> inZh = Shown.facts(article, zh);
        if (inZh.isEmpty()) {
            return;
        }
        html.open("dl");
        Iterator<Map.Entry<String, String>> other = Shown.facts(article, en).entrySet().iterator();
        for (Map.Entry<String, String> fact : inZh.entrySet()) {
            Map.Entry<String, String> inEn = other.next();
            html.open("dt").both(fact.getKey(), inEn.getKey()).close("dt").open("dd").both(fact.getValue(), inEn.getValue()).close("dd");
        }
        html.close("dl").line();
    }

    private void section(Section section, RuleBook book) throws IOException {
        Label label = section.label();
        html.open("section", "class", "sec L-" + label.name(), "data-label", label.name());
        html.open("h3").both(zh.label(label), en.label(label)).element("span", String.valueOf(section.items().size()), "class", "n").close("h3").line();
        if (section.items().isEmpty()) {
            html.open("p", "class", "nothing").words("nothing").close("p");
        } else {
            html.open("ul", "class", label.form() == Label.Form.TASKS ? "tasks" : "lines").line();
            for (Item item : section.items()) {
                item(item, book);
            }
            html.close("ul");
        }
        html.close("section").line();
    }

    private void item(Item item, RuleBook book) throws IOException {
        String text = OneLine.item(item.quote().text());
        String marker = Marker.of(item, text);
        boolean numbered = !marker.startsWith("•");
        html.open("li", "class", "line" + (item.isTask() ? " task depth-" + Math.min(4, item.depth()) : ""), "data-s", String.valueOf(item.sentence()));
        link(item.sentence(), numbered ? marker + text : text, item.quote());
        assignment(item.assignment());
        figures(item.figures());
        meta(item.quote(), item.frame(), book, item.rules(), item.confidence());
        if (!item.actions().isEmpty()) {
            html.open("ul", "class", "actions").line();
            for (Item.Action action : item.actions()) {
                html.open("li", "class", "line", "data-s", String.valueOf(action.sentence()));
                link(action.sentence(), OneLine.of(action.quote().text()), action.quote());
                assignment(action.assignment());
                figures(action.figures());
                html.close("li").line();
            }
            html.close("ul");
        }
        html.close("li").line();
    }

    private void link(int sentence, String text, Quote quote) throws IOException {
        html.element("a", text, "href", "#s" + sentence, "data-spans",
                quote.spans().stream().map(s -> s.start() + "-" + s.end()).collect(Collectors.joining(" ")));
    }

    private void assignment(Assignment assignment) throws IOException {
        if (!assignment.isEmpty()) {
            html.open("p", "class", "assignment").both(AssignmentText.of(assignment, zh).get(0), AssignmentText.of(assignment, en).get(0)).close("p");
        }
    }

    private void figures(List<Figure> figures) throws IOException {
        if (figures.isEmpty()) {
            return;
        }
        html.open("p", "class", "figures");
        for (Figure figure : figures) {
            html.open("span", "class", "figure");
            String change = "change." + figure.change();
            html.text(OneLine.of(figure.indicator())).raw(" ").both(zh.get(change), en.get(change)).raw(" ");
            html.open("b").both(FigureText.value(figure, zh), FigureText.value(figure, en)).close("b");
            if (!figure.period().isEmpty()) {
                html.raw(" ").element("i", figure.period());
            }
            html.close("span").raw(" ");
        }
        html.close("p");
    }

    private void meta(Quote quote, String frame, RuleBook book, List<String> rules, double confidence) throws IOException {
        html.open("p", "class", "meta").both(zh.place(places, quote.start()), en.place(places, quote.start()));
        if (!frame.equals("none")) {
            html.raw(" · ").both(zh.frame(book, frame), en.frame(book, frame));
        }
        html.raw(" · ").words("confidence", Decimals.plain(confidence));
        for (String rule : rules) {
            html.raw(" ").element("code", rule);
        }
        html.close("p");
    }

    private void closing() throws IOException {
        html.open("footer");
        String furniture = Shown.furnitureLine(summary, zh).orElse("");
        if (!furniture.isEmpty()) {
            html.open("p").both(furniture, Shown.furnitureLine(summary, en).orElse("")).close("p").line();
        }
        for (Problem problem : summary.problems()) {
            html.open("p", "class", "problem").words(problem.isError() ? "problem" : "warning").raw(": ").text(OneLine.of(problem.toString())).close("p").line();
        }
        html.open("p", "class", "origin").text(summary.document().source().mediaType());
        for (var book : summary.rulebooks()) {
            html.raw(" · ").element("code", book.version());
        }
        html.close("p").element("p", "SHA-256 " + summary.document().source().sha256(), "class", "origin hash");
        html.open("p", "class", "keys").words("page.keys").close("p").close("footer").line();
    }
}
