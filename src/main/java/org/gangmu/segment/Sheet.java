package org.gangmu.segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.gangmu.text.Chars;
import org.gangmu.text.SourceText;
import org.gangmu.text.Span;

/** The working paper of one segmentation: the lines of the text and what has been set aside of them so far. Belongs to one call. */
final class Sheet {

    final SourceText source;
    final String text;
    /** The same text, for those who look at each character. */
    final char[] chars;
    private final BitSet taken;
    private final List<Furniture> furniture = new ArrayList<>();
    private final TreeMap<Integer, String> jumps = new TreeMap<>();
    private final boolean marked;
    private final boolean fed;
    private List<Line> lines;
    private boolean stale;

    Sheet(SourceText source) {
        this.source = source;
        text = source.text();
        chars = text.toCharArray();
        taken = new BitSet(text.length());
        Lines read = new Lines(source, chars);
        lines = read.lines();
        marked = read.isMarked();
        fed = read.isFed();
    }

    /** Whether any of the signs {@code < [ * ` # |} of HTML and Markdown stands in the text. */
    boolean isMarked() {
        return marked;
    }

    /** Whether form feeds part pages. */
    boolean isFed() {
        return fed;
    }

    /** The lines that still hold text, each without what has been set aside at its ends. */
    List<Line> lines() {
        if (stale) {
            List<Line> left = new ArrayList<>(lines.size());
            int blanks = 0;
            for (Line line : lines) {
                int start = line.start();
                int end = line.end();
                while (start < end && (taken.get(start) || Chars.isSpace(chars[start]))) {
                    start++;
                }
                while (end > start && (taken.get(end - 1) || Chars.isSpace(chars[end - 1]))) {
                    end--;
                }
                if (start == end) {
                    // What stood here parts its neighbours as a blank line does.
                    blanks = Math.max(blanks, Math.max(0, line.blanks())) + 1;
                } else {
                    boolean same = start == line.start() && end == line.end() && blanks == 0;
                    left.add(same ? line : new Line(new Span(start, end), line.indent(), Math.max(blanks, line.blanks()), line.layout()));
                    blanks = 0;
                }
            }
            lines = left;
            stale = false;
        }
        return lines;
    }

    /** Sets the characters of a span aside, apart from white space at its ends and from what has been taken already. */
    void take(Span span, Furniture.Role role) {
        take(span.start(), span.end(), role);
    }

    void take(int start, int end, Furniture.Role role) {
        int at = taken.nextClearBit(start);
        while (at < end) {
            int stop = taken.nextSetBit(at);
            stop = stop < 0 || stop > end ? end : stop;
            Span piece = Chars.trim(chars, at, stop);
            if (!piece.isEmpty()) {
                taken.set(piece.start(), piece.end());
                furniture.add(new Furniture(piece, role));
                stale = true;
            }
            at = taken.nextClearBit(stop);
        }
    }

    /** Puts other lines in the place of each line: none, itself, or the parts it falls into. */
    void replaceLines(Function<Line, List<Line>> with) {
        List<Line> out = new ArrayList<>(lines().size());
        lines().forEach(line -> out.addAll(with.apply(line)));
        lines = out;
    }

    boolean isTaken(int offset) {
        return taken.get(offset);
    }

    /** The pieces of a span that have not been set aside, white space included; in order. */
    List<Span> kept(Span span) {
        if (isWhole(span.start(), span.end())) {
            return List.of(span);
        }
        List<Span> out = new ArrayList<>();
        int at = taken.nextClearBit(span.start());
        while (at < span.end()) {
            int stop = taken.nextSetBit(at);
            stop = stop < 0 || stop > span.end() ? span.end() : stop;
            out.add(new Span(at, stop));
            at = taken.nextClearBit(stop);
        }
        return out;
    }

    /** Whether nothing between two places has been set aside. */
    boolean isWhole(int start, int end) {
        int first = taken.nextSetBit(start);
        return first < 0 || first >= end;
    }

    /** What of the line can be read: its kept pieces joined. */
    String read(Line line) {
        List<Span> pieces = kept(line.span());
        if (pieces.size() == 1) {
            return pieces.get(0).of(text);
        }
        StringBuilder out = new StringBuilder();
        pieces.forEach(p -> out.append(text, p.start(), p.end()));
        return out.toString();
    }

    /** Sets a jump line aside and keeps what it says. */
    void takeJump(int start, int end, String says) {
        if (!isTaken(start)) {
            take(start, end, Furniture.Role.JUMP_LINE);
            jumps.put(start, says.strip());
        }
    }

    /** What the jump lines say, by the place where they stand. */
    SortedMap<Integer, String> jumps() {
        return Collections.unmodifiableSortedMap(jumps);
    }

    long count(Furniture.Role role) {
        return furniture.stream().filter(f -> f.role() == role).count();
    }

    List<Furniture> furniture() {
        return furniture.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
    }
}
