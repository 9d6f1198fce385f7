package org.gangmu.segment;

import org.gangmu.text.Mark;

/**
 * What the format's marks say about one line.
 *
 * @param page    page number from 1; 0 when the format knows no pages
 * @param heading heading level; 0 for none
 * @param list    list depth; 0 for none
 * @param block   which paragraph, heading, list item or cell of the format holds the line, from 1; 0 when none does
 * @param zone    header, footer, caption, cell or preformatted text; null for the running text
 */
record Layout(int page, int heading, int list, int block, Mark.Kind zone) {

    static final Layout NONE = new Layout(0, 0, 0, 0, null);

    boolean isCell() {
        return zone == Mark.Kind.TABLE_CELL;
    }
}
