package org.gangmu.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds running heads, running feet and page numbers: what stands at the same end of several pages with only the numbers different. */
final class PdfFrames {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–·•\\s]*(?:第\\s*)?#(?:\\s*页)?(?:\\s*[,，/]?\\s*(?:共|of|/)\\s*#\\s*页?)?[-—–·•\\s]*|(?i:page\\s*#(?:\\s*of\\s*#)?)");
    private static final int DEPTH = 3;
    private static final float APART = 1.6f;

    private PdfFrames() {
    }

    static Map<PdfLine, PdfBlock.Kind> of(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = new TreeMap<>();
        lines.forEach(l -> pages.computeIfAbsent(l.page(), p -> new ArrayList<>()).add(l));
        Map<String, Set<Integer>> places = new HashMap<>();
        for (List<PdfLine> page : pages.values()) {
            outer(page, true).forEach(l -> places.computeIfAbsent("T" + shape(l), s -> new HashSet<>()).add(l.page()));
            outer(page, false).forEach(l -> places.computeIfAbsent("B" + shape(l), s -> new HashSet<>()).add(l.page()));
        }
        Map<PdfLine, PdfBlock.Kind> frames = new HashMap<>();
        for (List<PdfLine> page : pages.values()) {
            mark(outer(page, true), "T", PdfBlock.Kind.HEADER, places, pages.size(), frames);
            mark(outer(page, false), "B", PdfBlock.Kind.FOOTER, places, pages.size(), frames);
        }
        return frames;
    }

    private static void mark(List<PdfLine> outer, String end, PdfBlock.Kind kind, Map<String, Set<Integer>> places, int pages,
            Map<PdfLine, PdfBlock.Kind> frames) {
        for (PdfLine line : outer) {
            boolean margin = kind == PdfBlock.Kind.HEADER ? line.y() < 0.12f * line.height() : line.y() > 0.88f * line.height();
            // On few pages twice is often enough; on many, odd and even pages may differ.
            boolean repeated = places.get(end + shape(line)).size() >= Math.max(2, pages / 3);
            if (margin && (repeated || PAGE_NUMBER.matcher(shape(line)).matches())) {
                frames.put(line, kind);
            } else {
                // What stands further in than a line of text is text.
                return;
            }
        }
    }

    /** The lines at one end of the page that stand apart from the text, outermost first. */
    private static List<PdfLine> outer(List<PdfLine> page, boolean top) {
        List<PdfLine> sorted = new ArrayList<>(page);
        sorted.sort((a, b) -> top ? Float.compare(a.y(), b.y()) : Float.compare(b.y(), a.y()));
        for (int i = 0; i < Math.min(DEPTH, sorted.size()); i++) {
            PdfLine line = sorted.get(i);
            if (i + 1 == sorted.size() || Math.abs(sorted.get(i + 1).y() - line.y()) > APART * Math.max(line.size(), sorted.get(i + 1).size())) {
                return sorted.subList(0, i + 1);
            }
        }
        return List.of();
    }

    private static String shape(PdfLine line) {
        return line.text().replaceAll("[0-9０-９]+", "#").strip();
    }
}
