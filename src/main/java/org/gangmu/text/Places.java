package org.gangmu.text;

import java.util.Arrays;
import java.util.List;

/** Lines and pages of an extracted text: where an offset stands, as readers name places. */
public final class Places {

    private final int[] lineStarts;
    private final List<Mark> pages;

    public Places(SourceText source) {
        String text = source.text();
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
        lineStarts = Arrays.copyOf(starts, lines);
        pages = source.marks().stream().filter(m -> m.kind() == Mark.Kind.PAGE).toList();
    }

    /** The 1-based line of an offset; LF, CR LF and CR end lines. */
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The page of an offset; 0 if the format has no pages. */
    public int page(int offset) {
        int from = 0;
        int to = pages.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (pages.get(middle).span().start() > offset) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from == 0 ? 0 : pages.get(from - 1).level();
    }
}
