package org.gangmu.table;

/** Writes any text as one line of visible characters that a spreadsheet keeps as it is. */
final class Escapes {

    private Escapes() {
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean edge = c == ' ' && (i == 0 || i == text.length() - 1);
            if (c == '\\' || edge || c < ' ' || c >= '\ufffe' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c >= '\u007f' && c < '\u00a0'
                    || c == '_' && i + 1 < text.length() && text.charAt(i + 1) == 'x' || Character.isSurrogate(c) || c == '\ufeff' || c == '\u200b') {
                out.append(String.format("\\%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** @throws NumberFormatException or IndexOutOfBoundsException if the text was not made by {@link #escape} */
    static String unescape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                out.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
