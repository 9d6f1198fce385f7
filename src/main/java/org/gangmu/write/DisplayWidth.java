package org.gangmu.write;

/**
 * How many columns of a terminal text takes: two for East Asian wide and full-width characters and emoji, none for combining marks, joiners
 * and variation selectors. Characters of ambiguous width (“ ” … —) count one, as terminals in UTF-8 draw them.
 */
public final class DisplayWidth {

    /** Pairs of first and last code point that are two columns wide (East Asian Width W and F, emoji presentation). */
    private static final int[] WIDE = {
        0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3, 0x25fd, 0x25fe, 0x2614, 0x2615,
        0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab, 0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce,
        0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b,
        0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27b0, 0x27b0, 0x27bf, 0x27bf,
        0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x303e, 0x3041, 0x3247, 0x3250, 0x4dbf, 0x4e00, 0xa4c6, 0xa960, 0xa97c,
        0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6b, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18cff, 0x1aff0, 0x1b2ff,
        0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f1e6, 0x1f202, 0x1f210, 0x1f23b, 0x1f240, 0x1f248,
        0x1f250, 0x1f265, 0x1f300, 0x1f320, 0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3,
        0x1f3e0, 0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440, 0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e,
        0x1f550, 0x1f567, 0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4, 0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc,
        0x1f6d0, 0x1f6d2, 0x1f6d5, 0x1f6d7, 0x1f6dc, 0x1f6df, 0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f7f0, 0x1f7f0,
        0x1f90c, 0x1f93a, 0x1f93c, 0x1f945, 0x1f947, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd};

    private DisplayWidth() {
    }

    /** The text with blanks behind it up to a width. */
    public static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** The text with blanks before it up to a width. */
    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    static int of(CharSequence text) {
        int width = 0;
        for (int i = 0; i < text.length();) {
            int end = clusterEnd(text, i);
            width += ofCluster(text, i, end);
            i = end;
        }
        return width;
    }

    /** Where the character that starts at {@code from} ends, with all that is drawn into its cell: marks, joined emoji, the second half of a flag. */
    static int clusterEnd(CharSequence text, int from) {
        int c = Character.codePointAt(text, from);
        int i = from + Character.charCount(c);
        if (isRegional(c) && i < text.length() && isRegional(Character.codePointAt(text, i))) {
            i += 2;
        }
        while (i < text.length()) {
            int next = Character.codePointAt(text, i);
            if (!isZero(next) && !(next >= 0x1f3fb && next <= 0x1f3ff)) {
                break;
            }
            i += Character.charCount(next);
            if (next == 0x200d && i < text.length() && Character.codePointAt(text, i) > 0x2000) {
                i += Character.charCount(Character.codePointAt(text, i));
            }
        }
        return i;
    }

    static int ofCluster(CharSequence text, int from, int end) {
        int c = Character.codePointAt(text, from);
        if (isZero(c)) {
            return 0;
        }
        boolean emoji = end > from + Character.charCount(c) && c > 0x2000 && text.subSequence(from, end).toString().indexOf('\ufe0f') > 0;
        return emoji || isWide(c) ? 2 : 1;
    }

    private static boolean isRegional(int c) {
        return c >= 0x1f1e6 && c <= 0x1f1ff;
    }

    static boolean isWide(int c) {
        if (c < WIDE[0]) {
            return false;
        }
        int low = 0;
        int high = WIDE.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (c < WIDE[2 * middle]) {
                high = middle - 1;
            } else if (c > WIDE[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    private static boolean isZero(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT && c != 0xad
                || Character.isISOControl(c) || c >= 0x1160 && c <= 0x11ff;
    }
}
