package org.gangmu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.Chars;
import org.gangmu.text.Mark;
import org.gangmu.text.Mark.Kind;
import org.gangmu.text.Span;

/** Finds headings, list items and code in Markdown. The text stays as it is, so the marks hold the signs (#, -, ```) too. */
final class MarkdownMarks {

    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(?:[ \\t\\u3000].*|)");
    private static final Pattern ITEM = Pattern.compile("([ \\t]*)(?:[-*+]|\\d{1,9}[.)])[ \\t]+\\S.*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-{2,})[ \\t]*");

    private final String text;
    private final List<Mark> marks = new ArrayList<>();
    private int previousStart = -1;
    private int fenceStart = -1;
    private String fence = "";

    private MarkdownMarks(String text) {
        this.text = text;
    }

    static List<Mark> of(String text) {
        MarkdownMarks finder = new MarkdownMarks(text);
        int start = text.startsWith("\ufeff") ? 1 : 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            finder.line(start, end);
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        if (finder.fenceStart >= 0) {
            finder.mark(Kind.PREFORMATTED, finder.fenceStart, text.length(), 0);
        }
        return finder.marks;
    }

    private void line(int start, int end) {
        String line = text.substring(start, end);
        Matcher fenceLine = FENCE.matcher(line);
        if (fenceStart >= 0) {
            if (fenceLine.matches() && fenceLine.group(1).startsWith(fence)) {
                mark(Kind.PREFORMATTED, fenceStart, end, 0);
                fenceStart = -1;
            }
            return;
        }
        if (fenceLine.matches()) {
            fenceStart = start;
            fence = fenceLine.group(1);
            previousStart = -1;
            return;
        }
        Matcher heading = HEADING.matcher(line);
        Matcher underline = UNDERLINE.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (heading.matches()) {
            mark(Kind.HEADING, start, end, heading.group(1).length());
        } else if (underline.matches() && previousStart >= 0) {
            mark(Kind.HEADING, previousStart, end, line.contains("=") ? 1 : 2);
        } else if (item.matches()) {
            mark(Kind.LIST_ITEM, start, end, 1 + indent(item.group(1)) / 2);
        } else if (!line.isBlank()) {
            previousStart = previousStart >= 0 ? previousStart : start;
            return;
        }
        previousStart = -1;
    }

    private static int indent(String white) {
        return white.chars().map(c -> c == '\t' ? 4 : 1).sum();
    }

    private void mark(Kind kind, int start, int end, int level) {
        Span span = Chars.trim(text, start, end);
        if (!span.isEmpty()) {
            marks.add(new Mark(kind, span, level));
        }
    }
}
