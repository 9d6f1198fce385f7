package org.gangmu.extract;

import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;

/** Tells where lines and words of a page end, by the places of its characters; judges as {@code PDFTextStripper} does. */
final class PdfBreaks {

    enum Break { NONE, WORD, LINE }

    private static final float SPACE_TOLERANCE = 0.5f;
    private static final float WIDTH_TOLERANCE = 0.3f;
    private static final float SAME_LINE = 0.1f;

    private PdfCharacter last;
    private float lineY = -Float.MAX_VALUE;
    private float lineHeight = -1;
    private float end = -1;
    private float space = -1;
    private float width = -1;

    void startArticle() {
        width = -1;
    }

    /** What ends in front of the next character of the page. */
    Break before(PdfCharacter next) {
        if (last != null && isOtherType(next, last)) {
            width = -1;
        }
        float x = next.x();
        float y = next.y();
        float height = next.height();
        float nextSpace = next.space();
        float spaceLeast = leastSpace(nextSpace);
        float nextWidth = next.width();
        float ownWidth = nextWidth / next.parts();
        width = width < 0 ? ownWidth : (width + ownWidth) / 2f;
        Break found = Break.NONE;
        if (last != null && !isOnLine(y, height)) {
            found = Break.LINE;
            startLine();
        } else if (last != null && end != -1 && end + Math.min(spaceLeast, width * WIDTH_TOLERANCE) < x && !last.text().endsWith(" ")) {
            found = Break.WORD;
        }
        if (last != null && Math.abs(x - last.x()) > nextSpace + spaceLeast) {
            // Behind a wide gap the type may be quite another.
            startLine();
        }
        lineY = y >= lineY ? y : lineY;
        lineHeight = Math.max(lineHeight, height);
        end = x + nextWidth;
        space = nextSpace;
        last = next;
        return found;
    }

    private float leastSpace(float nextSpace) {
        if (nextSpace == 0 || Float.isNaN(nextSpace)) {
            return Float.MAX_VALUE;
        }
        return (space < 0 ? nextSpace : (nextSpace + space) / 2f) * SPACE_TOLERANCE;
    }

    private void startLine() {
        lineY = -Float.MAX_VALUE;
        lineHeight = -1;
    }

    private boolean isOnLine(float y, float height) {
        return lineY < y + SAME_LINE && lineY > y - SAME_LINE || lineY <= y && lineY >= y - height || y <= lineY && y >= lineY - lineHeight;
    }

    private static boolean isOtherType(PdfCharacter a, PdfCharacter b) {
        if (a.hasStyleOf(b)) {
            return false;
        }
        if (a.fontSize() != b.fontSize()) {
            return true;
        }
        PDFont font = a.font();
        PDFont other = b.font();
        if (font == other) {
            return false;
        }
        String name = font.getName();
        return name == null && other.getName() == null ? font.hashCode() != other.hashCode() : name == null || !name.equals(other.getName());
    }

    /**
     * Whether all these characters read from left to right and stand for themselves: others PDFBox puts into the order in which they are
     * read, and parts ligatures.
     */
    static boolean arePlain(List<TextPosition> characters) {
        for (int i = 0; i < characters.size(); i++) {
            if (!isPlain(characters.get(i).getUnicode())) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is plain and not what PDFBox may join with the letter beside it: an accent printed by itself. */
    static boolean standsAlone(String text) {
        return isPlain(text) && (text.length() != 1 || !isAccent(text.charAt(0)));
    }

    private static boolean isAccent(char c) {
        int type = Character.getType(c);
        // As PDFBox has it, the mark of long Japanese vowels is none.
        return c != 'ー' && (type == Character.NON_SPACING_MARK || type == Character.MODIFIER_SYMBOL || type == Character.MODIFIER_LETTER);
    }

    private static boolean isPlain(String text) {
        for (int c = 0; c < text.length(); c++) {
            if (!isPlain(text.charAt(c))) {
                return false;
            }
        }
        return true;
    }

    /** Blocks of characters that hold no others; which of the rest are plain as well is not worth telling. */
    static boolean isPlain(char c) {
        return c < '\u0590' || c >= '\u2e80' && c < '\ud800' || c >= '\u2010' && c < '\u2028' || c >= '\u2030' && c < '\u2060'
                || c >= '\u2070' && c < '\u2c00' || c >= '\ue000' && c < '\ufb00' || c >= '\ufe30' && c < '\ufe70' || c >= '\uff01' && c < '\ufff0';
    }
}
