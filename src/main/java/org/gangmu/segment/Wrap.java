package org.gangmu.segment;

import java.util.Arrays;
import java.util.List;

/** How wide the lines of a hard-wrapped text are. Text with one paragraph a line has no width. */
final class Wrap {

    private static final int NARROWEST = 24;
    private static final int WIDEST = 160;

    private final int width;

    /** @param lines all lines of the text */
    Wrap(Sheet sheet, List<Line> lines) {
        int[] widths = new int[Math.max(1, lines.size())];
        int open = 0;
        int followed = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            if (lines.get(i + 1).blanks() != 0 || line.layout().isCell()) {
                continue;
            }
            followed++;
            char last = sheet.chars[line.end() - 1];
            if (line.span().length() <= WIDEST && !Glyphs.isTerminal(last) && last != '：' && last != ':') {
                widths[open++] = line.indent() + Glyphs.width(sheet.chars, line.start(), line.end());
            }
        }
        int[] sorted = Arrays.copyOf(widths, open);
        Arrays.sort(sorted);
        int top = open == 0 ? 0 : sorted[(int) (open * 0.9)];
        int near = 0;
        for (int w : sorted) {
            near += w >= top - Math.max(4, top / 6) && w <= top + 8 ? 1 : 0;
        }
        // A wrapped text leaves most of its unfinished lines nearly full and few lines wider; a list of headings does not.
        boolean wrapped = open >= 2 && top >= NARROWEST && near >= open * 0.45 && wider(sheet, lines, top * 5 / 4) <= followed / 7;
        width = wrapped ? top : 0;
    }

    private static int wider(Sheet sheet, List<Line> lines, int limit) {
        int wider = 0;
        for (Line line : lines) {
            boolean wide = line.span().length() > limit || line.span().length() * 2 > limit && Glyphs.width(sheet.chars, line.start(), line.end()) > limit;
            wider += wide && !line.layout().isCell() ? 1 : 0;
        }
        return wider;
    }

    /** Whether the line ends where the margin is: the next word had no room. */
    boolean isFull(char[] text, Line line, Line next) {
        if (width == 0) {
            return false;
        }
        int used = line.indent() + Glyphs.width(text, line.start(), line.end());
        int word = 0;
        int i = next.start();
        while (i < next.end() && word < 30 && Character.isLetterOrDigit(text[i]) && !Glyphs.isCjk(text[i])) {
            word++;
            i++;
        }
        // Proportional type leaves English lines of quite different counts
        boolean english = !Glyphs.isCjk(text[next.start()]) && !Glyphs.isCjk(text[line.end() - 1]);
        return used + Math.max(2, word + 1) > (english ? width * 3 / 4 : width - Math.max(3, width / 12));
    }
}
