package org.gangmu.write;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.copies.CopiedPair;
import org.gangmu.copies.Copies;
import org.gangmu.copies.Member;
import org.gangmu.copies.MemberCopies;
import org.gangmu.text.Language;

/**
 * Writes copies into a folder: {@code index.html} with the shares, a map of them and the pairs, and a page for each document with its copied passages
 * marked, each linked to where it stands in the other document. The pages need no script and no network.
 */
public final class CopiesFolder {

    private static final String INDEX = "index.html";
    private static final int MOST_PAIRS = 500;

    private final Words words;
    private final Language shown;
    private final double leastShare;

    /** @param leastShare pairs that share less are left out */
    public CopiesFolder(Language shown, double leastShare) {
        this.words = Words.in(shown);
        this.shown = shown;
        this.leastShare = leastShare;
    }

    /** @param folder is made if missing; pages of the same name in it are replaced */
    public void write(Copies copies, Path folder) throws IOException {
        Files.createDirectories(folder);
        PageNames names = new PageNames(INDEX);
        List<String> pages = copies.documents().stream().map(d -> names.of(Shown.fileName(d.member().name()))).toList();
        List<CopiedPair> pairs = copies.pairs(leastShare);
        Map<Integer, List<CopiedPair>> byDocument = new HashMap<>();
        for (CopiedPair pair : pairs) {
            byDocument.computeIfAbsent(pair.first().number(), n -> new ArrayList<>()).add(pair);
            byDocument.computeIfAbsent(pair.second().number(), n -> new ArrayList<>()).add(pair);
        }
        for (MemberCopies document : copies.documents()) {
            int number = document.member().number();
            try (Writer out = Utf8Writer.plain(Files.newOutputStream(folder.resolve(pages.get(number))))) {
                new CopiesPage(new Html(out, shown), words, copies, pages).write(document, byDocument.getOrDefault(number, List.of()));
            }
        }
        try (Writer out = Utf8Writer.plain(Files.newOutputStream(folder.resolve(INDEX)))) {
            index(new Html(out, shown), copies, pairs, pages);
        }
    }

    private void index(Html html, Copies copies, List<CopiedPair> pairs, List<String> pages) throws IOException {
        PageParts.head(html, words.get("copies.title"), "index copies", CopiesPage.STYLE, "");
        html.raw("<body>").line().raw("<header class=\"bar\"><div class=\"name\">").element("h1", words.get("copies.title"))
                .element("span", words.get("copies.size", copies.documents().size(), pairs.size()), "class", "file").raw("</div></header>").line();
        html.raw("<div class=\"list\">").line();
        if (copies.documents().size() <= ShareMap.MOST_DOCUMENTS && copies.documents().size() > 1) {
            html.element("h2", words.get("copies.map")).element("p", words.get("copies.map-how"), "class", "how").line();
            new ShareMap(html, words).write(copies.documents().stream().map(MemberCopies::member).toList(), pairs, pages);
        }
        documents(html, copies, pages);
        pairs(html, pairs, pages);
        html.raw("</div>").line().raw("</body>").line().raw("</html>").line();
    }

    private void documents(Html html, Copies copies, List<String> pages) throws IOException {
        html.element("h2", words.get("copies.documents")).raw("<table>").line();
        headings(html, "DOCUMENT", "DATE", "LETTERS", "COPIED", "COMMON", "SOURCE");
        for (MemberCopies document : copies.documents()) {
            Member member = document.member();
            html.raw("<tr><td>");
            link(html, member, pages);
            html.element("small", member.title().isEmpty() ? OneLine.of(member.name()) : member.title()).raw("</td>").element("td", member.date().orElse(""));
            html.element("td", String.valueOf(member.letters()), "class", "num").element("td", CopiesText.percent(document.share()), "class", "num");
            html.element("td", CopiesText.percent(document.common()), "class", "num").raw("<td>");
            if (document.source().isPresent()) {
                link(html, document.source().get(), pages);
            }
            html.raw("</td></tr>").line();
        }
        html.raw("</table>").line();
    }

    private void pairs(Html html, List<CopiedPair> pairs, List<String> pages) throws IOException {
        if (pairs.isEmpty()) {
            return;
        }
        html.element("h2", words.get("copies.pairs")).raw("<table>").line();
        headings(html, "FIRST", "SECOND", "OF_SECOND", "OF_FIRST", "RUNS", "LONGEST");
        for (CopiedPair pair : pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()))) {
            html.raw("<tr><td>");
            link(html, pair.first(), pages);
            html.raw("</td><td>").text(pair.isDirected() ? "→ " : "");
            link(html, pair.second(), pages);
            html.raw("</td>").element("td", CopiesText.percent(pair.shareOfSecond()), "class", "num").element("td", CopiesText.percent(pair.shareOfFirst()), "class", "num");
            html.element("td", String.valueOf(pair.runs()), "class", "num").element("td", String.valueOf(pair.longest()), "class", "num").raw("</tr>").line();
        }
        html.raw("</table>").line();
        if (pairs.size() > MOST_PAIRS) {
            html.element("p", words.get("copies.more-pairs", pairs.size() - MOST_PAIRS), "class", "how").line();
        }
    }

    private void headings(Html html, String... columns) throws IOException {
        html.raw("<tr>");
        for (String column : columns) {
            boolean text = List.of("DOCUMENT", "DATE", "SOURCE", "FIRST", "SECOND").contains(column);
            html.element("th", words.get("copies.column." + column), "scope", "col", "class", text ? null : "num");
        }
        html.raw("</tr>").line();
    }

    private static void link(Html html, Member member, List<String> pages) throws IOException {
        html.element("a", Shown.fileName(member.name()), "href", PageNames.address(pages.get(member.number())), "title", OneLine.of(member.name()));
    }
}
