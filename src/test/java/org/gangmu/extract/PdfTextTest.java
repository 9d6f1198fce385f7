package org.gangmu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
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
            boolean isText(TextPosition character) {
                seen.add(character);
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
}
