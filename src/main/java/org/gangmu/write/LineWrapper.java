package org.gangmu.write;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of at most so many columns: at spaces, and between Chinese characters except where a closing mark would begin a line or
 * an opening one end it.
 */
final class LineWrapper {

    private static final String NEVER_FIRST = "，。、；：！？…—·’”」』）〕】》〉〗％‰℃,.;:!?)]}%〞﹂﹄｡｣､";
    private static final String NEVER_LAST = "‘“「『（〔【《〈〖([{＃￥$#〝﹁﹃｢";

    private LineWrapper() {
    }

    /** A piece that is never broken, with the space that follows it. */
    private record Chunk(String text, int width, boolean spaceAfter) {
    }

    /**
     * Lines of a text.
     *
     * @param width     columns of each line
     * @param firstUsed columns already used of the first line
     */
    static List<String> wrap(String text, int width, int firstUsed) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = firstUsed;
        boolean space = false;
        for (Chunk chunk : chunks(text)) {
            int needed = chunk.width() + (space ? 1 : 0);
            if (used + needed > width && line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
                space = false;
                needed = chunk.width();
            }
            if (space) {
                line.append(' ');
            }
            if (used + needed <= width) {
                line.append(chunk.text());
                used += needed;
            } else {
                used = split(chunk.text(), width, used, line, lines);
            }
            space = chunk.spaceAfter();
        }
        if (line.length() > 0 || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** A word longer than a line is cut where the line is full. Gives the columns used of the last line. */
    private static int split(String word, int width, int usedBefore, StringBuilder line, List<String> lines) {
        int used = usedBefore;
        for (int i = 0; i < word.length();) {
            int end = DisplayWidth.clusterEnd(word, i);
            int columns = DisplayWidth.ofCluster(word, i, end);
            if (used + columns > width && line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(word, i, end);
            used += columns;
            i = end;
        }
        return used;
    }

    private static List<Chunk> chunks(String text) {
        List<Chunk> out = new ArrayList<>();
        int from = 0;
        int width = 0;
        for (int i = 0; i < text.length();) {
            int end = DisplayWidth.clusterEnd(text, i);
            if (text.charAt(i) == ' ') {
                if (i > from) {
                    out.add(new Chunk(text.substring(from, i), width, true));
                }
                from = end;
                width = 0;
            } else {
                if (i > from && mayBreak(text, i)) {
                    out.add(new Chunk(text.substring(from, i), width, false));
                    from = i;
                    width = 0;
                }
                width += DisplayWidth.ofCluster(text, i, end);
            }
            i = end;
        }
        if (from < text.length()) {
            out.add(new Chunk(text.substring(from), width, false));
        }
        return out;
    }

    /** Whether a line may end before the character at {@code i}, no space standing there. */
    private static boolean mayBreak(String text, int i) {
        int next = text.codePointAt(i);
        int before = text.codePointBefore(i);
        if (NEVER_FIRST.indexOf(next) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        return isIdeographic(before) || isIdeographic(next);
    }

    /** Wide, or a mark that Chinese text sets beside wide characters. */
    private static boolean isIdeographic(int c) {
        return DisplayWidth.isWide(c) || "“”‘’…—·".indexOf(c) >= 0;
    }
}
