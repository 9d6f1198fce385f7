package org.gangmu.segment;

import org.gangmu.text.Span;

/**
 * A line of the text that holds more than white space.
 *
 * @param span   its characters without the white space at both ends; never empty
 * @param indent columns of white space before it, an ideographic space counting two
 * @param blanks blank lines before it; -1 when it stands on one text line with its predecessor (cells of a table row)
 * @param layout what the format says about it
 */
record Line(Span span, int indent, int blanks, Layout layout) {

    int start() {
        return span.start();
    }

    int end() {
        return span.end();
    }

    Line heading(int level) {
        return new Line(span, indent, blanks, new Layout(layout.page(), level, layout.list(), layout.block(), layout.zone()));
    }
}
