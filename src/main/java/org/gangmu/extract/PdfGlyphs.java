package org.gangmu.extract;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.util.Vector;

/** What was learnt of a font's characters: PDFBox looks everything up again for each character of a page. */
final class PdfGlyphs {

    private static final int ROW = 1 << 8;
    /** What PDFBox takes of the average width where a font has no space, and the space of a font that knows no widths at all. */
    private static final float AVERAGE_SPACE = 0.8f;
    private static final float NO_SPACE = 1;
    private static final float UNIT = 1 / 1000f;

    /**
     * One character of a font.
     *
     * @param unicode what it reads as; null if that is not known, so that it is no text
     * @param codes   its code, as positions of characters hold it
     * @param standsAlone as {@link PdfBreaks#standsAlone(String)} tells
     */
    record Glyph(String unicode, Vector displacement, int[] codes, boolean standsAlone) {
    }

    private final PDFont font;
    private final boolean simple;
    private final Glyph[][] rows = new Glyph[ROW][];
    private float spaceWidth;

    PdfGlyphs(PDFont font) {
        this.font = font;
        this.simple = font instanceof PDSimpleFont;
    }

    boolean isOf(PDFont other) {
        return font == other;
    }

    /** Whether each byte is a character. */
    boolean isSimple() {
        return simple;
    }

    /** The character of that code, or null when it was not met yet. */
    Glyph get(int code) {
        if (code < 0 || code >= ROW * ROW) {
            return null;
        }
        Glyph[] row = rows[code / ROW];
        return row == null ? null : row[code % ROW];
    }

    void learn(int code, String unicode, Vector displacement) {
        if (code >= 0 && code < ROW * ROW) {
            Glyph[] row = rows[code / ROW];
            if (row == null) {
                row = new Glyph[ROW];
                rows[code / ROW] = row;
            }
            row[code % ROW] = new Glyph(unicode, displacement, new int[] {code}, unicode != null && PdfBreaks.standsAlone(unicode));
        }
    }

    /** The width of a space in text space, as the stripper of PDFBox reckons it. */
    float spaceWidth() {
        if (spaceWidth == 0) {
            spaceWidth = declaredSpace();
            spaceWidth = spaceWidth == 0 ? font.getAverageFontWidth() * UNIT * AVERAGE_SPACE : spaceWidth;
            spaceWidth = spaceWidth == 0 ? NO_SPACE : spaceWidth;
        }
        return spaceWidth;
    }

    private float declaredSpace() {
        try {
            return font.getSpaceWidth() * UNIT;
        } catch (RuntimeException e) {
            // Damaged fonts fail with exceptions of every kind; PDFBox only logs them.
            return 0;
        }
    }
}
