package org.gangmu.segment;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.segment.Enumerator.Style;
import org.gangmu.segment.Paragraph.Role;
import org.gangmu.text.Chars;
import org.gangmu.text.Span;

/**
 * Makes blocks of joined lines and tells headings, list items, cells and body apart: by the format's marks, by the enumerator, or by the
 * look of a line and of its neighbours.
 */
final class BlockReader {

    private static final int LONGEST_ZH = 44;
    private static final int LONGEST_EN = 110;
    private static final int RUN = 4;

    private final Sheet sheet;
    private final String text;
    private final char[] chars;

    BlockReader(Sheet sheet) {
        this.sheet = sheet;
        text = sheet.text;
        chars = sheet.chars;
    }

    /** What is known of a block before its neighbours are looked at. */
    private record Look(List<Line> lines, Span span, Enumerator mark, boolean brief, boolean open, boolean bold) {

        Line first() {
            return lines.get(0);
        }

        boolean sameList(Look other) {
            return mark != null && other.mark != null && mark.style() == other.mark.style() && mark.level() == other.mark.level();
        }
    }

    List<Block> read() {
        List<Look> looks = new ArrayList<>();
        new LineJoiner(sheet).join().forEach(lines -> looks.add(look(lines)));
        List<Block> blocks = new ArrayList<>(looks.size());
        for (int i = 0; i < looks.size(); i++) {
            blocks.add(block(looks, i));
        }
        return blocks;
    }

    private Look look(List<Line> lines) {
        Line first = lines.get(0);
        Line last = lines.get(lines.size() - 1);
        Span span = new Span(first.start(), last.end());
        boolean chinese = hasHan(span);
        boolean brief = lines.size() <= 3 && span.length() <= (chinese ? LONGEST_ZH : LONGEST_EN);
        boolean bold = lines.size() == 1 && span.length() > 4 && first.start() >= 2 && text.startsWith("**", first.start() - 2) && text.startsWith("**", last.end());
        return new Look(lines, span, Enumerators.at(chars, first.start(), first.end()), brief, !closed(last), bold);
    }

    private Block block(List<Look> looks, int i) {
        Look look = looks.get(i);
        Layout layout = look.first().layout();
        String enumerator = look.mark == null ? "" : text.substring(look.first().start(), look.mark.end());
        if (layout.isCell()) {
            return new Block(look.lines, Role.TABLE_CELL, 0, enumerator);
        }
        if (layout.heading() > 0) {
            return new Block(look.lines, Role.HEADING, layout.heading(), enumerator);
        }
        if (look.mark != null && look.mark.style() != Style.RECITAL) {
            return enumerated(looks, i, enumerator);
        }
        if (layout.list() > 0) {
            return new Block(look.lines, Role.LIST_ITEM, layout.list(), enumerator);
        }
        return new Block(look.lines, isHeading(looks, i) ? Role.HEADING : Role.BODY, 0, enumerator);
    }

    private Block enumerated(List<Look> looks, int i, String enumerator) {
        Look look = looks.get(i);
        Enumerator mark = look.mark;
        int depth = Math.max(1, look.first().layout().list());
        if (mark.style() == Style.BULLET) {
            // ——在…会议上 is the line under a title, unless more such lines make a list
            Look before = i > 0 ? looks.get(i - 1) : null;
            boolean dash = enumerator.equals("——") && look.brief && before != null && before.brief && before.open && (before.mark == null || !look.sameList(before))
                    && (i + 1 == looks.size() || !look.sameList(looks.get(i + 1)));
            return new Block(look.lines, dash ? Role.SUBTITLE : Role.LIST_ITEM, dash ? 0 : Math.max(depth, 1 + look.first().indent() / 4), enumerator);
        }
        if (mark.style() == Style.CLAUSE) {
            return new Block(look.lines, Role.BODY, 0, enumerator);
        }
        // 第一篇 stands right over its 第一章
        boolean neighbour = (mark.style() != Style.PART || !hasHan(look.span)) && (i > 0 && sibling(look, looks.get(i - 1)) || i + 1 < looks.size() && sibling(look, looks.get(i + 1)));
        boolean list = look.first().layout().list() > 0;
        if (look.brief && (look.open || titleSentence(looks, i)) && !neighbour && !list && (mark.level() <= 5)) {
            return new Block(look.lines, Role.HEADING, Math.max(1, mark.level()), enumerator);
        }
        boolean item = list || mark.style() == Style.ORDINAL && (mark.level() >= 3 || neighbour && look.brief && look.open);
        return new Block(look.lines, item ? Role.LIST_ITEM : Role.BODY, item ? depth : 0, enumerator);
    }

