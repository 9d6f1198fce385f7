package org.gangmu.table;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.text.Chars;

/** One row of a CSV file, as written. A comment is a row of one cell, however many commas it has. */
final class CsvRow {

    private final int line;
    private final char separator;
    private final List<String> written;
    private String end;
    /** What is written, as texts; null after a change. */
    private List<String> texts;

    /** @param end the line end that follows; "" for a last line without one */
    CsvRow(int line, char separator, List<String> written, String end) {
        this.line = line;
        this.separator = separator;
        this.written = new ArrayList<>(written);
        this.end = end;
    }

    /** A row of these cells, each quoted only where it must be. */
    static CsvRow of(int line, char separator, List<String> texts, String end) {
        return new CsvRow(line, separator, texts.stream().map(t -> quoted(t, separator)).toList(), end);
    }

    int line() {
        return line;
    }

    String end() {
        return end;
    }

    void end(String lineEnd) {
        end = lineEnd;
    }

    /** The cells' texts: quotation marks and the white space at the ends removed. */
    List<String> texts() {
        if (texts == null) {
            texts = written.stream().map(CsvRow::text).toList();
        }
        return texts;
    }

    boolean isBlank() {
        for (String text : texts()) {
            if (!text.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    boolean isComment() {
        return isComment(texts().get(0));
    }

    /** Whether a row that begins with this text is a comment. */
    static boolean isComment(String first) {
        return first.startsWith("# ") || first.equals("#");
    }

    /**
     * Changes one cell; a cell that was quoted stays so.
     *
     * @param column 0-based
     */
    void set(int column, String text) {
        texts = null;
        while (written.size() <= column) {
            written.add("");
        }
        boolean wasQuoted = written.get(column).startsWith("\"") && !text.isEmpty();
        written.set(column, wasQuoted ? quote(text) : quoted(text, separator));
    }

    /** The row without its line end. */
    String written() {
        return String.join(String.valueOf(separator), written);
    }

    private static String quoted(String text, char separator) {
        return text.indexOf(separator) >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 ? quote(text) : text;
    }

    private static String quote(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String text(String written) {
        if (!written.startsWith("\"")) {
            return Chars.trim(written, 0, written.length()).of(written);
        }
        StringBuilder out = new StringBuilder(written.length());
        int at = 1;
        while (at < written.length()) {
            char c = written.charAt(at++);
            if (c == '"') {
                if (at < written.length() && written.charAt(at) == '"') {
                    at++;
                } else {
                    break;
                }
            }
            out.append(c);
        }
        out.append(written, at, written.length());
        return Chars.trim(out, 0, out.length()).of(out);
    }
}
