package org.gangmu.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Bidi;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.gangmu.extract.PdfBreaks.Break;
import org.junit.jupiter.api.Test;

class PdfBreaksTest {

    private static final float WIDTH = 6;
    private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);

    private final PdfBreaks breaks = new PdfBreaks();

    private static TextPosition at(String text, float x, float y) {
        Matrix place = Matrix.getTranslateInstance(x, 800 - y);
        return new TextPosition(0, 600, 800, place, x + WIDTH, 800 - y, 10, WIDTH, 3, text, new int[] {65}, FONT, 12, 12);
    }

    private Break before(TextPosition next) {
        return breaks.before(new PdfCharacter(next));
    }

    @Test
    void aGapEndsAWordAndAnotherBaseLineEndsALine() {
        assertEquals(Break.NONE, before(at("O", 100, 200)));
        assertEquals(Break.NONE, before(at("f", 106, 200)));
        assertEquals(Break.WORD, before(at("9", 115, 200)));
        assertEquals(Break.NONE, before(at("²", 121, 195)), "raised, on the same line");
        assertEquals(Break.LINE, before(at("A", 100, 214)));
    }

    @Test
    void aPrintedSpaceEndsNoWordAgain() {
        before(at("O", 100, 200));
        before(at(" ", 106, 200));
        assertEquals(Break.NONE, before(at("f", 118, 200)));
    }

    @Test
    void plainCharactersReadFromLeftToRight() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (PdfBreaks.isPlain((char) c)) {
                assertFalse(Bidi.requiresBidi(new char[] {(char) c}, 0, 1), Integer.toHexString(c));
            }
        }
        assertTrue(PdfBreaks.arePlain(List.of(at("青", 0, 0), at("Q.", 0, 0), at("“①～”", 0, 0))));
        assertFalse(PdfBreaks.arePlain(List.of(at("青", 0, 0), at("\u05d0", 0, 0))), "Hebrew");
        assertFalse(PdfBreaks.arePlain(List.of(at("\ufb01", 0, 0))), "a ligature");
    }
}
