package org.gangmu.text;

/**
 * What the file format says about a stretch of the extracted text.
 *
 * @param kind  what it is
 * @param span  where it stands in the extracted text
 * @param level heading level (1 = highest), list depth (1 = outermost), page number (1 = first) or table column (1 = first); 0 where none applies
 */
public record Mark(Kind kind, Span span, int level) {

    public enum Kind { PAGE, HEADING, PARAGRAPH, LIST_ITEM, TABLE, TABLE_ROW, TABLE_CELL, HEADER, FOOTER, CAPTION, PREFORMATTED }
}
