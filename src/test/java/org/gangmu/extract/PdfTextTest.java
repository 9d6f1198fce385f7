package org.gangmu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTextTest {

    private static List<TextPosition> byPdfBox(PDDocument document) throws IOException {
        List<TextPosition> seen = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition character) {
                seen.add(character);
            }
        }.writeText(document, Writer.nullWriter());
        return seen;
    }

    private static List<TextPosition> byUs(PDDocument document) throws IOException {
        List<TextPosition> seen = new ArrayList<>();
        new PdfText() {
            @Override
            boolean isText(PdfCharacter character) {
                seen.add(character.position());
                return false;
            }
        }.writeText(document, Writer.nullWriter());
        return seen;
    }

    private static void write(PDPageContentStream page, String text) throws IOException {
        page.beginText();
        page.setFont(new PDType1Font(FontName.TIMES_ROMAN), 10.7f);
        page.setTextMatrix(new Matrix(0.93f, 0.21f, -0.37f, 1.13f, 71.3f, 507.9f));
        page.showText(text);
        page.setWordSpacing(1.7f);
        page.setCharacterSpacing(0.3f);
        page.setHorizontalScaling(87);
        page.setTextRise(3.3f);
        page.newLineAtOffset(0.7f, -17.1f);
        page.showTextWithPositioning(new Object[] {text, -310.5f, "again", 44f, text});
        page.endText();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void charactersStandWherePdfBoxPlacesThem(int rotation) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int number = 0; number < 2; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                page.setRotation(rotation);
                if (number > 0) {
                    page.setCropBox(new PDRectangle(13.5f, 21.25f, 500, 700));
                }
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.transform(new Matrix(1.1f, 0.05f, -0.02f, 0.9f, 7, 11));
                    write(content, "Westmere repaired 214 lamps in 2031.");
                }
            }
            List<TextPosition> expected = byPdfBox(document);
            assertFalse(expected.isEmpty());
            assertEquals(expected, byUs(document));
        }
    }

    /** A page with these instructions, packed as programs pack them, and Times under the name F1. */
    private static PDDocument packed(String instructions) throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage(PDRectangle.A4);
        page.setResources(new PDResources());
        page.getResources().put(COSName.getPDFName("F1"), new PDType1Font(FontName.TIMES_ROMAN));
        page.setContents(new PDStream(document, new ByteArrayInputStream(instructions.getBytes(StandardCharsets.ISO_8859_1)), COSName.FLATE_DECODE));
        document.addPage(page);
        return document;
    }

    /** All that is told of the characters; the fonts that stand in for missing ones are others each time. */
    private static String told(List<TextPosition> positions) {
        return positions.stream().map(p -> p + " " + p.getTextMatrix() + " " + p.getEndX() + " " + p.getEndY() + " " + p.getHeight() + " " + p.getWidthOfSpace() + " " + p.getIndividualWidths()[0]
                + " " + p.getFontSize() + " " + p.getFontSizeInPt() + " " + p.getFont().getName()).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "BT /F1 12 Tf 1 0 0 1 70 700.25 Tm (repaired) Tj 0 -14.5 Td [(la)-310.5(m)44(ps)]TJ ET ",
        "q 0.1 0.2 0.3 rg 70 700 m 90 700 l S BT\n/F1 9.5 Tf<4c616D70>Tj[<4c>-.5<61>12.<6d>]TJ\nET Q ",
        "BT /F1 12 Tf 14 TL 70 700 Td (one) Tj T* (two) ' 2 1 (three four) \" ET ",
        "BT /F1 12 Tf (a\\)b\\050c) Tj (out (in) out) Tj <4c 61 7> Tj [(x) [(y)] (z)] TJ ET ",
        "BT /F#31 12 Tf --5 +7 Td 1-2 0.123456789 Td 12345678901234567890 0 Td (far) Tj ET ",
        "BT /F1 8.123456789 Tf 0.00000001 16777217.5 Td 99999999 -0.0 Td (exact) Tj ET ",
        "BT /F1 12 Tf % what follows is a comment (not) Tj\n(text) Tj /P <</MCID 0>> BDC (marked) Tj EMC ET ",
        "BT /F1 12 Tf (before) Tj BI /W 1 /H 1 /BPC 8 /CS /G ID x EI (behind) Tj ET ",
        "(outside) Tj BT /F1 12 Tf 5 (second) Tj Tj (kept) Tj ] null (not) Tj (kept) Tj ET (outside) Tj ",
        "BT /F1 12 Tf (kept) Tj [1 2 R] TJ (lost) Tj ET ",
        "BT /F1 12 Tf (sound) Tj [(broken ",
        "BT /F1 12 Tf 1 0 0 1 3e38 0 Tm (beyond) Tj 0 -1 1 0 50 50 Tm (down) Tj -1 0 0 1 5 5 Tm (mirrored) Tj ET",
        "\0\fBT /F1 12 Tf 80 Tz 3 Ts 1 Tc 2 Tw (a b) Tj 9 7 TD (last)Tj"})
    void instructionsAreCarriedOutAsPdfBoxCarriesThemOut(String instructions) throws IOException {
        try (PDDocument document = packed(instructions)) {
            Object expected = outcome(() -> byPdfBox(document));
            assertNotEquals("", expected);
            assertEquals(expected, outcome(() -> byUs(document)));
        }
    }

    @Test
    void damagedInstructionsAreCarriedOutAsPdfBoxCarriesThemOut() throws IOException {
        String sound = "q 0.1 w BT /F1 12 Tf 1 0 0 1 70.5 700 Tm (lamps) Tj [(re)-31.5(paired)]TJ 0 -14 Td <4c61> Tj T* ET Q ".repeat(3);
        String odd = "()<>[]/%\\#-+.0 9BTjJdmqQ\n\0I";
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            StringBuilder damaged = new StringBuilder(sound);
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                damaged.setCharAt(random.nextInt(damaged.length()), odd.charAt(random.nextInt(odd.length())));
            }
            try (PDDocument document = packed(damaged.toString())) {
                assertEquals(outcome(() -> byPdfBox(document)), outcome(() -> byUs(document)), damaged.toString());
            }
        }
    }

    private static Object outcome(Callable<List<TextPosition>> reading) {
        try {
            return told(reading.call());
        } catch (Exception e) {
            return e.getClass();
        }
    }
}
