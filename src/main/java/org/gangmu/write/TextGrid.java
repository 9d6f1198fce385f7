package org.gangmu.write;

import java.util.ArrayList;
import java.util.List;

/** A table in a terminal: columns lined up; when they do not fit beside each other, the rows come again with the next columns. */
final class TextGrid {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final int sticky;

    /** @param sticky how many columns stand in every block */
    TextGrid(int sticky) {
        this.sticky = sticky;
    }

    /** The first row is the heading. */
    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** Lines without their ends. */
    List<String> lines(int width, Ansi ansi) {
        List<String> out = new ArrayList<>();
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        int stuck = 0;
        for (int i = 0; i < sticky; i++) {
            stuck += widths[i] + GAP.length();
        }
        for (int from = sticky; from < columns || from == sticky;) {
            int to = from;
            for (int used = stuck; to < columns && (to == from || used + widths[to] <= width); to++) {
                used += widths[to] + GAP.length();
            }
            if (from > sticky) {
                out.add("");
            }
            for (List<String> row : rows) {
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < to; i = i + 1 == sticky ? from : i + 1) {
                    line.append(DisplayWidth.left(row.get(i), widths[i])).append(GAP);
                }
                out.add(row == rows.get(0) ? ansi.bold(line.toString().stripTrailing()) : line.toString().stripTrailing());
            }
            from = Math.max(to, from + 1);
        }
        return out;
    }
}
