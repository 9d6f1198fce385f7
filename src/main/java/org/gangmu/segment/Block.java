package org.gangmu.segment;

import java.util.List;

/**
 * Lines that are read on without a break: a paragraph, heading, list item or cell before it is cut into sentences.
 *
 * @param lines      at least one
 * @param role       what part it plays
 * @param level      heading level or list depth; 0 for others
 * @param enumerator as written; empty if none
 */
record Block(List<Line> lines, Paragraph.Role role, int level, String enumerator) {

    Block {
        lines = List.copyOf(lines);
    }

    Line first() {
        return lines.get(0);
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    Block as(Paragraph.Role newRole, int newLevel) {
        return new Block(lines, newRole, newLevel, enumerator);
    }
}
