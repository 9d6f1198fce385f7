package org.gangmu.segment;

import org.gangmu.text.Chars;

/** Classes of characters that segmentation asks for. */
final class Glyphs {

    private static final String CLOSERS = "”’」』）)】》〉〕］]}\"'»﹂﹄＂｣";
    private static final String OPENERS = "“‘「『（(【《〈〔［[{«﹁﹃｢";
    /** Marks that cannot begin a line of running Chinese text. */
    private static final String NEVER_FIRST = "。，、；：！？,;!?）】》〉”’」』〕％%…·｣";
    private static final String NEVER_LAST = "，、,（《〈“‘「『【〔(";

    private Glyphs() {
    }

    static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean isOpener(char c) {
        return OPENERS.indexOf(c) >= 0;
    }

    static boolean isCjkTerminal(char c) {
        return c == '。' || c == '！' || c == '？' || c == '｡';
    }

    /** 。！？!?… and the full stop. */
    static boolean isTerminal(char c) {
        return isCjkTerminal(c) || c == '!' || c == '?' || c == '.' || c == '…' || c == '．';
    }

    static boolean neverFirst(char c) {
        return NEVER_FIRST.indexOf(c) >= 0;
    }

    static boolean neverLast(char c) {
        return NEVER_LAST.indexOf(c) >= 0;
    }

    /** Han characters and the punctuation and letters that are written without spaces between words. */
    static boolean isCjk(char c) {
        return Chars.isHan(c) || c >= '\u3001' && c <= '\u30ff' || c >= '\uff01' && c <= '\uff60' || c >= '\udc00' && c <= '\udfff';
    }

    static boolean isLatin(char c) {
        return Character.isLetter(c) && c < '\u0250';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u00ad';
    }

    /** Columns on a terminal: Han and full-width characters count two. */
    static int width(char[] text, int start, int end) {
        int width = 0;
        for (int i = start; i < end; i++) {
            char c = text[i];
            width += isCjk(c) || c == '\u3000' ? 2 : 1;
        }
        return width;
    }

    /** Like {@link String#indexOf(String, int)}, but never looks at or past {@code to}: a search per line must not read the whole text. */
    static int indexOf(CharSequence text, String what, int from, int to) {
        for (int i = from; i + what.length() <= to; i++) {
            int k = 0;
            while (k < what.length() && text.charAt(i + k) == what.charAt(k)) {
                k++;
            }
            if (k == what.length()) {
                return i;
            }
        }
        return -1;
    }

    static int indexOf(char[] text, String what, int from, int to) {
        char first = what.charAt(0);
        for (int i = from; i + what.length() <= to; i++) {
            if (text[i] == first) {
                int k = 1;
                while (k < what.length() && text[i + k] == what.charAt(k)) {
                    k++;
                }
                if (k == what.length()) {
                    return i;
                }
            }
        }
        return -1;
    }

    static boolean contains(char[] text, int from, int to, String anyOf) {
        for (int i = from; i < to; i++) {
            if (anyOf.indexOf(text[i]) >= 0) {
                return true;
            }
        }
        return false;
    }

    static boolean contains(CharSequence text, int from, int to, String anyOf) {
        for (int i = from; i < to; i++) {
            if (anyOf.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
