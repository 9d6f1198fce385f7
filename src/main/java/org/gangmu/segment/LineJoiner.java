package org.gangmu.segment;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.text.Chars;

/**
 * Joins the lines that are read on: hard-wrapped lines of a paragraph, and a sentence cut by a column or page break with blank lines
 * or furniture between its halves.
 */
final class LineJoiner {

    private static final String ZH_GOES_ON = "的和与及在为将对把被向从由于以或是了着按照";
    private static final String EN_GOES_ON = " a an the of and or to in on at by for from with as that which who whose its their our his her is are was were be been will shall"
            + " may must should not no than under over into between through including such any all each this these those new ";

    private final Sheet sheet;
    private final String text;
    private final Wrap wrap;

    LineJoiner(Sheet sheet) {
        this.sheet = sheet;
        text = sheet.text;
        wrap = new Wrap(sheet, sheet.lines());
    }

    /** The lines in groups, each read on without a break. */
    List<List<Line>> join() {
        List<List<Line>> groups = new ArrayList<>();
        List<Line> group = new ArrayList<>();
        for (Line line : sheet.lines()) {
            if (!group.isEmpty() && !goesOn(group, line)) {
                groups.add(group);
                group = new ArrayList<>();
            }
            group.add(line);
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    private boolean goesOn(List<Line> group, Line b) {
        Line a = group.get(group.size() - 1);
        if (a.layout().heading() > 0 || b.layout().heading() > 0 || a.layout().isCell() || b.layout().isCell()) {
            return a.layout().block() == b.layout().block();
        }
        char first = text.charAt(b.start());
        char last = text.charAt(a.end() - 1);
        if (b.blanks() < 0) {
            return a.layout().block() == b.layout().block();
        }
        if (Glyphs.neverFirst(first) && first != '…' && Glyphs.isCjk(first)) {
            return true;
        }
        if (Enumerators.at(text, b.start(), b.end()) != null) {
            return false;
        }
        if (Enumerators.isOnlyEnumerator(text, a.start(), a.end())) {
            return b.blanks() == 0;
        }
        if (Glyphs.neverLast(last)) {
            return true;
        }
        boolean chinese = Chars.isHan(first) || Glyphs.isCjk(last);
        return b.blanks() == 0 ? nextLine(a, b, first, last, chinese) : acrossGap(a, b, first, last, chinese);
    }

    private boolean nextLine(Line a, Line b, char first, char last, boolean chinese) {
        boolean full = wrap.isFull(text, a, b);
        if (ended(a)) {
            return full && b.indent() <= a.indent();
        }
        if (chinese) {
            return full || ZH_GOES_ON.indexOf(last) >= 0;
        }
        return full || Character.isLowerCase(first) || endsOpen(a);
    }

    private boolean acrossGap(Line a, Line b, char first, char last, boolean chinese) {
        if (ended(a) || last == '：' || last == ':' || last == '；' || last == ';') {
            return false;
        }
        if (chinese) {
            return running(a) && running(b) && a.span().length() >= 12 && Chars.isHan(last);
        }
        return Character.isLowerCase(first) && a.span().length() > 30;
    }

    private boolean running(Line line) {
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (c == '，' || c == '。' || c == ',' || c == '；') {
                return true;
            }
        }
        return false;
    }

    private boolean ended(Line line) {
        int i = line.end() - 1;
        while (i > line.start() && Glyphs.isCloser(text.charAt(i))) {
            i--;
        }
        return Glyphs.isTerminal(text.charAt(i));
    }

    private boolean endsOpen(Line a) {
        char last = text.charAt(a.end() - 1);
        if (last == ',' || Glyphs.isHyphen(last) && a.span().length() > 30) {
            return true;
        }
        int s = a.end();
        while (s > a.start() && a.end() - s < 12 && Glyphs.isLatin(text.charAt(s - 1))) {
            s--;
        }
        return a.span().length() > 20 && s > a.start() && EN_GOES_ON.contains(" " + text.substring(s, a.end()) + " ");
    }
}
