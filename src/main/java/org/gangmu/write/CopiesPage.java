package org.gangmu.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.copies.CopiedPair;
import org.gangmu.copies.Copies;
import org.gangmu.copies.Member;
import org.gangmu.copies.MemberCopies;

/** The page of one document: its text with shared passages marked in the colour of their source, and beside it the documents that it shares them with. */
final class CopiesPage {

    static final String STYLE = PageParts.resource("copies.css");
    /** So many sources have a colour of their own. */
    private static final int COLORS = 6;

    private final Html html;
    private final Words words;
    private final Copies copies;
    private final List<String> pages;

    CopiesPage(Html html, Words words, Copies copies, List<String> pages) {
        this.html = html;
        this.words = words;
        this.copies = copies;
        this.pages = pages;
    }

    /** @param pairs those that it is part of */
    void write(MemberCopies document, List<CopiedPair> pairs) throws IOException {
        Member member = document.member();
        String title = member.title().isEmpty() ? Shown.fileName(member.name()) : member.title();
        PageParts.head(html, title, "copies", STYLE, "");
        html.raw("<body>").line().raw("<header class=\"bar\"><div class=\"name\"><a class=\"back\" href=\"index.html\">← ").text(words.get("copies.title")).raw("</a>");
        html.element("h1", title).element("span", OneLine.of(member.name()), "class", "file").raw("</div></header>").line().raw("<main>").line();
        List<CopiedPair> sources = new ArrayList<>(pairs);
        sources.sort((a, b) -> Double.compare(shareHere(b, member), shareHere(a, member)));
        Map<Integer, String> colors = new HashMap<>();
        for (CopiedPair pair : sources) {
            Member other = other(pair, member);
            if (!member.isBefore(other)) {
                colors.put(other.number(), "c" + Math.min(COLORS, colors.size()));
            }
        }
        html.open("section", "id", "source", "class", "pane", "aria-label", words.get("page.source"));
        text(member, pairs, colors);
        html.close("section").line().open("section", "id", "summary", "class", "pane", "aria-label", words.get("copies.pairs"));
        html.element("p", words.get("copies.page-shares", CopiesText.percent(document.share()), CopiesText.percent(document.common())), "class", "total").line();
        list(member, sources, colors, false);
        list(member, sources, colors, true);
        html.close("section").line().raw("</main>").line().raw("</body>").line().raw("</html>").line();
    }

    private static Member other(CopiedPair pair, Member member) {
        return pair.second().number() == member.number() ? pair.first() : pair.second();
    }

    private static double shareHere(CopiedPair pair, Member member) {
        return pair.second().number() == member.number() ? pair.shareOfSecond() : pair.shareOfFirst();
    }

    private void text(Member member, List<CopiedPair> pairs, Map<Integer, String> colors) throws IOException {
        String text = copies.text(member);
        html.raw("<div class=\"text\">");
        for (CopyMarks.Piece piece : CopyMarks.pieces(CopyMarks.marks(copies, member, pairs), text.length())) {
            String words = piece.span().of(text);
            String id = piece.opens() ? "o" + piece.span().start() : null;
            CopyMarks.Mark mark = piece.mark();
            if (mark == null) {
                html.text(words);
                continue;
            }
            html.element("a", words, "class", mark.isLater() ? "m later" : "m " + colors.get(mark.other().number()), "id", id,
                    "href", PageNames.address(pages.get(mark.other().number())) + "#o" + mark.there(), "title", hint(piece));
        }
        html.raw("</div>").line();
    }

    private String hint(CopyMarks.Piece piece) {
        CopyMarks.Mark mark = piece.mark();
        String hint = words.get(mark.isLater() ? "copies.hint-later" : "copies.hint", Shown.fileName(mark.other().name()), mark.length());
        return piece.others() == 0 ? hint : hint + words.get("copies.hint-others", piece.others());
    }

    private void list(Member member, List<CopiedPair> sources, Map<Integer, String> colors, boolean later) throws IOException {
        List<CopiedPair> shown = sources.stream().filter(p -> member.isBefore(other(p, member)) == later).toList();
        if (shown.isEmpty()) {
            return;
        }
        html.element("h2", words.get(later ? "copies.taken-by" : "copies.taken-from")).raw("<ul class=\"sources\">").line();
        for (CopiedPair pair : shown) {
            Member other = other(pair, member);
            html.raw("<li>").open("a", "class", later ? "m later" : "m " + colors.get(other.number()), "href", PageNames.address(pages.get(other.number())))
                    .text(Shown.fileName(other.name())).close("a").raw(" ");
            html.element("small", words.get("copies.source", CopiesText.percent(shareHere(pair, member)), pair.runs(), pair.longest(), other.date().orElse("")).strip());
            html.raw("</li>").line();
        }
        html.raw("</ul>").line();
    }
}
