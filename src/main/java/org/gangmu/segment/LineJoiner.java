package org.gangmu.segment;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.segment.Enumerator.Style;
import org.gangmu.text.Chars;
import org.gangmu.text.Mark;
import org.gangmu.text.Span;

/**
 * Joins the lines that are read on: hard-wrapped lines of a paragraph, and a sentence cut by a column or page break with blank lines
 * or furniture between its halves.
 */
final class LineJoiner {

    private static final String ZH_GOES_ON = "的和与及在为将对把被向从由于以或按暨并";
    private static final String EN_GOES_ON = " a an the of and or to in on at by for from with as that which who whose its their our his her is are was were be been"
            + " will shall may must should not no than under over into between through including such any all each this these those new upon within without ";

    private final Sheet sheet;
    private final String text;
    private final char[] chars;
    private final List<Line> lines;
    private final Wrap wrap;
    private final Cut cut;
    private final Hyphens hyphens;
    private final boolean markdown;
    private final boolean pdf;

    LineJoiner(Sheet sheet) {
        this.sheet = sheet;
        text = sheet.text;
        chars = sheet.chars;
        lines = sheet.lines();
        wrap = new Wrap(sheet, lines);
        cut = new Cut(sheet, lines);
        hyphens = new Hyphens(text);
        markdown = sheet.source.mediaType().contains("markdown") || sheet.count(Furniture.Role.MARKUP) >= 4;
        pdf = sheet.source.mediaType().contains("pdf");
    }

    /** The lines in groups, each read on without a break. */
    List<List<Line>> join() {
        List<List<Line>> groups = new ArrayList<>();
        List<Line> group = new ArrayList<>();
        boolean told = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!group.isEmpty()) {
                Line a = group.get(group.size() - 1);
                if (goesOn(group, told, i)) {
                    line = healed(a, line);
                } else {
                    groups.add(group);
                    group = new ArrayList<>();
                    told = false;
                }
            }
            told |= !group.isEmpty() && ended(group.get(group.size() - 1)) || cut.hasInnerStop(line);
            group.add(line);
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    /** Sets aside what the cut put in: a hyphen at the end of the first half, a word said again at the head of the second. */
    private Line healed(Line a, Line b) {
        if (hyphens.isSoft(a, b)) {
            sheet.take(a.end() - 1, a.end(), Furniture.Role.HYPHEN);
        }
        int again = apart(a, b) && !ended(a) ? cut.repeated(a, b) : 0;
        if (again == 0) {
            return b;
        }
        sheet.take(b.start(), b.start() + again, Furniture.Role.REPEATED);
        Span rest = Chars.trim(text, b.start() + again, b.end());
        return new Line(rest, b.indent(), b.blanks(), b.layout());
    }

    /** @param told whether the group holds a finished sentence already, so that it is no heading */
    private boolean goesOn(List<Line> group, boolean told, int i) {
        Line a = group.get(group.size() - 1);
        Line b = lines.get(i);
        boolean sameBlock = a.layout().block() > 0 && a.layout().block() == b.layout().block();
        if (a.layout().heading() > 0 || b.layout().heading() > 0 || fixed(a) || fixed(b) || b.blanks() < 0) {
            return sameBlock;
        }
        char first = chars[b.start()];
        char last = chars[a.end() - 1];
        if (Glyphs.neverFirst(first) && first != '…' && Glyphs.isCjk(first)) {
            return true;
        }
        Enumerator mark = Enumerators.at(chars, b.start(), b.end());
        if (mark != null && !runsThrough(group, a, b, mark) || b.layout().list() > 0 && !sameBlock || Datelines.at(sheet, b.start(), b.end())) {
            return false;
        }
        if (Enumerators.isOnlyEnumerator(chars, a.start(), a.end()) && group.size() == 1) {
            return b.blanks() == 0;
        }
        if (Glyphs.neverLast(last) && (!apart(a, b) || Glyphs.isCjk(last))) {
            return true;
        }
        boolean chinese = Glyphs.isCjk(first) || Glyphs.isCjk(last);
        return apart(a, b) && !sameBlock ? acrossGap(a, b, told, chinese, group.size() > 1) : nextLine(a, b, i, told, chinese, sameBlock);
    }

    private static boolean fixed(Line line) {
        return line.layout().isCell() || line.layout().zone() == Mark.Kind.PREFORMATTED;
    }

    /** Whether something stands between two lines: blank lines, furniture, or the end of a block that the format names. */
    private boolean apart(Line a, Line b) {
        return b.blanks() > 0 || !pdf && a.layout().block() != b.layout().block();
    }

