package org.gangmu.extract;

import java.util.List;

/**
 * Lines of one page that belong together.
 *
 * @param kind  what they are
 * @param level heading level, 1 = largest; 0 otherwise
 */
record PdfBlock(Kind kind, int level, List<PdfLine> lines) {

    enum Kind { PARAGRAPH, HEADING, TABLE, HEADER, FOOTER }

    PdfBlock {
        lines = List.copyOf(lines);
    }
}
