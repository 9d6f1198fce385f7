package org.gangmu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.input.UnsynchronizedByteArrayInputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Places the characters of a PDF's pages as PDFBox does, to the last bit, but asks a font only once for each of its characters and
 * reckons only once a string what is the same for all its characters.
 */
abstract class PdfText extends PDFTextStripper {

    /** Kept as PDFBox keeps the fonts themselves: as long as there is room. */
    private final Map<COSDictionary, SoftReference<PdfGlyphs>> fonts = new HashMap<>();
    private PdfGlyphs glyphs;
    private String shown;
    private int rotation;
    private PDRectangle box;
    private Matrix origin;

    @Override
    public void processPage(PDPage page) throws IOException {
        rotation = page.getRotation();
        box = page.getCropBox();
        boolean shifted = box.getLowerLeftX() != 0 || box.getLowerLeftY() != 0;
        origin = shifted ? Matrix.getTranslateInstance(-box.getLowerLeftX(), -box.getLowerLeftY()) : null;
        super.processPage(PdfContent.page(page));
    }

    /** Whether this character is part of the text. */
    abstract boolean isText(TextPosition character);

    @Override
    protected void processTextPosition(TextPosition character) {
        shown = character.getUnicode();
        if (isText(character)) {
            super.processTextPosition(character);
        }
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        PDGraphicsState state = getGraphicsState();
        PDFont font = state.getTextState().getFont();
        if (font == null || font instanceof PDType3Font || font.isVertical() || state.getTextMatrix() == null) {
            super.showText(string);
        } else if (string.length > 0) {
            if (glyphs == null || !glyphs.isOf(font)) {
                glyphs = glyphsOf(font);
            }
            new Line(state, font).show(string);
        }
    }

    private PdfGlyphs glyphsOf(PDFont font) {
        SoftReference<PdfGlyphs> kept = fonts.get(font.getCOSObject());
        PdfGlyphs known = kept == null ? null : kept.get();
        if (known == null || !known.isOf(font)) {
            known = new PdfGlyphs(font);
            fonts.put(font.getCOSObject(), new SoftReference<>(known));
        }
        return known;
    }

    /** A string being shown, and what is the same for all its characters. */
    private final class Line {
        private final PDFont font;
        private final PDTextState style;
        private final Matrix text;
        private final Matrix page;
        private final Matrix parameters;
        /** How the string stands on the page; only the place changes from character to character. */
        private final Matrix standing;
        private final float size;
        private final float scaling;
        private final float rise;
        private final int sizeInPoints;
        private boolean measured;
        private float height;
        private float space;

        Line(PDGraphicsState state, PDFont font) {
            this.font = font;
            this.style = state.getTextState();
            this.text = state.getTextMatrix();
            this.page = state.getCurrentTransformationMatrix();
            this.size = style.getFontSize();
            this.scaling = style.getHorizontalScaling() / 100f;
            this.rise = style.getRise();
            this.parameters = new Matrix(size * scaling, 0, 0, size, 0, rise);
            this.standing = parameters.multiply(text).multiply(page);
            this.sizeInPoints = (int) (size * text.getScalingFactorX());
        }

        void show(byte[] string) throws IOException {
            if (glyphs.isSimple()) {
                for (byte code : string) {
                    show(code & 0xff, code == ' ');
                }
                return;
            }
            InputStream in = UnsynchronizedByteArrayInputStream.builder().setByteArray(string).get();
            for (int left = in.available(); left > 0;) {
                int code = font.readCode(in);
                int rest = in.available();
                show(code, left - rest == 1 && code == ' ');
                left = rest;
            }
        }

        private void show(int code, boolean isSpace) throws IOException {
            PdfGlyphs.Glyph known = glyphs.get(code);
            Vector displacement = known == null ? font.getDisplacement(code) : known.displacement();
            if (known == null) {
                shown = null;
                showGlyph(parameters.multiply(text).multiply(page), font, code, displacement);
                glyphs.learn(code, shown, displacement);
            } else {
                show(known);
            }
            float advance = displacement.getX() * size + style.getCharacterSpacing() + (isSpace ? style.getWordSpacing() : 0);
            text.translate(advance * scaling, 0);
        }

        private void show(PdfGlyphs.Glyph glyph) throws IOException {
            if (!measured) {
                measured = true;
                height = Math.abs(computeFontHeight(font) * standing.getScalingFactorY());
                space = Math.abs(glyphs.spaceWidth() * standing.getScalingFactorX());
            }
            float risenX = rise * text.getShearX() + text.getTranslateX();
            float risenY = rise * text.getScaleY() + text.getTranslateY();
            float x = x(risenX, risenY);
            float y = y(risenX, risenY);
            float width = glyph.displacement().getX() * size * scaling;
            float behindX = width * text.getScaleX() + text.getTranslateX();
            float behindY = width * text.getShearY() + text.getTranslateY();
            float endX = x(behindX, behindY);
            float endY = y(behindX, behindY);
            if (!Float.isFinite(x) || !Float.isFinite(y) || !Float.isFinite(endX) || !Float.isFinite(endY)) {
                // Beyond all numbers: PDFBox says so.
                showGlyph(parameters.multiply(text).multiply(page), font, glyph.codes()[0], glyph.displacement());
                return;
            }
            if (glyph.unicode() == null) {
                return;
            }
            Matrix place = new Matrix(standing.getScaleX(), standing.getShearY(), standing.getShearX(), standing.getScaleY(), x, y);
            float ownWidth = endX - x;
            if (origin != null) {
                place = Matrix.concatenate(origin, place);
                endX -= box.getLowerLeftX();
                endY -= box.getLowerLeftY();
            }
            processTextPosition(new TextPosition(rotation, box.getWidth(), box.getHeight(), place, endX, endY, height, ownWidth, space, glyph.unicode(),
                    glyph.codes(), font, size, sizeInPoints));
        }

        private float x(float inTextX, float inTextY) {
            return inTextX * page.getScaleX() + inTextY * page.getShearX() + page.getTranslateX();
        }

        private float y(float inTextX, float inTextY) {
            return inTextX * page.getShearY() + inTextY * page.getScaleY() + page.getTranslateY();
        }
    }
}
