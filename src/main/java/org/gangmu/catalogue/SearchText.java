package org.gangmu.catalogue;

import org.gangmu.tag.Simplified;
import org.gangmu.text.Chars;

/**
 * A text as search sees it: simplified, half width, lower case; breaks and spaces only between words of other writing than Han. With the way back.
 *
 * @param folded the text
 * @param origin for each of its characters the offset in the original
 */
record SearchText(String folded, int[] origin) {

    static SearchText of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int[] origin = new int[text.length()];
        Simplified simplified = Simplified.always();
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Chars.isSpace(c)) {
                space = true;
                continue;
            }
            if (space && !out.isEmpty() && Tokens.isWord(c) && !Chars.isHan(out.charAt(out.length() - 1))) {
                origin[out.length()] = i - 1;
                out.append(' ');
            }
            space = false;
            origin[out.length()] = i;
            out.append(Chars.fold(simplified.of(c)));
        }
        return new SearchText(out.toString(), origin);
    }

    /**
     * Whether each run of Han characters and each word stands in the original just as here, capital letters of ASCII aside: then a database can look for them by
     * itself.
     */
    boolean isPlain(String text) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!isOfToken(c)) {
                continue;
            }
            char written = text.charAt(origin[i]);
            if (c != written && !(written >= 'A' && written <= 'Z')) {
                return false;
            }
            if (i > 0 && origin[i] != origin[i - 1] + 1 && joins(folded.charAt(i - 1), c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two characters that stand side by side may be of one word or run. */
    private static boolean joins(char before, char c) {
        return isOfToken(before) && (before == '.' || c == '.' || Chars.isHan(before) == Chars.isHan(c));
    }

    private static boolean isOfToken(char c) {
        return c == '.' || Tokens.isWord(c) || Chars.isHan(c);
    }

    static String fold(String text) {
        return of(text).folded();
    }
}
