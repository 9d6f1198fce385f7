package org.gangmu.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds paragraphs, headings, table rows and page frames in the printed lines of a PDF, which itself knows none of them. */
final class PdfLayout {

    private static final int LONGEST_HEADING = 80;
    private static final Pattern LABEL = Pattern.compile("[•·▪◦●■◆➢✓*–-]\\s|[(（]?(?:[0-9]{1,3}(?:\\.[0-9]{1,3})*|[a-zA-Z]|[ivx]{1,5})[)）.、]?\\s");
    private static final float HEADING_SIZE = 1.12f;

    private final List<PdfLine> lines;
    private final Map<PdfLine, PdfBlock.Kind> frames;
    private final float bodySize;
    private final List<Float> headingSizes;
    private final PdfColumns columns;

    private PdfLayout(List<PdfLine> lines) {
        this.lines = lines;
        this.frames = PdfFrames.of(lines);
        this.bodySize = bodySize(lines);
        this.headingSizes = headingSizes();
        this.columns = new PdfColumns(lines, frames.keySet());
    }

    static List<PdfBlock> of(List<PdfLine> lines) {
        return new PdfLayout(lines).blocks();
    }

    private static float bodySize(List<PdfLine> lines) {
        Map<Float, Integer> chars = new HashMap<>();
        lines.forEach(l -> chars.merge(l.size(), l.text().length(), Integer::sum));
        return chars.entrySet().stream().max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(12f);
    }

    /** The sizes above the body's, largest first: the heading levels. */
    private List<Float> headingSizes() {
        TreeSet<Float> larger = new TreeSet<>();
        for (PdfLine line : lines) {
            if (line.size() >= HEADING_SIZE * bodySize && line.text().length() <= LONGEST_HEADING) {
                larger.add(line.size());
            }
        }
        return new ArrayList<>(larger.descendingSet());
    }

    private List<PdfBlock> blocks() {
        List<PdfBlock> blocks = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            PdfLine line = lines.get(i);
            int end = i + 1;
            PdfBlock.Kind frame = frames.get(line);
            if (frame != null) {
                blocks.add(new PdfBlock(frame, 0, List.of(line)));
            } else if (isTableRow(i)) {
                while (end < lines.size() && isTableRow(end) && lines.get(end).page() == line.page()) {
                    end++;
                }
                blocks.add(new PdfBlock(PdfBlock.Kind.TABLE, 0, lines.subList(i, end)));
            } else {
                while (end < lines.size() && !frames.containsKey(lines.get(end)) && !isTableRow(end) && continues(i, end)) {
                    end++;
                }
                blocks.add(textBlock(lines.subList(i, end)));
            }
            i = end;
        }
        return blocks;
    }

    private PdfBlock textBlock(List<PdfLine> block) {
        float size = block.get(0).size();
        int chars = block.stream().mapToInt(l -> l.text().length()).sum();
        boolean heading = size >= HEADING_SIZE * bodySize && chars <= LONGEST_HEADING && block.size() <= 4;
        return new PdfBlock(heading ? PdfBlock.Kind.HEADING : PdfBlock.Kind.PARAGRAPH, heading ? Math.min(6, headingSizes.indexOf(size) + 1) : 0, block);
    }

    /** A line parted by wide gaps, with another such line next to it: one alone is a spread title or a signature line. */
    private boolean isTableRow(int i) {
        return isParted(i) && (isNeighbour(i, i - 1) || isNeighbour(i, i + 1));
    }

    private boolean isNeighbour(int i, int j) {
        return j >= 0 && j < lines.size() && isParted(j) && lines.get(i).page() == lines.get(j).page()
                && Math.abs(lines.get(i).y() - lines.get(j).y()) < 4 * lines.get(i).size();
    }

    private boolean isParted(int i) {
        return lines.get(i).cells().size() > 1 && !frames.containsKey(lines.get(i));
    }

    /** Whether line {@code i} goes on with the paragraph that began at line {@code start} and holds the line before it. */
    private boolean continues(int start, int i) {
        PdfLine before = lines.get(i - 1);
        PdfLine line = lines.get(i);
        if (!before.hasSize(line)) {
            return false;
        }
        float pitch = line.y() - before.y();
        if (before.page() != line.page() || pitch <= 0 || !before.overlaps(line)) {
            // The next column or page: only an unfinished line goes on there.
            boolean jumps = before.page() + 1 == line.page() || before.page() == line.page() && pitch < 0 && before.left() < line.left();
            return jumps && line.size() < HEADING_SIZE * bodySize && columns.isFull(before, line) && !isIndented(line);
        }
        if (pitch > columns.pitch(line) * 1.35f) {
            return false;
        }
        if (line.size() >= HEADING_SIZE * bodySize && before.isCentred(line)) {
            return true;
        }
        boolean full = columns.isFull(before, line);
        return full && (!isIndented(line) || hangs(start, i));
    }

    private boolean isIndented(PdfLine line) {
        return line.left() - columns.left(line) > 0.9f * line.size();
    }

    /** An indented line opens a paragraph, unless it hangs under an item or its neighbours hang at the same place. */
    private boolean hangs(int start, int i) {
        PdfLine before = lines.get(i - 1);
        PdfLine line = lines.get(i);
        float tolerance = 0.5f * line.size();
        float nextLeft = i + 1 < lines.size() && lines.get(i + 1).page() == line.page() ? lines.get(i + 1).left() : columns.left(line);
        if (before.left() < line.left() && LABEL.matcher(before.text()).lookingAt()) {
            return true;
        }
        boolean first = i - 1 == start;
        return Math.abs((first ? nextLeft : before.left()) - line.left()) < tolerance;
    }
}
