package org.gangmu.extract;

import java.util.Arrays;

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
    /** Height of the strips in which characters mostly follow one another to the right, and how many there are; the last ones hold all that is beyond. */
    private static final float STRIP = 2;
    private static final int STRIPS = 1 << 10;

    /** How far to the right each strip is printed. */
    private final float[] printed = new float[STRIPS];
    private int[] heads = new int[1 << 10];
    private int[] next = new int[1 << 10];
    private String[] texts = new String[1 << 10];
    private float[] xs = new float[1 << 10];
    private float[] ys = new float[1 << 10];
    private int count;
    /** Those before are found by their places; the rest is so only when somebody asks. */
    private int linked;

    PdfOverprints() {
        clear();
    }

    /** Begins another page. */
    void clear() {
        Arrays.fill(printed, Float.NEGATIVE_INFINITY);
        Arrays.fill(heads, -1);
        Arrays.fill(texts, 0, count, null);
        count = 0;
        linked = 0;
    }

    /** Whether the character stands where the same one stands already; keeps it if not. */
    boolean isRepeated(PdfCharacter character) {
        String text = character.text();
        float x = character.x();
        float y = character.y();
        float tolerance = character.width() / text.length() / 3.0f;
        if (tolerance > 0 && !isBehindAll(x - tolerance, strip(y - tolerance), strip(y + tolerance)) && has(text, x - tolerance, x + tolerance, y - tolerance, y + tolerance)) {
            return true;
        }
        add(text, x, y);
        return false;
    }

    /** Whether all characters of these strips stand further to the left. */
    private boolean isBehindAll(float left, int from, int to) {
        for (int strip = from; strip <= to; strip++) {
            if (!(printed[strip] < left)) {
                return false;
            }
        }
        return true;
    }

    private static int strip(float y) {
        return Math.max(0, Math.min(STRIPS - 1, (int) (y / STRIP)));
    }

    private boolean has(String text, float left, float right, float top, float bottom) {
        while (linked < count) {
            link(linked++);
        }
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
        count++;
        printed[strip(y)] = Math.max(printed[strip(y)], x);
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
        linked = 0;
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
