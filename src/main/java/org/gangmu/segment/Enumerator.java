package org.gangmu.segment;

/**
 * The number, letter or bullet that opens a line.
 *
 * @param end   where it ends, closing mark included, following space not
 * @param style what kind it is
 * @param level 1 for the highest kind; the usual order is 第一章 or 一、 › （一） › 1. › （1） › ①
 */
record Enumerator(int end, Style style, int level) {

    /**
     * PART: 第一章, Section 1.; ORDINAL: 一、, （二）, 3., (a), ①; CLAUSE: 一是, 二要; BULLET: -, *, •, ——; RECITAL: WHEREAS.
     */
    enum Style { PART, ORDINAL, CLAUSE, BULLET, RECITAL }

    boolean isItem() {
        return style == Style.BULLET || style == Style.ORDINAL;
    }
}
