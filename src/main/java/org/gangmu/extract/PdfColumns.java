package org.gangmu.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where the columns of a PDF's pages begin and end, and how far apart their lines are, measured from the lines themselves. */
final class PdfColumns {

    private static final float PT_STEP = 4;
    private static final float NARROWEST = 8;

    /** A stretch of lines one below the other. */
    private static final class Run {
        float left = Float.MAX_VALUE;
        float right;
        final List<PdfLine> lines = new ArrayList<>();

        void add(PdfLine line) {
            lines.add(line);
            left = Math.min(left, line.left());
            right = Math.max(right, line.right());
        }

        /** Whether some lines end near the right edge, so that the edge is a margin and not just the longest of short lines. */
        boolean isWrapped() {
            float tolerance = 1.5f * lines.get(0).size();
            boolean reachesMargin = right >= lines.get(0).width() - left - 2 * tolerance;
            return reachesMargin || lines.stream().filter(l -> l.right() >= right - tolerance).count() >= 2;
        }
    }

    private final Map<PdfLine, Run> runs = new HashMap<>();
    private final Map<Integer, Float> widest = new HashMap<>();
    private final Map<Float, Float> pitches = new HashMap<>();

    PdfColumns(List<PdfLine> lines, Set<PdfLine> frames) {
        Map<Float, Map<Integer, Integer>> steps = new HashMap<>();
        PdfLine before = null;
        Run run = null;
        for (PdfLine line : lines) {
            if (frames.contains(line)) {
                continue;
            }
            boolean below = before != null && before.page() == line.page() && before.y() < line.y() && before.overlaps(line);
            if (!below || !before.hasSize(line) || leavesColumn(run, line)) {
                run = new Run();
            }
            run.add(line);
            runs.put(line, run);
            if (below && before.hasSize(line)) {
                steps.computeIfAbsent(line.size(), s -> new HashMap<>()).merge(Math.round((line.y() - before.y()) * PT_STEP), 1, Integer::sum);
            }
            before = line;
        }
        runs.values().stream().distinct().filter(r -> r.lines.size() >= 3).forEach(r -> widest.merge(edge(r.left), r.right, Math::max));
        steps.forEach((size, counts) -> pitches.put(size, usualStep(counts)));
    }

    /** The smallest distance that is no exception: paragraphs of one line stand further apart than the lines of one paragraph. */
    private static float usualStep(Map<Integer, Integer> counts) {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        for (int step : new TreeSet<>(counts.keySet())) {
            int near = 0;
            for (int s = step; s <= step + PT_STEP; s++) {
                near += counts.getOrDefault(s, 0);
            }
            if (near * 8 >= total || near >= 10) {
                return (step + 1) / PT_STEP;
            }
        }
        return 0;
    }

    /** A line far wider than all before it stands across columns; no column is narrower than a few characters. */
    private static boolean leavesColumn(Run run, PdfLine line) {
        float width = run.right - run.left;
        return run.lines.size() >= 3 && width > NARROWEST * line.size() && line.right() - line.left() > 1.6f * width;
    }

    private static int edge(float left) {
        return Math.round(left / 12);
    }

    float left(PdfLine line) {
        return runs.get(line).left;
    }

    /** The usual distance of base lines at this font size. */
    float pitch(PdfLine line) {
        return Math.max(pitches.getOrDefault(line.size(), 0f), 1.15f * line.size());
    }

    /** Whether {@code line} ended because the first word of {@code next} did not fit, and not because its paragraph was over. */
    boolean isFull(PdfLine line, PdfLine next) {
        Run run = runs.get(line);
        float right = run.right;
        for (int e = edge(run.left) - 1; e <= edge(run.left) + 1; e++) {
            float other = widest.getOrDefault(e, 0f);
            // Only a column of about the same width: a headline across the page may start at the same edge.
            if (other > right && (run.lines.size() < 3 || right - run.left < NARROWEST * line.size() || other - run.left < 1.25f * (right - run.left))) {
                right = other;
            }
        }
        boolean wrapped = run.isWrapped() || right > run.right;
        return wrapped && right - line.right() < next.firstWord() + 1.1f * line.size();
    }
}
