package org.gangmu.segment;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.segment.Furniture.Role;
import org.gangmu.text.Chars;
import org.gangmu.text.Mark;
import org.gangmu.text.Span;

/** Reads Markdown line by line: heading signs become heading levels, tables become cells; rulings, front matter and definitions are set aside. */
final class Markup implements FurnitureFinder {

    /** Blocks that the format names are counted from 1; cells read from signs are counted from here. */
    private static final int FIRST_CELL = 1_000_000_000;
    private static final String RULES = "-=_*~—–－＿＝·.+#☆★◆■●○◇□×xX°﹏～…━─═│|※^<>«» ";

    @Override
    public void find(Sheet sheet) {
        frontMatter(sheet);
        lines(sheet);
        if (sheet.isMarked()) {
            headings(sheet);
            tables(sheet);
        }
    }

    /** The block of settings between two rulings at the very beginning. A title that the text does not repeat stays. */
    private static void frontMatter(Sheet sheet) {
        List<Line> lines = sheet.lines();
        String text = sheet.text;
        if (lines.size() < 3 || !lines.get(0).span().of(text).equals("---")) {
            return;
        }
        int end = 1;
        int settings = 0;
        while (end < Math.min(lines.size(), 120) && !lines.get(end).span().of(text).equals("---")) {
            String line = lines.get(end).span().of(text);
            settings += line.indexOf(':') > 0 || line.startsWith("- ") ? 1 : 0;
            end++;
        }
        if (end >= Math.min(lines.size(), 120) || settings < (end - 1) * 0.8) {
            return;
        }
        for (int i = 0; i <= end; i++) {
            Span span = lines.get(i).span();
            if (text.startsWith("title:", span.start())) {
                Span value = Chars.trim(text, span.start() + 6, span.end());
                boolean quoted = value.length() > 2 && text.charAt(value.start()) == '"' && text.charAt(value.end() - 1) == '"';
                value = quoted ? new Span(value.start() + 1, value.end() - 1) : value;
                if (!value.isEmpty() && text.indexOf(value.of(text), lines.get(end).end()) < 0) {
                    sheet.take(span.start(), value.start(), Role.MARKUP);
                    sheet.take(value.end(), span.end(), Role.MARKUP);
                    continue;
                }
            }
            sheet.take(span, Role.MARKUP);
        }
    }

    private static void lines(Sheet sheet) {
        for (Line line : sheet.lines()) {
            String text = sheet.text;
            int s = line.start();
            char first = text.charAt(s);
            if (line.span().length() <= 300 && isRuling(sheet.chars, line.span())) {
                sheet.take(line.span(), first == '|' ? Role.MARKUP : Role.RULE);
            } else if (first == '{' && text.charAt(line.end() - 1) == '}' && line.span().length() < 200
                    || first == '[' && definition(text, line.span()) || text.startsWith("```", s) || text.startsWith("~~~", s) || text.startsWith("&nbsp;", s) && line.span().length() == 6) {
                sheet.take(line.span(), Role.MARKUP);
            }
        }
    }

    private static boolean isRuling(char[] text, Span span) {
        boolean dense = false;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text[i];
            if (Chars.isHan(c) || c == 'x' || c == 'X' || RULES.indexOf(c) < 0 && !Chars.isSpace(c)) {
                return false;
            }
            dense |= c != ' ';
        }
        return dense && (span.length() >= 3 || span.length() == 2 && text[span.start()] == '-' && text[span.start() + 1] == '-' || "×☆★※—＿━─═".indexOf(text[span.start()]) >= 0);
    }

    /** {@code [name]: https://…} */
    private static boolean definition(String text, Span span) {
        int close = Glyphs.indexOf(text, "]: ", span.start(), span.end());
        return close > 0 && (text.startsWith("http", close + 3) || text.startsWith("/", close + 3) || text.startsWith("#", close + 3));
    }

    private static void headings(Sheet sheet) {
        String text = sheet.text;
        int[] pending = {0};
        sheet.replaceLines(line -> {
            int level = signs(text, line);
            if (level == 0) {
                // "##" alone on its line: the heading stands on the next
                boolean heading = pending[0] > 0 && line.blanks() == 0 && line.span().length() < 80;
                Line out = heading ? line.heading(pending[0]) : line;
                pending[0] = 0;
                return List.of(out);
            }
            sheet.take(line.start(), line.start() + level, Role.MARKUP);
            int end = line.end();
            while (end > line.start() + level && text.charAt(end - 1) == '#') {
                end--;
            }
            sheet.take(end, line.end(), Role.MARKUP);
            pending[0] = level == line.span().length() ? level : 0;
            return List.of(line.heading(level));
        });
    }

    /** How many number signs make the line a heading; 0 when it is none ("#5", "#tag"). */
    private static int signs(String text, Line line) {
        int level = 0;
        while (level < line.span().length() && level < 7 && text.charAt(line.start() + level) == '#') {
            level++;
        }
        boolean sign = level > 0 && level < 7 && (level == line.span().length() || level > 1 || Chars.isSpace(text.charAt(line.start() + level)));
        return sign ? level : 0;
    }

    private static void tables(Sheet sheet) {
        String text = sheet.text;
        int[] cells = {FIRST_CELL};
        sheet.replaceLines(line -> {
            int second = text.charAt(line.start()) == '|' ? Glyphs.indexOf(text, "|", line.start() + 1, line.end()) : -1;
            if (second < 0) {
                return List.of(line);
            }
            List<Line> out = new ArrayList<>();
            int from = line.start();
            for (int i = line.start(); i <= line.end(); i++) {
                if (i == line.end() || text.charAt(i) == '|') {
                    Span cell = Chars.trim(text, from, i);
                    if (!cell.isEmpty()) {
                        Layout layout = new Layout(line.layout().page(), 0, 0, cells[0]++, Mark.Kind.TABLE_CELL);
                        out.add(new Line(cell, 0, out.isEmpty() ? line.blanks() : -1, layout));
                    }
                    if (i < line.end()) {
                        sheet.take(i, i + 1, Role.MARKUP);
                    }
                    from = i + 1;
                }
            }
            return out;
        });
    }
}
