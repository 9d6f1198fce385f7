package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.rulebook.Label;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Language;

/** Writes several documents into a folder: a page for each, and {@code index.html} that lists them. */
public final class HtmlFolder {

    private static final String INDEX = "index.html";

    private final WriteOptions options;

    /** A line of the list; kept so that pages can be forgotten once written. */
    private record Entry(String page, String title, String source, String date, Map<Label, Integer> counts) {
    }

    public HtmlFolder(WriteOptions options) {
        this.options = options;
    }

    /** @param folder is made if missing; pages of the same name in it are replaced */
    public void write(Iterable<Summary> summaries, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Entry> entries = new ArrayList<>();
        PageNames names = new PageNames(INDEX);
        HtmlWriter pages = new HtmlWriter(options, INDEX);
        Language shown = null;
        for (Summary summary : summaries) {
            shown = shown == null ? Shown.words(summary, options).language() : shown;
            String page = names.of(Shown.fileName(summary));
            try (OutputStream out = Files.newOutputStream(folder.resolve(page))) {
                pages.write(summary, out);
            }
            String date = summary.articles().stream().flatMap(a -> a.header().date().stream()).findFirst().orElse("");
            entries.add(new Entry(page, Shown.title(summary), summary.document().source().name(), date, LabelCounts.of(summary)));
        }
        try (Writer out = Utf8Writer.plain(Files.newOutputStream(folder.resolve(INDEX)))) {
            index(new Html(out, shown == null ? Shown.words(options).language() : shown), entries);
        }
    }

    private static void index(Html html, List<Entry> entries) throws IOException {
        Map<String, Label> labels = new LinkedHashMap<>();
        entries.forEach(e -> e.counts().keySet().stream().filter(Label::inSummary).forEach(l -> labels.putIfAbsent(l.name(), l)));
        String script = PageParts.resource("index.js");
        PageParts.head(html, "Gangmu", "index", LabelColors.css(labels.values()), script);
        html.raw("<body>").line().raw("<header class=\"bar\"><div class=\"name\"><h1>").words("page.index").raw("</h1>")
                .element("span", String.valueOf(entries.size()), "class", "n").raw("</div><div class=\"tools\"><div class=\"filters\"></div><div class=\"right\">");
        html.open("input", html.attribute("placeholder", "page.search", "type", "search", "id", "search", "autocomplete", "off"));
        html.element("button", html.shown() == Language.ZH ? "English" : "中文", "type", "button", "id", "lang").raw("</div></div></header>").line();
        html.raw("<div class=\"list\"><table>").line().raw("<thead><tr><th scope=\"col\">").words("column.DOCUMENT").raw("</th><th scope=\"col\">").words("date").raw("</th>");
        for (Label label : labels.values()) {
            html.open("th", "scope", "col", "class", "num").both(Words.in(Language.ZH).label(label), Words.in(Language.EN).label(label)).close("th");
        }
        html.raw("</tr></thead>").line().raw("<tbody>").line();
        for (Entry entry : entries) {
            html.raw("<tr><td>").element("a", entry.title(), "href", PageNames.address(entry.page()));
            html.element("small", entry.source()).raw("</td>").element("td", entry.date());
            for (Label label : labels.values()) {
                int count = entry.counts().entrySet().stream().filter(c -> c.getKey().name().equals(label.name())).mapToInt(Map.Entry::getValue).sum();
                html.element("td", String.valueOf(count), "class", "num L-" + label.name());
            }
            html.raw("</tr>").line();
        }
        html.raw("</tbody></table></div>").line().raw("<script>").raw(script).raw("</script>").line().raw("</body>").line().raw("</html>").line();
    }
}
