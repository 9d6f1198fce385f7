package org.gangmu.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gangmu.segment.Furniture.Role;
import org.gangmu.text.Chars;
import org.gangmu.text.Mark;

/** Finds page numbers and the running heads and feet that pages repeat, with and without page marks. */
final class PageEdges implements FurnitureFinder {

    private static final Pattern NUMBER = Pattern.compile("[-—–－·~\\[(（]{1,3}\\s?\\d{1,4}\\s?[-—–－·~\\])）]{1,3}|第\\s?\\d{1,4}\\s?[页頁](?:\\s?[/,，]?\\s?共\\s?\\d{1,4}\\s?[页頁])?|(?i:page)\\s\\d{1,4}(?:\\s(?:of|/)\\s\\d{1,4})?"
            + "|\\d{1,4}\\s?/\\s?\\d{1,4}|(?i:p\\.?\\s?)\\d{1,4}|\\d{1,4}\\s?\\|\\s?(?i:page|p\\sa\\sg\\se)|(?i:page)\\s\\d{1,4}\\s\\|.{0,40}");
    private static final Pattern BARE = Pattern.compile("\\d{1,3}");
    private static final int LONGEST = 90;
    private static final int EDGE = 3;
    private static final int APART = 300;

    @Override
    public void find(Sheet sheet) {
        for (Line line : sheet.lines()) {
            if (line.layout().zone() == Mark.Kind.HEADER || line.layout().zone() == Mark.Kind.FOOTER) {
                boolean number = line.span().length() <= 12 && hasDigit(sheet.chars, line) && normal(sheet, line).chars().noneMatch(Character::isLetter);
                sheet.take(line.span(), number ? Role.PAGE_NUMBER : Role.RUNNING_HEAD);
            }
        }
        List<Line> lines = sheet.lines();
        int[] pages = pages(sheet, lines);
        Set<Integer> edges = edges(lines, pages);
        numbers(sheet, lines, edges);
        repeated(sheet, lines, pages, edges);
        columns(sheet, lines);
    }

