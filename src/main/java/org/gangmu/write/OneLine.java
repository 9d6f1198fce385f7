package org.gangmu.write;

import org.gangmu.text.Chars;

/**
 * A quotation made fit for one line of print: line ends and runs of white space become one space, or none between Chinese characters; control
 * characters, which could steer a terminal, become U+FFFD.
 */
public final class OneLine {

    private OneLine() {
    }

    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        boolean lineEnd = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u200b' || c == '\u2060' || c == '\ufeff') {
                continue;
            }
            boolean control = isControl(c);
            if (c == '\u3000' ? out.length() == 0 : Chars.isSpace(c) && (!control || Character.isWhitespace(c) || Chars.isLineEnd(c))) {
                space = true;
                lineEnd |= Chars.isLineEnd(c);
                continue;
            }
            if (space && out.length() > 0 && !(lineEnd && isWide(out.charAt(out.length() - 1)) && isWide(c))) {
                out.append(' ');
            }
            space = false;
            lineEnd = false;
            out.append(control ? '\ufffd' : c);
        }
        while (out.length() > 0 && out.charAt(out.length() - 1) == '\u3000') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    /** As {@link #of}, without the bullet of a list, which the output sets in its own way. */
    static String item(String text) {
        String line = of(text);
        return line.length() > 2 && "-*+•·●◦▪–".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ' ? line.substring(2).stripLeading() : line;
    }

    static boolean isWide(char c) {
        return Chars.isHan(c) || c >= '\u3001' && c <= '\u30ff' || c >= '\uff01' && c <= '\uff60' || c >= '\ud840' && c <= '\ud87f';
    }

    /** Also the marks that turn the direction of all that follows. */
    private static boolean isControl(char c) {
        return Character.isISOControl(c) || c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }
}
