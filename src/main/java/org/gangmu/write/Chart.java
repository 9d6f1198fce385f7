package org.gangmu.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gangmu.ledger.Entry;

/**
 * A small picture of one indicator by years: a bar where an aim stands, a dot where a result does, a line through the results. It shows nothing that is
 * not written beside it.
 */
final class Chart {

    private static final int EDGE = 7;

    /**
     * A value in the picture.
     *
     * @param year  last year of its period
     * @param css   more about it: the outcome of an aim
     * @param label beside it, in pictures that have room; else empty
     */
    record Mark(int from, int year, double low, double high, boolean planned, String css, String label) {

        static Mark of(Entry entry, String css, String label) {
            int sign = entry.figure().change().equals("reduction") ? -1 : 1;
            double a = sign * entry.values().get(0);
            double b = sign * entry.values().get(entry.values().size() - 1);
            return new Mark(entry.period().from(), entry.period().to(), Math.min(a, b), Math.max(a, b), entry.isPlanned(), css, label);
        }
    }

    private final int width;
    private final int height;
    private final boolean labelled;
    private final List<Mark> marks;
    private final int first;
    private final int last;
    private final double bottom;
    private final double top;

    private Chart(int width, int height, boolean labelled, List<Mark> marks) {
        this.width = width;
        this.height = height;
        this.labelled = labelled;
        this.marks = marks;
        this.first = marks.stream().mapToInt(Mark::year).min().orElse(0);
        this.last = marks.stream().mapToInt(Mark::year).max().orElse(0);
        this.bottom = marks.stream().mapToDouble(Mark::low).min().orElse(0);
        this.top = marks.stream().mapToDouble(Mark::high).max().orElse(0);
    }

    /** Fit for a cell of a table. */
    static Chart small(List<Mark> marks) {
        return new Chart(92, 34, false, marks);
    }

    /** With years and values. */
    static Chart large(List<Mark> marks) {
        int years = marks.stream().mapToInt(Mark::year).max().orElse(0) - marks.stream().mapToInt(Mark::year).min().orElse(0) + 1;
        return new Chart(Math.max(180, Math.min(420, years * 84)), 132, true, marks);
    }

    /** Whether there is anything to compare. */
    boolean isOfUse() {
        return marks.size() > 1 && last - first < 40;
    }

    /** @param zh what it shows, for those who do not see it */
    void write(Html html, String zh, String en) throws IOException {
        html.open("svg", "class", labelled ? "chart large" : "chart", "role", "img", "viewBox", "0 0 " + width + " " + height, "width", String.valueOf(width), "height",
                String.valueOf(height));
        html.raw("<title").raw(" data-zh=\"").text(zh).raw("\" data-en=\"").text(en).raw("\">").text(html.shown().code().equals("zh") ? zh : en).raw("</title>");
        if (labelled) {
            for (int year = first; year <= last; year++) {
                html.element("text", String.valueOf(year), "class", "year", "x", at(x(year)), "y", String.valueOf(height - 4));
            }
        }
        for (Mark mark : marks) {
            if (mark.planned()) {
                aim(html, mark);
            }
        }
        results(html);
        html.close("svg");
    }

    private void aim(Html html, Mark mark) throws IOException {
        double half = labelled ? Math.min(26, slot() * 0.32) : Math.min(9, slot() * 0.4);
        double y = y(mark.high());
        if (mark.high() > mark.low()) {
            html.open("rect", "class", "band " + mark.css(), "x", at(x(mark.year()) - half), "y", at(y), "width", at(2 * half), "height", at(y(mark.low()) - y)).close("rect");
        } else {
            boolean several = mark.from() < mark.year();
            double start = several ? x(Math.max(first, mark.from())) : x(mark.year());
            html.open("line", "class", (several ? "aim several " : "aim ") + mark.css(), "x1", at(start - half), "x2", at(x(mark.year()) + half), "y1", at(y), "y2", at(y)).close("line");
        }
        if (labelled && !mark.label().isEmpty()) {
            html.element("text", mark.label(), "class", "label", "x", at(x(mark.year())), "y", at(isAboveResult(mark) ? y - 5 : y(mark.low()) + 13));
        }
    }

    private boolean isAboveResult(Mark aim) {
        return marks.stream().filter(m -> !m.planned() && m.year() == aim.year()).allMatch(m -> m.low() <= aim.high());
    }

    private void results(Html html) throws IOException {
        List<Mark> results = new ArrayList<>(marks.stream().filter(m -> !m.planned()).toList());
        results.sort((a, b) -> Integer.compare(a.year(), b.year()));
        StringBuilder points = new StringBuilder();
        results.forEach(m -> points.append(at(x(m.year()))).append(',').append(at(y((m.low() + m.high()) / 2))).append(' '));
        if (results.size() > 1) {
            html.open("polyline", "class", "course", "points", points.toString().strip()).close("polyline");
        }
        for (Mark mark : results) {
            double y = y((mark.low() + mark.high()) / 2);
            html.open("circle", "class", "result " + mark.css(), "cx", at(x(mark.year())), "cy", at(y), "r", labelled ? "4.5" : "3").close("circle");
            if (labelled && !mark.label().isEmpty()) {
                boolean below = marks.stream().anyMatch(m -> m.planned() && m.year() == mark.year() && m.high() >= mark.low());
                html.element("text", mark.label(), "class", "label told", "x", at(x(mark.year())), "y", at(below ? y + 17 : y - 9));
            }
        }
    }

    private double slot() {
        return (double) (width - 2 * EDGE) / (last - first + 1);
    }

    private double x(int year) {
        return EDGE + slot() * (year - first + 0.5);
    }

    private double y(double value) {
        double above = labelled ? 24 : EDGE;
        double below = labelled ? 40 : EDGE;
        return top == bottom ? above + (height - above - below) / 2 : above + (height - above - below) * (top - value) / (top - bottom);
    }

    private static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
