package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gangmu.rulebook.Label;
import org.gangmu.summarize.Summary;
import org.gangmu.text.Language;

/** Writes several documents into a folder: a page for each, and {@code index.html} that lists them. */
public final class HtmlFolder {

    private static final String INDEX = "index.html";
    private static final int LONGEST_NAME = 60;

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
        Set<String> taken = new HashSet<>(Set.of(INDEX));
        HtmlWriter pages = new HtmlWriter(options, INDEX);
        Language shown = null;
        for (Summary summary : summaries) {
            shown = shown == null ? Shown.words(summary, options).language() : shown;
            String page = pageName(summary, taken);
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

    /** The file name with what is unsafe in a name or an address replaced, and a number if another document has it. */
    private static String pageName(Summary summary, Set<String> taken) {
        StringBuilder safe = new StringBuilder();
        Shown.fileName(summary).codePoints().forEach(c -> safe.appendCodePoint(Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' ? c : '-'));
        String base = safe.substring(0, safe.offsetByCodePoints(0, Math.min(LONGEST_NAME, safe.codePointCount(0, safe.length()))));
        base = base.startsWith(".") || base.isEmpty() ? "document" + base : base;
        String name = base + ".html";
        // Letter case does not part file names everywhere.
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + "-" + i + ".html";
        }
        return name;
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
            html.raw("<tr><td>").element("a", entry.title(), "href", address(entry.page()));
            html.element("small", entry.source()).raw("</td>").element("td", entry.date());
            for (Label label : labels.values()) {
                int count = entry.counts().entrySet().stream().filter(c -> c.getKey().name().equals(label.name())).mapToInt(Map.Entry::getValue).sum();
                html.element("td", String.valueOf(count), "class", "num L-" + label.name());
            }
            html.raw("</tr>").line();
        }
        html.raw("</tbody></table></div>").line().raw("<script>").raw(script).raw("</script>").line().raw("</body>").line().raw("</html>").line();
    }

    private static String address(String page) {
        StringBuilder out = new StringBuilder();
        for (byte b : page.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '-' || b == '_' || b == '.';
            out.append(plain ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return out.toString();
    }
}
