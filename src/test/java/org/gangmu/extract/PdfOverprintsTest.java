package org.gangmu.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfOverprintsTest {

    private static final float WIDTH = 6;

    private final PdfOverprints overprints = new PdfOverprints();

    private boolean isRepeated(String text, float x, float y) {
        Matrix place = Matrix.getTranslateInstance(x, 800 - y);
        return overprints.isRepeated(new PdfCharacter(new TextPosition(0, 600, 800, place, x + WIDTH, 800 - y, 10, WIDTH, 3, text, new int[] {65}, null, 12, 12)));
    }

    @Test
    void theSameCharacterAtAboutTheSamePlaceIsRepeated() {
        assertFalse(isRepeated("石", 100, 200));
        assertTrue(isRepeated("石", 100, 200));
        assertTrue(isRepeated("石", 101.5f, 200));
        assertTrue(isRepeated("石", 98.5f, 201));
        assertFalse(isRepeated("山", 100, 200), "another character");
        assertFalse(isRepeated("石", 100, 212), "the next line");
        assertFalse(isRepeated("石", 106, 200), "the next place in the line");
    }

    @Test
    void whatStandsAcrossTheEdgeOfASquareIsFound() {
        assertFalse(isRepeated("石", 95.9f, 191.9f));
        assertTrue(isRepeated("石", 96.1f, 192.1f));
    }

    @Test
    void fullPagesAreJudgedAsShortOnes() {
        for (int i = 0; i < 5_000; i++) {
            assertFalse(isRepeated("石", i % 80 * WIDTH, i / 80 * 12));
        }
        for (int i = 0; i < 5_000; i++) {
            assertTrue(isRepeated("石", i % 80 * WIDTH + 0.5f, i / 80 * 12));
        }
    }

    @Test
    void placesBeyondThePageAreNoTrouble() {
        assertFalse(isRepeated("石", 1e20f, 1e20f));
        assertFalse(isRepeated("石", -1e20f, 0));
    }

    @Test
    void anotherPageBeginsEmpty() {
        assertFalse(isRepeated("石", 100, 200));
        overprints.clear();
        assertFalse(isRepeated("石", 100, 200));
    }
}