    /** A line in two columns beside a page number ("County Clerk          Annual report") is the page's head or foot. */
    private static void columns(Sheet sheet, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean beside = line.span().length() <= LONGEST && numberBeside(sheet, lines, i) && !sheet.isTaken(line.start());
            if (beside && Glyphs.indexOf(sheet.text, "     ", line.start(), line.end()) > 0) {
                sheet.take(line.span(), Role.RUNNING_HEAD);
            }
        }
    }

    /** The page of each line: by mark, else by form feeds; all 0 when there are neither. */
    private static int[] pages(Sheet sheet, List<Line> lines) {
        int[] pages = new int[lines.size()];
        int feeds = 0;
        int at = 0;
        for (int i = 0; i < pages.length; i++) {
            for (; sheet.isFed() && at < lines.get(i).start(); at++) {
                feeds += sheet.chars[at] == '\f' ? 1 : 0;
            }
            pages[i] = lines.get(i).layout().page() > 0 ? lines.get(i).layout().page() : feeds;
        }
        return pages;
    }

    /** Lines near a page's head or foot; none when there is one page. */
    private static Set<Integer> edges(List<Line> lines, int[] pages) {
        Set<Integer> edges = new HashSet<>();
        if (pages.length == 0 || pages[0] == pages[pages.length - 1]) {
            return edges;
        }
        int start = 0;
        for (int i = 1; i <= pages.length; i++) {
            if (i == pages.length || pages[i] != pages[start]) {
                for (int k = 0; k < EDGE && start + k < i; k++) {
                    edges.add(start + k);
                    edges.add(i - 1 - k);
                }
                start = i;
            }
        }
        return edges;
    }

    private static void numbers(Sheet sheet, List<Line> lines, Set<Integer> edges) {
        List<Line> bare = new ArrayList<>();
        BitSet alone = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.span().length() > 24 || line.layout().isCell() || line.layout().heading() > 0 || !hasDigit(sheet.chars, line)) {
                continue;
            }
            String read = line.span().of(sheet.text);
            boolean free = line.blanks() > 0 || i + 1 == lines.size() || lines.get(i + 1).blanks() > 0 || i == 0;
            if (BARE.matcher(read).matches()) {
                if (edges.contains(i)) {
                    sheet.take(line.span(), Role.PAGE_NUMBER);
                } else {
                    bare.add(line);
                    alone.set(bare.size() - 1, free);
                }
            } else if (NUMBER.matcher(read).matches() && (free || edges.contains(i) || !read.contains("/") && !Enumerators.isOnlyEnumerator(sheet.chars, line.start(), line.end()))) {
                sheet.take(line.span(), Role.PAGE_NUMBER);
            }
        }
        counting(sheet, bare, alone);
    }

    /** Numbers on lines of their own are page numbers when they count up by one, a page's text apart. */
    private static void counting(Sheet sheet, List<Line> bare, BitSet alone) {
        for (int i = 0; i < bare.size(); i++) {
            int n = Integer.parseInt(bare.get(i).span().of(sheet.text));
            boolean after = i > 0 && (alone.get(i) || alone.get(i - 1)) && bare.get(i).start() - bare.get(i - 1).end() >= APART && n == Integer.parseInt(bare.get(i - 1).span().of(sheet.text)) + 1;
            boolean before = i + 1 < bare.size() && (alone.get(i) || alone.get(i + 1)) && bare.get(i + 1).start() - bare.get(i).end() >= APART
                    && n + 1 == Integer.parseInt(bare.get(i + 1).span().of(sheet.text));
            if (after || before) {
                sheet.take(bare.get(i).span(), Role.PAGE_NUMBER);
            }
        }
    }

    /** The same short line, digits aside, at the edge of several pages, or next to page numbers, or breaking into sentences. */
    private static void repeated(Sheet sheet, List<Line> lines, int[] pages, Set<Integer> edges) {
        if (!anyTwice(sheet, lines)) {
            return;
        }
        Map<String, List<Integer>> same = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (mayRepeat(sheet, line)) {
                same.computeIfAbsent(normal(sheet, line), k -> new ArrayList<>()).add(i);
            }
        }
        for (Map.Entry<String, List<Integer>> e : same.entrySet()) {
            List<Integer> at = e.getValue();
            if (at.size() < 2 || e.getKey().length() < 2 || Glyphs.isTerminal(e.getKey().charAt(e.getKey().length() - 1))) {
                continue;
            }
            List<Integer> found = new ArrayList<>();
            for (int i : at) {
                if (edges.contains(i) || numberBeside(sheet, lines, i) || interrupts(sheet.text, lines, i)) {
                    found.add(i);
                }
            }
            long onPages = found.stream().map(i -> pages[i]).distinct().count();
            boolean enough = edges.isEmpty() ? found.size() >= 2 && found.size() * 2 >= at.size() : onPages >= 2 && (onPages >= 3 || found.size() == at.size());
            if (enough) {
                for (int i : found) {
                    // The first one is the title that the head repeats
                    if (i > 1 || !letters(e.getKey())) {
                        sheet.take(lines.get(i).span(), Role.RUNNING_HEAD);
                    }
                }
            }
        }
    }

    private static boolean mayRepeat(Sheet sheet, Line line) {
        return line.span().length() <= LONGEST && !line.layout().isCell() && line.layout().heading() == 0 && !sheet.isTaken(line.start());
    }

    /** Whether two lines may be the same that end no sentence: told by a number for each, so that most texts need no map of their lines. */
    private static boolean anyTwice(Sheet sheet, List<Line> lines) {
        int[] hashes = new int[lines.size()];
        int n = 0;
        for (Line line : lines) {
            if (!Glyphs.isTerminal(sheet.chars[line.end() - 1]) && mayRepeat(sheet, line)) {
                hashes[n++] = hash(sheet.chars, line);
            }
        }
        Arrays.sort(hashes, 0, n);
        for (int i = 1; i < n; i++) {
            if (hashes[i] == hashes[i - 1]) {
                return true;
            }
        }
        return false;
    }

    /** A number that is the same for lines with the same {@link #normal} reading. */
    private static int hash(char[] text, Line line) {
        int hash = 0;
        char before = 0;
        for (int i = line.start(); i < line.end(); i++) {
            char c = text[i];
            if (Glyphs.isDigit(c)) {
                hash = before == '#' ? hash : hash * 31 + '#';
                before = '#';
            } else if (!Chars.isSpace(c)) {
                before = Chars.fold(c);
                hash = hash * 31 + before;
            }
        }
        return hash;
    }

    private static boolean letters(String normal) {
        return normal.indexOf('#') < 0;
    }

    private static boolean numberBeside(Sheet sheet, List<Line> lines, int i) {
        return i > 0 && sheet.isTaken(lines.get(i - 1).start()) && lines.get(i - 1).span().length() < 24
                || i + 1 < lines.size() && sheet.isTaken(lines.get(i + 1).start()) && lines.get(i + 1).span().length() < 24;
    }

    private static boolean interrupts(String text, List<Line> lines, int i) {
        if (i == 0 || i + 1 >= lines.size() || lines.get(i).blanks() <= 0 && lines.get(i + 1).blanks() <= 0) {
            return false;
        }
        Line a = lines.get(i - 1);
        Line b = lines.get(i + 1);
        char last = text.charAt(a.end() - 1);
        char first = text.charAt(b.start());
        boolean unfinished = a.span().length() > 25 && (Character.isLetterOrDigit(last) || last == '，' || last == ',' || last == '、');
        return unfinished && (Character.isLowerCase(first) || Chars.isHan(first) && Chars.isHan(last) && b.span().length() > 25 || Glyphs.neverFirst(first));
    }

    private static boolean hasDigit(char[] text, Line line) {
        for (int i = line.start(); i < line.end(); i++) {
            if (Glyphs.isDigit(text[i])) {
                return true;
            }
        }
        return false;
    }

    private static String normal(Sheet sheet, Line line) {
        StringBuilder out = new StringBuilder();
        for (int i = line.start(); i < line.end(); i++) {
            char c = sheet.text.charAt(i);
            if (Glyphs.isDigit(c)) {
                if (out.length() == 0 || out.charAt(out.length() - 1) != '#') {
                    out.append('#');
                }
            } else if (!Chars.isSpace(c)) {
                out.append(Chars.fold(c));
            }
        }
        return out.toString();
    }
}
