package org.gangmu.extract;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.text.Chars;
import org.gangmu.text.Mark;
import org.gangmu.text.Span;

/** Puts a web page's title on top of its text when the page shows no headline of its own. */
final class PageTitle {

    private static final int LONGEST_HEADLINE = 60;
    private static final int FIRST_LINES = 5;

    private PageTitle() {
    }

    /**
     * Whether {@code title} would add something: no heading is marked, the text does not open with a headline, and the title is more
     * than a site's or file's name.
     */
    static boolean isMissing(String name, String title, String text, List<Mark> marks) {
        return isWording(title) && !isFileName(name, title) && !text.contains(title) && marks.stream().noneMatch(m -> m.kind() == Mark.Kind.HEADING)
                && text.lines().filter(l -> !l.isBlank()).limit(FIRST_LINES).noneMatch(PageTitle::isHeadline);
    }

    private static boolean isHeadline(String line) {
        String stripped = line.strip();
        return stripped.length() <= LONGEST_HEADLINE && ".。!！?？;；:：".indexOf(stripped.charAt(stripped.length() - 1)) < 0;
    }

    private static boolean isWording(String title) {
        return title.chars().filter(c -> Chars.isHan((char) c)).count() >= 4 || title.strip().split("\\s+").length >= 3;
    }

    private static boolean isFileName(String name, String title) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return file.equals(title) || file.startsWith(title + ".");
    }

    static String on(String title, String text) {
        return title + "\n\n" + text;
    }

    static List<Mark> on(String title, List<Mark> marks) {
        List<Mark> moved = new ArrayList<>();
        moved.add(new Mark(Mark.Kind.HEADING, new Span(0, title.length()), 1));
        marks.forEach(m -> moved.add(new Mark(m.kind(), m.span().shift(title.length() + 2), m.level())));
        return moved;
    }
}
