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

    static String fold(String text) {
        return of(text).folded();
    }
}
