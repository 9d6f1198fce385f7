package org.gangmu.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gangmu.facts.Quote;
import org.gangmu.ledger.Entry;
import org.gangmu.text.Language;
import org.gangmu.text.Span;

/** What the pages on many documents share: head, toolbar, links to figures, and the sentences that they lead to. */
final class LedgerPage {

    private static final String STYLE = PageParts.resource("ledger.css");
    private static final String SCRIPT = PageParts.resource("index.js");
    private static final Words ZH = Words.in(Language.ZH);
    private static final Words EN = Words.in(Language.EN);

    private final Html html;
    private final Map<Entry, Integer> numbers = new LinkedHashMap<>();

    LedgerPage(Html html) {
        this.html = html;
    }

    void open(String title) throws IOException {
        PageParts.head(html, html.shown() == Language.ZH ? ZH.get(title) : EN.get(title), "index ledger", STYLE, SCRIPT);
        html.raw("<body>").line().raw("<header class=\"bar\"><div class=\"name\"><h1>").words(title).raw("</h1></div><div class=\"tools\"><div class=\"filters\">");
        html.raw("<span class=\"key\"><i class=\"k-aim\"></i>").words("ledger.planned").raw("</span><span class=\"key\"><i class=\"k-result\"></i>").words("ledger.reported").raw("</span>");
        html.raw("</div><div class=\"right\">");
        html.open("input", html.attribute("placeholder", "page.search", "type", "search", "id", "search", "autocomplete", "off", "aria-label", (html.shown() == Language.ZH ? ZH : EN).get("page.search")));
        html.element("button", html.shown() == Language.ZH ? "English" : "中文", "type", "button", "id", "lang").raw("</div></div></header>").line().raw("<main class=\"sheet\">").line();
    }

    /** A link to where the figure stands. */
    void link(Entry entry, String zh, String en, String css) throws IOException {
        int number = numbers.computeIfAbsent(entry, e -> numbers.size() + 1);
        html.open("a", "href", "#e" + number, "class", css, "title", EntryText.place(entry)).both(zh, en).close("a");
    }

    /** The value of a figure as a link, its tone smaller. */
    void value(Entry entry, boolean growing) throws IOException {
        link(entry, EntryText.amount(entry, growing, ZH), EntryText.amount(entry, growing, EN), (entry.isPlanned() ? "v plan" : "v told") + (entry.figure().values().isEmpty() ? " words" : ""));
        String tone = entry.figure().values().isEmpty() ? "" : EntryText.tone(entry);
        if (!tone.isEmpty()) {
            html.raw(" ").element("small", tone);
        }
        String zh = EntryText.remark(entry, ZH);
        if (!zh.isEmpty()) {
            html.raw(" <small class=\"remark\">").both(zh, EntryText.remark(entry, EN)).raw("</small>");
        }
    }

    /** The sentences of all figures that were linked, by document, and the end of the page. */
    void close() throws IOException {
        html.raw("<section class=\"sources\"><h2>").words("compare.evidence").raw("</h2>").line();
        Map<String, Map<Quote, List<Entry>>> documents = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>(numbers.keySet());
        entries.sort(Comparator.comparing((Entry e) -> e.origin().order()).thenComparing(e -> e.figure().quote().start()));
        entries.forEach(e -> documents.computeIfAbsent(e.origin().document(), d -> new LinkedHashMap<>()).computeIfAbsent(e.sentence(), s -> new ArrayList<>()).add(e));
        for (Map.Entry<String, Map<Quote, List<Entry>>> document : documents.entrySet()) {
            Entry any = document.getValue().values().iterator().next().get(0);
            html.raw("<h3>").text(OneLine.of(any.origin().title().isEmpty() ? document.getKey() : any.origin().title())).raw(" <small>").text(OneLine.of(document.getKey())).raw("</small></h3>").line();
            for (Map.Entry<Quote, List<Entry>> sentence : document.getValue().entrySet()) {
                sentence(sentence.getKey(), sentence.getValue());
            }
        }
        html.raw("</section>").line().raw("</main>").line().raw("<script>").raw(SCRIPT).raw("</script>").line().raw("</body>").line().raw("</html>").line();
    }

    private void sentence(Quote sentence, List<Entry> entries) throws IOException {
        html.open("blockquote", "lang", entries.get(0).origin().language().code());
        int at = 0;
        String text = sentence.text();
        for (Entry entry : entries) {
            int start = Math.max(at, local(sentence, entry.figure().quote().start()));
            int end = Math.max(start, local(sentence, entry.figure().quote().end()));
            html.text(text.substring(at, start));
            html.open("mark", "id", "e" + numbers.get(entry), "class", entry.isPlanned() ? "plan" : "told").text(text.substring(start, end)).close("mark");
            at = end;
        }
        html.text(text.substring(at)).close("blockquote");
        Set<String> rules = new LinkedHashSet<>();
        entries.forEach(e -> rules.addAll(e.rules()));
        Entry first = entries.get(0);
        html.raw("<p class=\"meta\">").text(OneLine.of(first.origin().document()) + ":" + first.line() + " [" + sentence.start() + ", " + sentence.end() + ")");
        for (String rule : rules) {
            html.raw(" ").element("code", rule);
        }
        html.raw("</p>").line();
    }

    /** Where an offset of the source stands in the sentence's text. */
    private static int local(Quote sentence, int offset) {
        int before = 0;
        for (Span span : sentence.spans()) {
            if (offset <= span.end()) {
                return before + Math.max(0, offset - span.start());
            }
            before += span.length();
        }
        return before;
    }
}
