package org.gangmu.extract;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;

/** A character at its place on a page: what PDFBox's {@link TextPosition} tells, which is only made for those that PDFBox itself has to do with. */
final class PdfCharacter {

    private final PdfStyle style;
    private final PdfGlyphs.Glyph glyph;
    private final float left;
    private final float base;
    private final float endX;
    private final float endY;
    private final TextPosition position;

    /** A character that stands upright on a page that does not lie, by the places on the page where it begins and ends. */
    PdfCharacter(PdfGlyphs.Glyph glyph, PdfStyle style, float left, float base, float endX, float endY) {
        this.glyph = glyph;
        this.style = style;
        this.left = left;
        this.base = base;
        this.endX = endX;
        this.endY = endY;
        this.position = null;
    }

    PdfCharacter(TextPosition position) {
        this.position = position;
        this.glyph = null;
        this.style = null;
        this.left = position.getX();
        this.base = 0;
        this.endX = 0;
        this.endY = 0;
    }

    /** As PDFBox has it. */
    TextPosition position() {
        return position != null ? position : new TextPosition(0, style.pageWidth(), style.pageHeight(), style.at(left, base), endX, endY, style.height(), endX - left, style.space(),
                glyph.unicode(), glyph.codes(), style.font(), style.size(), style.sizeInPoints());
    }

    String text() {
        return position == null ? glyph.unicode() : position.getUnicode();
    }

    /** As {@link PdfBreaks#standsAlone(String)} tells. */
    boolean standsAlone() {
        return position == null ? glyph.standsAlone() : PdfBreaks.standsAlone(position.getUnicode());
    }

    /** Whether it surely has the same font and size. */
    boolean hasStyleOf(PdfCharacter other) {
        return style != null && style == other.style;
    }

    float x() {
        return left;
    }

    float y() {
        return position == null ? style.pageHeight() - base : position.getY();
    }

    float width() {
        return position == null ? Math.abs(endX - left) : position.getWidth();
    }

    /** How many characters PDFBox has joined in it. */
    int parts() {
        return position == null ? 1 : position.getIndividualWidths().length;
    }

    /** From the left as one reads it, and so are the following: the page may lie or the text be turned. */
    float readX() {
        return position == null ? left : position.getXDirAdj();
    }

    float readY() {
        return position == null ? y() : position.getYDirAdj();
    }

    float readWidth() {
        return position == null ? width() : position.getWidthDirAdj();
    }

    float height() {
        return position == null ? style.height() : position.getHeight();
    }

    /** The width of a space of its font. */
    float space() {
        return position == null ? style.space() : position.getWidthOfSpace();
    }

    PDFont font() {
        return position == null ? style.font() : position.getFont();
    }

    float fontSize() {
        return position == null ? style.size() : position.getFontSize();
    }

    float sizeInPoints() {
        return position == null ? style.sizeInPoints() : position.getFontSizeInPt();
    }

    float pageWidth() {
        return position == null ? style.pageWidth() : position.getPageWidth();
    }

    float pageHeight() {
        return position == null ? style.pageHeight() : position.getPageHeight();
    }
}
