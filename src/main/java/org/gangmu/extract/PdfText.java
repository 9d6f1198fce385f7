package org.gangmu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.input.UnsynchronizedByteArrayInputStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
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

    private static final Operator SHOW = Operator.getOperator(OperatorName.SHOW_TEXT);

    /** Kept as PDFBox keeps the fonts themselves: as long as there is room. */
    private final Map<COSDictionary, SoftReference<PdfGlyphs>> fonts = new HashMap<>();
    /** Those of the page so far, while nothing is among them with which PDFBox has ways of its own. */
    private final List<PdfCharacter> characters = new ArrayList<>();
    private boolean plain;
    /** Whether a part of the document named its text itself; it may have been left open, which counts on all pages that follow. */
    private boolean namesText;
    private PdfGlyphs glyphs;
    private PdfStyle style;
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
        style = null;
        plain = !namesText;
        characters.clear();
        super.processPage(PdfContent.page(page, content -> new PdfInstructions(content, this).carryOut()));
    }

    /** Whether this character is part of the text. */
    abstract boolean isText(PdfCharacter character);

    /** The text of the page, in its order, if nothing in it asks for PDFBox's own ways; it keeps all of it otherwise. */
    Optional<List<PdfCharacter>> plainText() {
        return plain ? Optional.of(characters) : Optional.empty();
    }

    @Override
    protected void processTextPosition(TextPosition character) {
        shown = character.getUnicode();
        keep(new PdfCharacter(character));
    }

    private void keep(PdfCharacter character) {
        if (!isText(character)) {
            return;
        }
        // Several articles are what the page tells of its columns.
        if (plain && (!character.standsAlone() || charactersByArticle.size() != 1)) {
            leaveToPdfBox();
        }
        if (plain) {
            characters.add(character);
        } else {
            super.processTextPosition(character.position());
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        if (properties != null && properties.getString(COSName.ACTUAL_TEXT) != null) {
            namesText = true;
            leaveToPdfBox();
        }
        super.beginMarkedContentSequence(tag, properties);
    }

    /** Has PDFBox do the rest of the page. */
    private void leaveToPdfBox() {
        plain = false;
        characters.forEach(c -> super.processTextPosition(c.position()));
        characters.clear();
    }

    void carryOut(Operator operator, List<COSBase> operands) throws IOException {
        processOperator(operator, operands);
    }

    /** Shows strings as PDFBox's operators do. */
    void carryOut(PdfStrings strings) throws IOException {
        if (getGraphicsState().getTextMatrix() == null) {
            return;
        }
        try {
            show(strings);
        } catch (IOException e) {
            operatorException(SHOW, List.of(), e);
        }
    }

    private void show(PdfStrings strings) throws IOException {
        PDTextState state = getGraphicsState().getTextState();
        float size = state.getFontSize();
        float scaling = state.getHorizontalScaling() / 100f;
        boolean vertical = state.getFont() != null && state.getFont().isVertical();
        int start = 0;
        for (int i = 0; i < strings.count(); i++) {
            if (strings.isMove(i)) {
                float move = -strings.move(i) / 1000 * size;
                applyTextAdjustment(vertical ? 0 : move * scaling, vertical ? move : 0);
            } else {
                showText(strings.codes(), start, strings.end(i));
                start = strings.end(i);
            }
        }
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        showText(string, 0, string.length);
    }

    private void showText(byte[] codes, int start, int end) throws IOException {
        PDGraphicsState state = getGraphicsState();
        PDTextState textState = state.getTextState();
        PDFont font = textState.getFont();
        Matrix text = state.getTextMatrix();
        if (font == null || font instanceof PDType3Font || font.isVertical() || text == null) {
            super.showText(Arrays.copyOfRange(codes, start, end));
        } else if (end > start) {
            if (glyphs == null || !glyphs.isOf(font)) {
                glyphs = glyphsOf(font);
            }
            Matrix page = state.getCurrentTransformationMatrix();
            float scaling = textState.getHorizontalScaling() / 100f;
            if (style == null || !style.is(font, textState.getFontSize(), scaling, textState.getRise(), text, page)) {
                style = new PdfStyle(font, textState.getFontSize(), scaling, textState.getRise(), text, page, box);
            }
            new Line(textState, text, page).show(codes, start, end);
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

    /** A string being shown. */
    private final class Line {
        private final PDTextState state;
        private final Matrix text;
        private final Matrix page;
        private final PDFont font;
        private final float size;
        private final float scaling;
        private final float rise;
        private final boolean upright;

        Line(PDTextState state, Matrix text, Matrix page) {
            this.state = state;
            this.text = text;
            this.page = page;
            this.font = state.getFont();
            this.size = state.getFontSize();
            this.scaling = state.getHorizontalScaling() / 100f;
            this.rise = state.getRise();
            this.upright = rotation == 0 && origin == null && style.isUpright();
        }

        void show(byte[] codes, int start, int end) throws IOException {
            if (glyphs.isSimple()) {
                for (int i = start; i < end; i++) {
                    show(codes[i] & 0xff, codes[i] == ' ');
                }
                return;
            }
            InputStream in = UnsynchronizedByteArrayInputStream.builder().setByteArray(codes).setOffset(start).setLength(end - start).get();
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
                showByPdfBox(code, displacement);
                glyphs.learn(code, shown, displacement);
            } else {
                show(known);
            }
            float advance = displacement.getX() * size + state.getCharacterSpacing() + (isSpace ? state.getWordSpacing() : 0);
            text.translate(advance * scaling, 0);
        }

        private void showByPdfBox(int code, Vector displacement) throws IOException {
            showGlyph(style.parameters().multiply(text).multiply(page), font, code, displacement);
        }

        private void show(PdfGlyphs.Glyph glyph) throws IOException {
            if (!style.isMeasured()) {
                style.measure(computeFontHeight(font), glyphs.spaceWidth());
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
                showByPdfBox(glyph.codes()[0], glyph.displacement());
            } else if (glyph.unicode() != null) {
                keep(upright ? new PdfCharacter(glyph, style, x, y, endX, endY) : new PdfCharacter(turned(glyph, x, y, endX, endY)));
            }
        }

        private TextPosition turned(PdfGlyphs.Glyph glyph, float x, float y, float endX, float endY) {
            boolean shifted = origin != null;
            Matrix place = shifted ? Matrix.concatenate(origin, style.at(x, y)) : style.at(x, y);
            return new TextPosition(rotation, style.pageWidth(), style.pageHeight(), place, shifted ? endX - box.getLowerLeftX() : endX, shifted ? endY - box.getLowerLeftY() : endY,
                    style.height(), endX - x, style.space(), glyph.unicode(), glyph.codes(), font, size, style.sizeInPoints());
        }

        private float x(float inTextX, float inTextY) {
            return inTextX * page.getScaleX() + inTextY * page.getShearX() + page.getTranslateX();
        }

        private float y(float inTextX, float inTextY) {
            return inTextX * page.getShearY() + inTextY * page.getScaleY() + page.getTranslateY();
        }
    }
}