    /** 一、 and （一） stand over paragraphs: only short lines of their kind right beside make a list of them. */
    private static boolean sibling(Look look, Look other) {
        return look.sameList(other) && (look.mark.level() >= 3 || other.brief && other.open);
    }

    /** （一）坚持稳中求进。 alone on its line over a paragraph without number is a heading in spite of its full stop. */
    private boolean titleSentence(List<Look> looks, int i) {
        Look look = looks.get(i);
        boolean high = look.mark.style() == Style.ORDINAL && look.mark.level() <= 2 && hasHan(look.span);
        Look next = i + 1 < looks.size() ? looks.get(i + 1) : null;
        return high && next != null && !next.brief && next.mark == null && look.span.length() <= 40 && chars[look.span.end() - 1] == '。'
                && Glyphs.indexOf(text, "。", look.span.start(), look.span.end() - 1) < 0;
    }

    private boolean isHeading(List<Look> looks, int i) {
        Look look = looks.get(i);
        if (!look.brief || !look.open) {
            return false;
        }
        if (look.bold) {
            return true;
        }
        if (run(looks, i, -1) + run(looks, i, 1) + 1 > RUN && !opensLonger(looks, i)) {
            return false;
        }
        if (hasHan(look.span)) {
            return !aside(look.span) && !(i > 2 && dated(look.span.end()));
        }
        boolean letter = false;
        for (int k = look.span.start(); k < look.span.end() && !letter; k++) {
            letter = Character.isLetter(chars[k]);
        }
        if (!letter) {
            return false;
        }
        int words = Shape.words(chars, look.span);
        boolean alone = look.first().blanks() > 0 && (i + 1 == looks.size() || looks.get(i + 1).first().blanks() > 0);
        return Shape.allCapitals(chars, look.span) || words <= 14 && Shape.titleCase(chars, look.span) || alone && words <= 9 && Character.isUpperCase(chars[look.span.start()]);
    }

    /** How many brief, open, unnumbered lines follow one another on one side: a long row of them is a list of names or links. */
    private static int run(List<Look> looks, int i, int step) {
        int run = 0;
        for (int k = i + step; k >= 0 && k < looks.size() && run <= RUN; k += step) {
            Look other = looks.get(k);
            if (!other.brief || !other.open || other.mark != null || other.first().layout().heading() > 0 || other.bold) {
                break;
            }
            run++;
        }
        return run;
    }

    /** In a row of short lines only one that a longer text or a list follows is a heading. */
    private static boolean opensLonger(List<Look> looks, int i) {
        Look next = i + 1 < looks.size() ? looks.get(i + 1) : null;
        int length = looks.get(i).span.length();
        return next != null && (!next.open && next.span.length() > length || next.mark != null && next.mark.isItem() || next.span.length() > 2 * length && next.span.length() >= 30);
    }

    /** Salutations, lists of enclosures and bracketed lines. */
    private boolean aside(Span span) {
        String line = span.of(text);
        char first = line.charAt(0);
        return line.endsWith("同志") || line.endsWith("们") || line.startsWith("附件") || (first == '（' || first == '(') && Glyphs.isCloser(line.charAt(line.length() - 1));
    }

    /** The name of an office over a date signs a document; it heads nothing. */
    private boolean dated(int end) {
        int i = end;
        while (i < text.length() && Chars.isSpace(chars[i])) {
            i++;
        }
        return (text.startsWith("20", i) || text.startsWith("19", i) || text.startsWith("二〇", i)) && Glyphs.indexOf(text, "年", i, Math.min(text.length(), i + 6)) > 0
                && Glyphs.indexOf(text, "日", i, Math.min(text.length(), i + 12)) > 0;
    }

    private boolean closed(Line line) {
        int i = line.end() - 1;
        while (i > line.start() && Glyphs.isCloser(chars[i])) {
            i--;
        }
        char c = chars[i];
        return Glyphs.isTerminal(c) || c == '；' || c == ';' || c == '，' || c == ',' || c == '：' || c == ':' || c == '、';
    }

    private boolean hasHan(Span span) {
        for (int i = span.start(); i < Math.min(span.end(), span.start() + 200); i++) {
            if (Chars.isHan(chars[i])) {
                return true;
            }
        }
        return false;
    }
}
