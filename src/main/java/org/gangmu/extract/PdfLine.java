package org.gangmu.extract;

import java.util.List;

/**
 * One printed line of a PDF page, in points, y downwards.
 *
 * @param cells     its text; more than one where wide gaps part it
 * @param left      where its first character starts
 * @param right     where its last character ends
 * @param y         its base line
 * @param size      font size of most of its characters
 * @param firstWord width of its first word: of a Han character or of what stands before the first space
 * @param page      page number, 1 = first
 * @param width     width of the page
 * @param height    height of the page
 */
record PdfLine(List<String> cells, float left, float right, float y, float size, float firstWord, int page, float width, float height) {

    PdfLine {
        cells = List.copyOf(cells);
    }

    String text() {
        return String.join(" ", cells);
    }

    boolean hasSize(PdfLine other) {
        return Math.abs(size - other.size) <= 0.08f * Math.max(size, other.size);
    }

    /** Whether the other line shares a part of the page's width with this one. */
    boolean overlaps(PdfLine other) {
        return left < other.right && other.left < right;
    }

    boolean isCentred(PdfLine other) {
        return Math.abs((left + right) / 2 - (other.left + other.right) / 2) < size;
    }
}
