package org.gangmu.extract;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.text.Mark;
import org.gangmu.text.Span;

/** Puts a web page's title on top of its text when the page shows no headline of its own. */
final class PageTitle {

    private static final int SHORTEST_HEADLINE = 4;
    private static final int FIRST_LINES = 30;

    private PageTitle() {
    }

    /** Whether {@code title} would add something: no heading is marked, and none of the first lines is its wording. */
    static boolean isMissing(String name, String title, String text, List<Mark> marks) {
        if (title.isBlank() || text.isBlank() || isFileName(name, title) || text.contains(title)
                || marks.stream().anyMatch(m -> m.kind() == Mark.Kind.HEADING)) {
            return false;
        }
        return text.lines().limit(FIRST_LINES).map(String::strip).noneMatch(line -> line.length() >= SHORTEST_HEADLINE && title.contains(line));
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
