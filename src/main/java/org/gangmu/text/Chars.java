package org.gangmu.text;

/** What single characters are. All tests are on UTF-16 code units; Han characters outside the basic plane count by their surrogates. */
public final class Chars {

    /** What {@link #isSpace} is true of in a folded text. */
    public static final String SPACES = " \u0085\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\ufeff";

    private Chars() {
    }

    public static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c >= '\u3400' && c <= '\u4dbf' || c >= '\uf900' && c <= '\ufaff'
                || c == '\u3007' || c >= '\ud840' && c <= '\ud87f';
    }

    /** White space in the widest sense: also no-break, ideographic and zero-width space, BOM and soft line marks. */
    public static boolean isSpace(char c) {
        if (c < 0x80 || c >= '\u4e00' && c <= '\u9fff') {
            return c <= ' ';
        }
        return switch (c) {
            case '\u0085', '\u00a0', '\u1680', '\u2028', '\u2029', '\u202f', '\u205f', '\u2060', '\u3000', '\ufeff' -> true;
            default -> c >= '\u2000' && c <= '\u200b';
        };
    }

    public static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u000b' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** The span without the white space at its ends; empty at {@code start} if it is all white space. */
    public static Span trim(CharSequence text, int start, int end) {
        int s = start;
        int e = end;
        while (s < e && isSpace(text.charAt(s))) {
            s++;
        }
        while (e > s && isSpace(text.charAt(e - 1))) {
            e--;
        }
        return s == e ? new Span(start, start) : new Span(s, e);
    }

    public static Span trim(char[] text, int start, int end) {
        int s = start;
        int e = end;
        while (s < e && isSpace(text[s])) {
            s++;
        }
        while (e > s && isSpace(text[e - 1])) {
            e--;
        }
        return s == e ? new Span(start, start) : new Span(s, e);
    }

    /**
     * One character as rules compare it: half width, plain quotes, lower case, a line end as a space; one character in, one out.
     * Chinese punctuation that ASCII lacks (。、《》…) stays as it is.
     */
    public static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < ' ' ? ' ' : c;
        }
        if (c >= '\u4e00' && c <= '\u9fff') {
            return c;
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return fold((char) (c - 0xfee0));
        }
        return switch (c) {
            case '\u3000', '\u00a0' -> ' ';
            case '\u201c', '\u201d', '\u201e', '\u300c', '\u300d', '\u300e', '\u300f', '\uff02' -> '"';
            case '\u2018', '\u2019', '\u201b' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
            case '\u2236' -> ':';
            // no letters of two cases
            default -> c >= '\u2000' && c < '\u2100' || c > '\u3000' && c < '\ua000' ? c : Character.toLowerCase(c);
        };
    }

    /** Whether no half of a character stands alone in it. */
    public static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && !whole(text, i)) {
                return false;
            }
        }
        return true;
    }

    /** The text with a replacement character for each zero character and each half of a character, which no database holds; of the same length. */
    public static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c) && !whole(text, i)) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            if (out[i] == 0 || Character.isSurrogate(out[i]) && !whole(text, i)) {
                out[i] = '\ufffd';
            }
        }
        return new String(out);
    }

    private static boolean whole(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c) ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
