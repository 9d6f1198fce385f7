package org.gangmu.write;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.gangmu.copies.CopiedPair;
import org.gangmu.copies.Member;

/** A map of shares as a drawing: a row and a column for each document; the darker a field, the more of its row's document stands in its column's. */
final class ShareMap {

    static final int MOST_DOCUMENTS = 60;
    private static final int FIELD = 22;
    private static final int NAMES = 230;
    private static final int LONGEST_NAME = 28;

    private final Html html;
    private final Words words;

    ShareMap(Html html, Words words) {
        this.html = html;
        this.words = words;
    }

    void write(List<Member> members, List<CopiedPair> pairs, List<String> pages) throws IOException {
        int width = NAMES + FIELD * members.size() + 2;
        int height = FIELD * (members.size() + 1) + 2;
        html.raw("<div class=\"map\">").open("svg", "viewBox", "0 0 " + width + " " + height, "width", String.valueOf(width), "height", String.valueOf(height),
                "role", "img", "aria-label", words.get("copies.map")).line();
        for (Member member : members) {
            int at = member.number();
            html.element("text", String.valueOf(at + 1), "x", String.valueOf(NAMES + FIELD * at + FIELD / 2), "y", String.valueOf(FIELD - 7), "class", "of");
            html.open("a", "href", PageNames.address(pages.get(at)));
            html.element("text", (at + 1) + "  " + shortened(Shown.fileName(member.name())), "x", "0", "y", String.valueOf(FIELD * (at + 2) - 7)).close("a");
            html.open("rect", "x", String.valueOf(NAMES + FIELD * at), "y", String.valueOf(FIELD * (at + 1)), "width", String.valueOf(FIELD - 1), "height",
                    String.valueOf(FIELD - 1), "class", "own").close("rect").line();
        }
        for (CopiedPair pair : pairs) {
            field(pair.second(), pair.first(), pair.shareOfSecond(), pages);
            field(pair.first(), pair.second(), pair.shareOfFirst(), pages);
        }
        html.close("svg").raw("</div>").line();
    }

    private void field(Member row, Member column, double share, List<String> pages) throws IOException {
        // The root parts small shares, which are most.
        String dark = String.format(Locale.ROOT, "%.2f", Math.max(0.06, Math.sqrt(share)));
        html.open("a", "href", PageNames.address(pages.get(row.number())));
        html.open("rect", "x", String.valueOf(NAMES + FIELD * column.number()), "y", String.valueOf(FIELD * (row.number() + 1)), "width", String.valueOf(FIELD - 1),
                "height", String.valueOf(FIELD - 1), "class", "share", "fill-opacity", dark);
        html.element("title", words.get("copies.field", CopiesText.percent(share), Shown.fileName(row.name()), Shown.fileName(column.name())));
        html.close("rect").close("a").line();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
