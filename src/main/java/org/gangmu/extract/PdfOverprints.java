package org.gangmu.extract;

import java.util.Arrays;
import org.apache.pdfbox.text.TextPosition;

/**
 * Tells characters of a page that were printed before at about the same place: bold type made by printing twice.
 *
 * <p>Judges as {@code PDFTextStripper} does, a third of the character's width being the tolerance, but looks around the place alone.
 */
final class PdfOverprints {

    /** Edge of the squares by which places are found again, in points: so wide that mostly one holds all within the tolerance. */
    private static final float SQUARE = 16;
    /** Of more squares than these all characters are looked at instead. */
    private static final int MOST_SQUARES = 64;
    private static final int OUTERMOST = 1 << 24;

    private int[] heads = new int[1 << 10];
    private int[] next = new int[1 << 10];
    private String[] texts = new String[1 << 10];
    private float[] xs = new float[1 << 10];
    private float[] ys = new float[1 << 10];
    private int count;

    PdfOverprints() {
        clear();
    }

    /** Begins another page. */
    void clear() {
        Arrays.fill(heads, -1);
        Arrays.fill(texts, 0, count, null);
        count = 0;
    }

    /** Whether the character stands where the same one stands already; keeps it if not. */
    boolean isRepeated(TextPosition character) {
        String text = character.getUnicode();
        float x = character.getX();
        float y = character.getY();
        float tolerance = character.getWidth() / text.length() / 3.0f;
        if (tolerance > 0 && has(text, x - tolerance, x + tolerance, y - tolerance, y + tolerance)) {
            return true;
        }
        add(text, x, y);
        return false;
    }

    private boolean has(String text, float left, float right, float top, float bottom) {
        int fromColumn = square(left);
        int toColumn = square(right);
        int fromRow = square(top);
        int toRow = square(bottom);
        if (((long) toColumn - fromColumn + 1) * ((long) toRow - fromRow + 1) > MOST_SQUARES) {
            for (int i = 0; i < count; i++) {
                if (isAt(i, text, left, right, top, bottom)) {
                    return true;
                }
            }
            return false;
        }
        for (int column = fromColumn; column <= toColumn; column++) {
            for (int row = fromRow; row <= toRow; row++) {
                for (int i = heads[slot(text, column, row)]; i >= 0; i = next[i]) {
                    if (isAt(i, text, left, right, top, bottom)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isAt(int i, String text, float left, float right, float top, float bottom) {
        return xs[i] >= left && xs[i] < right && ys[i] >= top && ys[i] < bottom && texts[i].equals(text);
    }

    private void add(String text, float x, float y) {
        if (count == texts.length) {
            grow();
        }
        texts[count] = text;
        xs[count] = x;
        ys[count] = y;
        link(count++);
    }

    private void link(int i) {
        int slot = slot(texts[i], square(xs[i]), square(ys[i]));
        next[i] = heads[slot];
        heads[slot] = i;
    }

    private void grow() {
        int size = 2 * count;
        texts = Arrays.copyOf(texts, size);
        xs = Arrays.copyOf(xs, size);
        ys = Arrays.copyOf(ys, size);
        next = new int[size];
        heads = new int[size];
        Arrays.fill(heads, -1);
        for (int i = 0; i < count; i++) {
            link(i);
        }
    }

    /** Of a place on some page; what lies beyond any is in the outermost square. */
    private static int square(float at) {
        return Math.max(-OUTERMOST, Math.min(OUTERMOST, (int) Math.floor(at / SQUARE)));
    }

    private int slot(String text, int column, int row) {
        int hash = (text.hashCode() * 31 + column) * 31 + row;
        return (hash ^ hash >>> 15) & heads.length - 1;
    }
}
