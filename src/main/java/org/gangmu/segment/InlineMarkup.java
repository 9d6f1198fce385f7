package org.gangmu.segment;

import org.gangmu.segment.Furniture.Role;
import org.gangmu.text.Span;

/** Sets aside the signs of HTML and Markdown within lines: tags, comments, link targets, images, bold and code signs. Their words stay. */
final class InlineMarkup implements FurnitureFinder {

    private static final int LONGEST_LINK = 600;
    private static final String TAGS = " a abbr article aside b blockquote body br button center code col dd div dl dt em figcaption figure font footer form h1 h2 h3 h4"
            + " h5 h6 head header hr html i iframe img input kbd label li link main meta nav ol option p picture pre s script section select small source span"
            + " strong style sub sup summary details table tbody td tfoot th thead title tr u ul video ";

    @Override
    public void find(Sheet sheet) {
        if (!sheet.isMarked()) {
            return;
        }
        String text = sheet.text;
        tags(sheet, text);
        for (int at = text.indexOf("]("); at >= 0; at = text.indexOf("](", at + 2)) {
            link(sheet, text, at);
        }
        for (int at = text.indexOf("[^"); at >= 0; at = text.indexOf("[^", at + 2)) {
            int end = closing(text, at + 2, ']', 12);
            if (end > 0) {
                sheet.take(at, end < text.length() - 1 && text.charAt(end + 1) == ':' ? end + 2 : end + 1, Role.MARKUP);
            }
        }
        boolean stars = text.contains("**");
        boolean ticks = text.indexOf('`') >= 0;
        if (stars || ticks) {
            for (Line line : sheet.lines()) {
                if (stars) {
                    pairs(sheet, sheet.chars, line, "**", 2);
                }
                if (ticks) {
                    pairs(sheet, sheet.chars, line, "`", 1);
                }
            }
        }
    }

    private static void tags(Sheet sheet, String text) {
        boolean comments = true;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (comments && text.startsWith("<!--", at)) {
                int end = text.indexOf("-->", at + 4);
                comments = end >= 0;
                if (comments) {
                    sheet.take(at, end + 3, Role.MARKUP);
                    at = end + 2;
                }
                continue;
            }
            int name = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
            int e = name;
            while (e < text.length() && e - name < 12 && Character.isLetterOrDigit(text.charAt(e)) && text.charAt(e) < 128) {
                e++;
            }
            if (e == name || !TAGS.contains(" " + text.substring(name, e).toLowerCase(java.util.Locale.ROOT) + " ")) {
                continue;
            }
            int close = e;
            while (close < text.length() && text.charAt(close) != '>' && text.charAt(close) != '<') {
                close++;
            }
            if (close < text.length() && text.charAt(close) == '>' && (close == e || text.charAt(e) <= ' ' || text.charAt(e) == '/')) {
                boolean caption = text.startsWith("<figcaption", at);
                sheet.take(at, close + 1, Role.MARKUP);
                int end = caption ? Glyphs.indexOf(text, "</figcaption", close, Math.min(text.length(), close + LONGEST_LINK)) : -1;
                if (end > 0) {
                    sheet.take(close + 1, end, Role.CAPTION);
                }
                at = close;
            }
        }
    }

    private static void link(Sheet sheet, String text, int middle) {
        int open = middle - 1;
        int depth = 0;
        for (; open >= 0 && middle - open < LONGEST_LINK && text.charAt(open) != '\n'; open--) {
            char c = text.charAt(open);
            if (c == ']') {
                depth++;
            } else if (c == '[' && depth-- == 0) {
                break;
            }
        }
        int close = target(text, middle + 2);
        if (open < 0 || text.charAt(open) != '[' || middle - open >= LONGEST_LINK || close < 0) {
            return;
        }
        int end = close + 1;
        if (text.startsWith("{:", end) || text.startsWith("{#", end)) {
            int brace = closing(text, end, '}', 80);
            end = brace > 0 ? brace + 1 : end;
        }
        if (open > 0 && text.charAt(open - 1) == '!') {
            sheet.take(open - 1, end, Role.MARKUP);
        } else {
            sheet.take(open, open + 1, Role.MARKUP);
            sheet.take(middle, end, Role.MARKUP);
        }
    }

    /** The bracket that ends a link target; -1 when this is no link. */
    private static int target(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length() && i - from < LONGEST_LINK * 3 && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth-- == 0) {
                return i > from ? i : -1;
            } else if (c == ']' && i + 1 < text.length() && text.charAt(i + 1) == '(') {
                return -1;
            } else if (Glyphs.isCjkTerminal(c)) {
                return -1;
            }
        }
        return -1;
    }

    private static int closing(String text, int from, char bracket, int longest) {
        for (int i = from; i < text.length() && i - from < longest && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == bracket) {
                return i;
            }
        }
        return -1;
    }

    /** Takes signs that stand in pairs, the first before a word and the second after one. */
    private static void pairs(Sheet sheet, char[] text, Line line, String sign, int length) {
        int open = -1;
        for (int at = Glyphs.indexOf(text, sign, line.start(), line.end()); at >= 0; at = Glyphs.indexOf(text, sign, at + length, line.end())) {
            boolean run = at + length < line.end() && text[at + length] == sign.charAt(0) && length == 1;
            if (run) {
                at++;
                continue;
            }
            if (open < 0) {
                open = at + length < line.end() && text[at + length] > ' ' ? at : -1;
            } else if (text[at - 1] > ' ' && at > open + length) {
                sheet.take(new Span(open, open + length), Role.MARKUP);
                sheet.take(new Span(at, at + length), Role.MARKUP);
                open = -1;
            }
        }
    }
}
