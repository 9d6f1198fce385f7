package org.gangmu.drl;

import java.util.Optional;

/**
 * Writes any text so that it can stand between quotation marks in a file of rules, whatever program reads the file.
 *
 * <p>Letters, digits and harmless punctuation stay; everything with which a text could end its quotes, begin an escape, a comment or a placeholder, or
 * break the line becomes {@code %22} or, above 255, {@code %u2028}: two or four hexadecimal digits of a UTF-16 unit.
 */
public final class DrlText {

    private static final String HARMLESS = " .,;:!?()[]{}#+-_=~|^@";

    /** With a brace behind them they open a placeholder. */
    private static final String OPENERS = "#@";

    private DrlText() {
    }

    public static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && stands(text.codePointAt(i)) && text.codePointAt(i) > c) {
                out.append(c).append(text.charAt(++i));
            } else if (stands(c) && !(text.startsWith("{", i + 1) && OPENERS.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append(c < 256 ? String.format("%%%02X", (int) c) : String.format("%%u%04X", (int) c));
            }
        }
        return out.toString();
    }

    /** @return nothing if a "%" is followed by something else than {@link #encode} writes */
    public static Optional<String> decode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                out.append(c);
                continue;
            }
            boolean wide = text.startsWith("u", i + 1);
            int from = i + (wide ? 2 : 1);
            int end = from + (wide ? 4 : 2);
            if (end > text.length() || !text.substring(from, end).matches("[0-9a-fA-F]+")) {
                return Optional.empty();
            }
            out.append((char) Integer.parseInt(text, from, end, 16));
            i = end - 1;
        }
        return Optional.of(out.toString());
    }

    /** ASCII only as listed; beyond it letters, digits, marks, punctuation and symbols, but no twin of an ASCII sign that a program may fold into it. */
    private static boolean stands(int c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0;
        }
        if (c == 0xff02 || c == 0xff04 || c == 0xff05 || c == 0xff07 || c == 0xff0a || c == 0xff0f || c == 0xff3c || c == 0xff40) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