    /** A wrapped sentence can bring a number or 二是 to the head of a line; an item of a list begins there. */
    private boolean runsThrough(List<Line> group, Line a, Line b, Enumerator mark) {
        if (b.blanks() != 0 || ended(a) || !wrap.isFull(chars, a, b) || b.indent() > a.indent() + 2) {
            return false;
        }
        char last = chars[a.end() - 1];
        if (mark.style() == Style.CLAUSE) {
            return true;
        }
        if (last == ';' || last == '；' || last == ':' || last == '：' || mark.style() != Style.ORDINAL || !Glyphs.isDigit(chars[b.start()])) {
            return false;
        }
        Line head = group.get(0);
        int before = Glyphs.isDigit(chars[head.start()]) ? number(head) : -2;
        return number(b) != before + 1 && number(b) != 1;
    }

    private int number(Line line) {
        int n = 0;
        for (int i = line.start(); i < line.end() && n < 10_000 && Glyphs.isDigit(chars[i]); i++) {
            n = n * 10 + Character.digit(chars[i], 10);
        }
        return n;
    }

    private boolean nextLine(Line a, Line b, int i, boolean told, boolean chinese, boolean sameBlock) {
        boolean full = wrap.isFull(chars, a, b);
        if (ended(a)) {
            return full && b.indent() <= a.indent() || sameBlock;
        }
        if (chinese) {
            char last = chars[a.end() - 1];
            if (full || ZH_GOES_ON.indexOf(last) >= 0 && !colon(last)) {
                return !colon(last) || full;
            }
            boolean closedNext = i + 1 < lines.size() && lines.get(i + 1).blanks() == 0 && Glyphs.neverFirst(chars[lines.get(i + 1).start()]);
            boolean heart = told || cut.hasInnerStop(a);
            return !colon(last) && (heart && (cut.running(b) || closedNext) || cut.running(a) && cut.running(b) && cut.known(a, b));
        }
        char first = chars[b.start()];
        boolean lower = Character.isLowerCase(first) || first == '(' && Character.isLowerCase(chars[Math.min(b.end() - 1, b.start() + 1)])
                || (Glyphs.isDigit(first) || first == '$' || first == '£' || first == '€') && a.span().length() >= 50 && !Shape.titleCase(chars, a.span());
        return full && !capitals(a, b) || lower || endsOpen(a) || (markdown || sameBlock) && a.span().length() >= 40 && !colon(chars[a.end() - 1]);
    }

    private boolean acrossGap(Line a, Line b, boolean told, boolean chinese, boolean paragraph) {
        char last = chars[a.end() - 1];
        if (ended(a) || colon(last) || last == '；' || last == ';' || b.layout().list() > 0) {
            return false;
        }
        if (chinese) {
            boolean halves = cut.running(a) && (cut.running(b) || ended(b)) && (Chars.isHan(last) || Glyphs.isCjk(last) || Character.isLetterOrDigit(last));
            return halves && (told || cut.hasInnerStop(a) || a.span().length() >= 40 || cut.clauses(a) || cut.known(a, b) || cut.repeated(a, b) > 0)
                    || last == '，' && cut.running(b) && a.span().length() >= 12;
        }
        boolean lower = Character.isLowerCase(chars[b.start()]);
        boolean body = told || paragraph || a.span().length() > 30;
        return lower && body || endsOpen(a) && (paragraph || a.span().length() >= 40) && (ended(b) || b.span().length() >= 60) || body && cut.repeated(a, b) > 0 && ended(b);
    }

    private static boolean colon(char c) {
        return c == ':' || c == '：';
    }

    private boolean ended(Line line) {
        int i = line.end() - 1;
        while (i > line.start() && (Glyphs.isCloser(chars[i]) || chars[i] == '*')) {
            i--;
        }
        return Glyphs.isTerminal(chars[i]);
    }

    /** One of two lines all in capitals: a heading and its text, unless both are. */
    private boolean capitals(Line a, Line b) {
        return Shape.allCapitals(chars, a.span()) != Shape.allCapitals(chars, b.span());
    }

    private boolean endsOpen(Line a) {
        char last = chars[a.end() - 1];
        if (last == ',' && a.span().length() > 30 || Glyphs.isHyphen(last) && a.span().length() > 30) {
            return true;
        }
        int s = a.end();
        while (s > a.start() && a.end() - s < 12 && Glyphs.isLatin(chars[s - 1])) {
            s--;
        }
        return a.span().length() > 20 && s > a.start() && EN_GOES_ON.contains(" " + text.substring(s, a.end()) + " ");
    }
}
