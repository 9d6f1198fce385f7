package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Iterator;
import java.util.Map;
import org.gangmu.rulebook.Label;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Language;

/**
 * Writes one document as a page that needs nothing besides itself: source and summary side by side, linked line by line.
 *
 * <p>All of it is in the markup and can be read without a script; the script adds filters, search and the reasons of each label. For several
 * documents see {@link HtmlFolder}.
 */
public final class HtmlWriter implements SummaryWriter {

    /** From so many sentences on a browser would take seconds to lay the whole page out, so it is told to draw what is in sight. */
    private static final int MANY = 800;

    private final WriteOptions options;
    private final String index;

    public HtmlWriter(WriteOptions options) {
        this(options, null);
    }

    /** @param index address of the page that lists this one; null for none */
    HtmlWriter(WriteOptions options, String index) {
        this.options = options;
        this.index = index;
    }

    /** @throws IllegalArgumentException if there is not exactly one document */
    @Override
    public void write(Iterable<Summary> summaries, OutputStream out) throws IOException {
        Iterator<Summary> documents = summaries.iterator();
        Summary summary = documents.hasNext() ? documents.next() : null;
        if (summary == null || documents.hasNext()) {
            throw new IllegalArgumentException("a page shows one document; several go into a folder");
        }
        try (Writer writer = Utf8Writer.plain(out)) {
            page(summary, writer);
        }
    }

    private void page(Summary summary, Writer out) throws IOException {
        Language shown = Shown.words(summary, options).language();
        Html html = new Html(out, shown);
        String colors = LabelColors.css(LabelCounts.of(summary).keySet());
        PageParts.head(html, Shown.title(summary), summary.decisions().size() > MANY ? "page big" : "page", colors, PageParts.PAGE_SCRIPT);
        html.raw("<body>").line();
        toolbar(html, summary, shown);
        html.raw("<main>").line();
        html.open("section", html.attribute("aria-label", "page.source", "id", "source", "class", "pane")).line();
        new SourcePane(html, summary).write();
        html.close("section").line();
        html.open("section", html.attribute("aria-label", "page.summary", "id", "summary", "class", "pane")).line();
        new SummaryPane(html, summary).write();
        html.close("section").line().raw("</main>").line();
        html.open("div", html.attribute("aria-label", "page.why", "id", "why", "role", "region", "hidden", "")).close("div").line();
        html.raw("<script type=\"application/json\" id=\"data\">");
        StringWriter data = new StringWriter();
        new PageData(summary).write(data);
        html.raw(data.toString()).raw("</script>").line();
        html.raw("<script>").raw(PageParts.PAGE_SCRIPT).raw("</script>").line().raw("</body>").line().raw("</html>").line();
    }

    private void toolbar(Html html, Summary summary, Language shown) throws IOException {
        html.raw("<header class=\"bar\">").line().raw("<div class=\"name\">");
        if (index != null) {
            html.open("a", "href", index, "class", "back").raw("← ").words("page.index").close("a");
        }
        html.element("h1", Shown.title(summary)).element("span", OneLine.of(summary.document().source().name()), "class", "file").raw("</div>").line();
        html.raw("<div class=\"tools\">").line();
        html.open("div", html.attribute("aria-label", "page.filter", "class", "filters", "role", "group")).line();
        for (Map.Entry<Label, Integer> label : LabelCounts.of(summary).entrySet()) {
            filter(html, label.getKey().name(), "L-" + label.getKey().name(), Words.in(Language.ZH).label(label.getKey()),
                    Words.in(Language.EN).label(label.getKey()), label.getValue());
        }
        int furniture = summary.document().furniture().size();
        if (furniture > 0) {
            filter(html, "furniture", "L-furniture", Words.in(Language.ZH).get("sheet.furniture"), Words.in(Language.EN).get("sheet.furniture"), furniture);
        }
        html.raw("</div>").line().raw("<div class=\"right\">");
        html.open("div", "class", "views").open("button", "type", "button", "data-view", "summary", "aria-pressed", "true").words("page.summary").close("button")
                .open("button", "type", "button", "data-view", "source", "aria-pressed", "false").words("page.source").close("button").close("div");
        html.open("input", html.attribute("placeholder", "page.search", "type", "search", "id", "search", "autocomplete", "off", "spellcheck", "false",
                "aria-label", Words.in(shown).get("page.search")));
        html.raw("<output id=\"found\" for=\"search\"></output>");
        html.element("button", shown == Language.ZH ? "English" : "中文", "type", "button", "id", "lang", "lang", shown == Language.ZH ? "en" : "zh");
        html.raw("</div>").line().raw("</div>").line().raw("</header>").line();
    }

    private static void filter(Html html, String name, String css, String zh, String en, int count) throws IOException {
        html.open("label", "class", "chip " + css).open("input", "type", "checkbox", "checked", "", "data-filter", name)
                .both(zh, en).element("span", String.valueOf(count), "class", "n").close("label").line();
    }
}
