package org.gangmu.table;

import java.math.BigDecimal;
import org.gangmu.text.Chars;

/** What a text is when it comes back from a cell of a workbook. */
final class SheetText {

    private static final String NUMBER = "-?[0-9]{1,9}(?:\\.[0-9]{1,9})?";

    private SheetText() {
    }

    /** Line ends are one character in a cell, and some characters XML cannot hold. */
    static String shown(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == '\r') {
                out.append('\n');
                i += i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (pair) {
                out.append(c).append(text.charAt(++i));
            } else {
                out.append(c < ' ' && c != '\n' && c != '\t' || c >= '\ufffe' || Character.isSurrogate(c) ? ' ' : c);
            }
        }
        return Chars.trim(out, 0, out.length()).of(out);
    }

    /** Whether a number in a cell comes back as this very text: "2.5" does, "2.50" does not. */
    static boolean isNumber(String text) {
        return text.matches(NUMBER) && new BigDecimal(text).stripTrailingZeros().toPlainString().equals(text);
    }
}
