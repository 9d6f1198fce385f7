package org.gangmu.write;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes rows of a CSV file, the first with the byte order mark without which Excel does not read UTF-8.
 *
 * <p>A cell that a spreadsheet program would run as a formula gets an apostrophe in front: documents come from anywhere.
 */
final class CsvRows {

    private final Writer out;

    CsvRows(Writer out) {
        this.out = out;
    }

    void heading(List<String> names) throws IOException {
        out.write('\ufeff');
        row(names);
    }

    /** @param cells of type String, Integer, Long or Double; null for an empty one */
    void row(List<?> cells) throws IOException {
        String comma = "";
        for (Object value : cells) {
            out.write(comma);
            out.write(value == null ? "" : value instanceof Double d ? Decimals.plain(d) : value instanceof Number ? value.toString() : cell((String) value));
            comma = ",";
        }
        out.write('\n');
    }

    static String cell(String text) {
        String safe = isFormula(text) ? "'" + text : text;
        boolean quoted = !safe.equals(safe.trim());
        for (int i = 0; i < safe.length() && !quoted; i++) {
            quoted = ",;\"\n\r\t'".indexOf(safe.charAt(i)) >= 0;
        }
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Full-width signs count too: East Asian versions of spreadsheet programs take them for the plain ones. */
    private static boolean isFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("=+-@＝＋－＠\t\r\n".indexOf(c) >= 0) {
                return true;
            }
            if (c != ' ' && c != '\u00a0' && c != '\u3000' && c != '\ufeff' && c != '\u200b') {
                return false;
            }
        }
        return false;
    }
}
