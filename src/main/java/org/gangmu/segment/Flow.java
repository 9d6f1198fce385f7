package org.gangmu.segment;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.text.Chars;
import org.gangmu.text.Span;

/**
 * The running text of a block: the kept pieces of its lines, joined, with the way back to the source.
 *
 * <p>Between two lines of a language written with spaces one white-space character of the source stays in the text; between lines of
 * Chinese, and where a word is broken by a hyphen, none does. So a word list finds a phrase across a line end.
 */
final class Flow {

    private final List<Span> pieces = new ArrayList<>();
    private final char[] chars;

    Flow(Sheet sheet, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i > 0) {
                space(sheet, lines.get(i - 1), line);
            }
            if (sheet.isWhole(line.start(), line.end())) {
                add(line.span());
            } else {
                sheet.kept(line.span()).forEach(this::add);
            }
        }
        int length = 0;
        for (Span piece : pieces) {
            length += piece.length();
        }
        chars = new char[length];
        int at = 0;
        for (Span piece : pieces) {
            System.arraycopy(sheet.chars, piece.start(), chars, at, piece.length());
            at += piece.length();
        }
    }

    /** The characters of the running text; not to be changed. */
    char[] chars() {
        return chars;
    }

    private void add(Span piece) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).end() == piece.start()) {
            pieces.set(last, new Span(pieces.get(last).start(), piece.end()));
        } else if (!piece.isEmpty()) {
            pieces.add(piece);
        }
    }

    private void space(Sheet sheet, Line before, Line after) {
        char[] text = sheet.chars;
        if (!spaced(text, before.span(), after.span())) {
            return;
        }
        int next = before.end();
        if (next < after.start() && Chars.isSpace(text[next]) && !sheet.isTaken(next)) {
            add(new Span(next, next + 1));
        } else if (after.start() > next && Chars.isSpace(text[after.start() - 1])) {
            add(new Span(after.start() - 1, after.start()));
        }
    }

    /** Whether the words at a line end are parted by a space when the lines are read on. */
    static boolean spaced(char[] text, Span before, Span after) {
        char first = text[after.start()];
        char last = text[before.end() - 1];
        if (Glyphs.isHyphen(last) && before.length() > 1 && Character.isLetterOrDigit(text[before.end() - 2])
                && Character.isLetterOrDigit(first)) {
            return false;
        }
        return !cjkSide(text, before.end() - 1, before.start(), -1) && !cjkSide(text, after.start(), after.end() - 1, 1);
    }

    /** Quotes, dashes and ASCII marks stand in both scripts: the next letter tells. */
    private static boolean cjkSide(char[] text, int from, int to, int step) {
        for (int i = from, looked = 0; looked < 4 && (to - i) * step >= 0; i += step, looked++) {
            char c = text[i];
            if (Glyphs.isCjk(c)) {
                return true;
            }
            if (Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return false;
    }

    /** Where stretches of this text, in order, stand in the source: for each the spans it is made of. */
    List<List<Span>> inSource(List<Span> stretches) {
        List<List<Span>> out = new ArrayList<>(stretches.size());
        int piece = 0;
        int before = 0;
        for (Span stretch : stretches) {
            while (before + pieces.get(piece).length() <= stretch.start()) {
                before += pieces.get(piece++).length();
            }
            List<Span> spans = new ArrayList<>(1);
            int at = stretch.start();
            int p = piece;
            int b = before;
            while (at < stretch.end()) {
                Span here = pieces.get(p);
                int stop = Math.min(stretch.end(), b + here.length());
                spans.add(new Span(here.start() + at - b, here.start() + stop - b));
                at = stop;
                b += here.length();
                p++;
            }
            out.add(spans);
        }
        return out;
    }
}
