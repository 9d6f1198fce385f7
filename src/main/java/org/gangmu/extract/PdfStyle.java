package org.gangmu.extract;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** How characters stand on a page, their places apart: the same for all of a string, and mostly for the strings around it. */
final class PdfStyle {

    private final PDFont font;
    private final float size;
    private final float scaling;
    private final float rise;
    private final Matrix text;
    private final Matrix page;
    private final float pageWidth;
    private final float pageHeight;
    private final Matrix standing;
    private final int sizeInPoints;
    private boolean measured;
    private float height;
    private float space;

    /**
     * @param scaling of widths
     * @param text    the text matrix, of which the place does not matter; nor does that of {@code page}
     * @param box     the page's
     */
    PdfStyle(PDFont font, float size, float scaling, float rise, Matrix text, Matrix page, PDRectangle box) {
        this.font = font;
        this.size = size;
        this.scaling = scaling;
        this.rise = rise;
        this.text = text.clone();
        this.page = page.clone();
        this.pageWidth = box.getWidth();
        this.pageHeight = box.getHeight();
        this.standing = parameters().multiply(text).multiply(page);
        this.sizeInPoints = (int) (size * text.getScalingFactorX());
    }

    boolean is(PDFont otherFont, float otherSize, float otherScaling, float otherRise, Matrix otherText, Matrix otherPage) {
        return font == otherFont && is(size, otherSize) && is(scaling, otherScaling) && is(rise, otherRise) && isTurned(text, otherText) && isTurned(page, otherPage);
    }

    private static boolean isTurned(Matrix a, Matrix b) {
        return is(a.getScaleX(), b.getScaleX()) && is(a.getShearX(), b.getShearX()) && is(a.getShearY(), b.getShearY()) && is(a.getScaleY(), b.getScaleY());
    }

    /** To the bit: the sign of a zero counts. */
    private static boolean is(float a, float b) {
        return Float.floatToRawIntBits(a) == Float.floatToRawIntBits(b);
    }

    /** The parameters of the text in matrix form. */
    Matrix parameters() {
        return new Matrix(size * scaling, 0, 0, size, 0, rise);
    }

    boolean isMeasured() {
        return measured;
    }

    /**
     * @param fontHeight of all characters of the font, in text space
     * @param spaceWidth in text space
     */
    void measure(float fontHeight, float spaceWidth) {
        height = Math.abs(fontHeight * standing.getScalingFactorY());
        space = Math.abs(spaceWidth * standing.getScalingFactorX());
        measured = true;
    }

    /** Whether the characters stand upright and run to the right. */
    boolean isUpright() {
        return standing.getScaleX() > 0 && standing.getScaleY() > 0 && Math.abs(standing.getShearY()) < standing.getScaleX() && Math.abs(standing.getShearX()) < standing.getScaleY();
    }

    /** The matrix of a character at this place of the page. */
    Matrix at(float x, float y) {
        return new Matrix(standing.getScaleX(), standing.getShearY(), standing.getShearX(), standing.getScaleY(), x, y);
    }

    float pageWidth() {
        return pageWidth;
    }

    float pageHeight() {
        return pageHeight;
    }

    PDFont font() {
        return font;
    }

    float size() {
        return size;
    }

    int sizeInPoints() {
        return sizeInPoints;
    }

    float height() {
        return height;
    }

    float space() {
        return space;
    }
}
