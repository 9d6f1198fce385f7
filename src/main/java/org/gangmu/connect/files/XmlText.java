package org.gangmu.connect.files;

/** Writes texts of documents into XML, which has no place for some characters. */
final class XmlText {

    private static final char UNKNOWN = '\uFFFD';

    private XmlText() {
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                default -> {
                    boolean allowed = c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
                    out.appendCodePoint(allowed ? c : UNKNOWN);
                }
            }
        });
        return out.toString();
    }
}
