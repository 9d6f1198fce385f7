package org.gangmu.write;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gangmu.copies.CopiedPair;
import org.gangmu.copies.Copies;
import org.gangmu.copies.Member;
import org.gangmu.copies.MemberCopies;
import org.gangmu.copies.Run;

/** Tells of copies as text: the documents with their shares, then the pairs, each with its longest passage. */
final class CopiesText {

    private static final int LONGEST_QUOTE = 60;
    private static final int NARROWEST_NAME = 8;

    private final Writer out;
    private final Words words;

    CopiesText(Writer out, Words words) {
        this.out = out;
        this.words = words;
    }

    void write(Copies copies, List<CopiedPair> pairs, int top) throws IOException {
        List<MemberCopies> documents = copies.documents();
        int width = documents.stream().mapToInt(d -> DisplayWidth.of(name(d.member()))).max().orElse(NARROWEST_NAME);
        width = Math.max(Math.max(width, NARROWEST_NAME), DisplayWidth.of(words.get("copies.column.DOCUMENT")));
        line(words.get("copies.size", documents.size(), pairs.size()));
        line("");
        line(DisplayWidth.left(words.get("copies.column.DOCUMENT"), width) + "  " + DisplayWidth.left(words.get("copies.column.DATE"), 10)
                + right(words.get("copies.column.COPIED")) + right(words.get("copies.column.COMMON")) + "  " + words.get("copies.column.SOURCE"));
        for (MemberCopies d : documents) {
            line((DisplayWidth.left(name(d.member()), width) + "  " + DisplayWidth.left(d.member().date().orElse(""), 10)
                    + right(percent(d.share())) + right(percent(d.common())) + "  " + d.source().map(CopiesText::name).orElse("")).stripTrailing());
        }
        for (CopiedPair pair : pairs.subList(0, Math.min(top, pairs.size()))) {
            line("");
            pair(copies, pair);
        }
        if (pairs.size() > top) {
            line("");
            line(words.get("copies.more", pairs.size() - top));
        }
    }

    private void pair(Copies copies, CopiedPair pair) throws IOException {
        line(name(pair.first()) + (pair.isDirected() ? " → " : " — ") + name(pair.second()));
        line("  " + words.get("copies.shares", percent(pair.shareOfSecond()), percent(pair.shareOfFirst()), pair.runs(), pair.longest()));
        Optional<Run> longest = copies.runs(pair).stream().max(Comparator.comparingInt(Run::length));
        if (longest.isPresent()) {
            Run run = longest.get();
            String text = OneLine.of(copies.text(pair.second(), run.second()));
            int end = text.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length())));
            line("  " + words.get("copies.quote", text.substring(0, end) + (end < text.length() ? "…" : ""), run.first().get(0).start(), run.second().get(0).start()));
        }
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }

    private static String name(Member member) {
        return OneLine.of(member.name());
    }

    private static String right(String text) {
        return "  " + DisplayWidth.right(text, 8);
    }

    /** "34 %"; less than half a percent but not nothing is "<1 %". */
    static String percent(double share) {
        return share > 0 && share < 0.005 ? "<1 %" : Math.round(share * 100) + " %";
    }
}
