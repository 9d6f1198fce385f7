package org.gangmu.segment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.gangmu.text.Chars;
import org.gangmu.text.Mark;
import org.gangmu.text.SourceText;
import org.gangmu.text.Span;

/** Cuts a text into its lines, also where a block of the format begins or ends within a line, and gives each line its layout. */
final class Lines {

    private static final char LAST_LINE_END = '\u2029';

    private final char[] text;
    private final List<Mark> marks;
    private final BitSet cuts = new BitSet();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Line> lines = new ArrayList<>();
    private boolean marked;
    private boolean fed;
    private int nextMark;
    private int blocks;

    private record Open(Mark mark, int block) {
    }

    /** @param text the characters of the source */
    Lines(SourceText source, char[] text) {
        this.text = text;
        marks = source.marks();
        for (Mark mark : marks) {
            if (isBlock(mark.kind())) {
                cuts.set(mark.span().start());
                cuts.set(Math.min(mark.span().end(), text.length));
            }
        }
        read();
    }

    List<Line> lines() {
        return lines;
    }

    /** Whether any of the signs {@code < [ * ` # |} of HTML and Markdown stands in the text. */
    boolean isMarked() {
        return marked;
    }

    /** Whether form feeds stand in the text. */
    boolean isFed() {
        return fed;
    }

    private static boolean isBlock(Mark.Kind kind) {
        return switch (kind) {
            case HEADING, PARAGRAPH, LIST_ITEM, TABLE_CELL, HEADER, FOOTER, CAPTION, PREFORMATTED -> true;
            case PAGE, TABLE, TABLE_ROW -> false;
        };
    }

    private void read() {
        int blanks = 0;
        int at = 0;
        boolean sameLine = false;
        while (at < text.length) {
            int stop = lineEnd(at);
            boolean held = add(at, stop, sameLine ? -1 : blanks);
            boolean atLineEnd = stop < text.length && Chars.isLineEnd(text[stop]);
            if (atLineEnd) {
                fed |= text[stop] == '\f';
                blanks = held || sameLine ? 0 : blanks + 1;
                sameLine = false;
                at = text[stop] == '\r' && stop + 1 < text.length && text[stop + 1] == '\n' ? stop + 2 : stop + 1;
            } else {
                sameLine = held || sameLine;
                at = stop;
            }
        }
    }

    /** Where the line ends that begins at a place: at the next line end or where a block of the format begins or ends. */
    private int lineEnd(int from) {
        int cut = cuts.nextSetBit(from + 1);
        int to = cut < 0 ? text.length : Math.min(cut, text.length);
        int i = from;
        while (i < to && (text[i] > LAST_LINE_END || text[i] >= 'a' && text[i] <= 'z' || text[i] == ' ' || !endsOrMarks(text[i]))) {
            i++;
        }
        return i;
    }

    private boolean endsOrMarks(char c) {
        marked |= c == '<' || c == '[' || c == '*' || c == '`' || c == '#' || c == '|';
        return Chars.isLineEnd(c);
    }

    private boolean add(int from, int to, int blanks) {
        Span span = Chars.trim(text, from, to);
        if (span.isEmpty()) {
            return false;
        }
        int indent = 0;
        for (int i = from; i < span.start(); i++) {
            char c = text[i];
            indent += c == '\t' ? 4 - indent % 4 : c == '\u3000' ? 2 : c >= ' ' && c != '\u200b' && c != '\ufeff' ? 1 : 0;
        }
        lines.add(new Line(span, indent, lines.isEmpty() ? 0 : blanks, layoutAt(span.start())));
        return true;
    }

    private Layout layoutAt(int offset) {
        while (nextMark < marks.size() && marks.get(nextMark).span().start() <= offset) {
            Mark mark = marks.get(nextMark++);
            open.push(new Open(mark, isBlock(mark.kind()) ? ++blocks : 0));
        }
        open.removeIf(o -> o.mark.span().end() <= offset);
        if (open.isEmpty()) {
            return Layout.NONE;
        }
        int page = 0;
        int heading = 0;
        int list = 0;
        int block = 0;
        Mark.Kind zone = null;
        for (Open o : open) {
            Mark mark = o.mark;
            switch (mark.kind()) {
                case PAGE -> page = Math.max(page, mark.level());
                case HEADING -> heading = heading == 0 ? Math.max(1, mark.level()) : heading;
                case LIST_ITEM -> list = Math.max(list, Math.max(1, mark.level()));
                case TABLE_CELL, HEADER, FOOTER, CAPTION, PREFORMATTED -> zone = zone == null ? mark.kind() : zone;
                default -> { }
            }
            block = block == 0 ? o.block : block;
        }
        return new Layout(page, heading, list, block, zone);
    }
}
