package org.gangmu.segment;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.segment.Paragraph.Role;
import org.gangmu.text.Chars;

/** Tells headings, list items, cells and body apart. */
final class BlockReader {

    private static final int LONGEST_HEADING = 60;

    private final Sheet sheet;
    private final String text;

    BlockReader(Sheet sheet) {
        this.sheet = sheet;
        text = sheet.text;
    }

    List<Block> read() {
        List<Block> blocks = new ArrayList<>();
        for (List<Line> lines : new LineJoiner(sheet).join()) {
            blocks.add(block(lines));
        }
        return blocks;
    }

    private Block block(List<Line> lines) {
        Line first = lines.get(0);
        Line last = lines.get(lines.size() - 1);
        Enumerator e = Enumerators.at(text, first.start(), first.end());
        String enumerator = e == null ? "" : text.substring(first.start(), e.end());
        if (first.layout().isCell()) {
            return new Block(lines, Role.TABLE_CELL, 0, enumerator);
        }
        if (first.layout().heading() > 0) {
            return new Block(lines, Role.HEADING, first.layout().heading(), enumerator);
        }
        boolean shortLine = lines.size() == 1 && first.span().length() <= LONGEST_HEADING && !ended(last);
        if (e != null && e.style() == Enumerator.Style.BULLET) {
            return new Block(lines, Role.LIST_ITEM, Math.max(1, first.layout().list()), enumerator);
        }
        if (e != null && shortLine && (e.style() == Enumerator.Style.PART || e.style() == Enumerator.Style.ORDINAL)) {
            return new Block(lines, e.level() <= 3 ? Role.HEADING : Role.LIST_ITEM, Math.max(1, e.level()), enumerator);
        }
        if (first.layout().list() > 0) {
            return new Block(lines, Role.LIST_ITEM, first.layout().list(), enumerator);
        }
        if (shortLine && first.span().length() <= 40 && Chars.isHan(text.charAt(first.start()))) {
            return new Block(lines, Role.HEADING, 1, enumerator);
        }
        return new Block(lines, Role.BODY, 0, enumerator);
    }

    private boolean ended(Line line) {
        int i = line.end() - 1;
        while (i > line.start() && Glyphs.isCloser(text.charAt(i))) {
            i--;
        }
        char c = text.charAt(i);
        return Glyphs.isTerminal(c) || c == '；' || c == ';' || c == '，' || c == ',' || c == '：' || c == ':';
    }
}
