package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import org.gangmu.summarize.Summary;

/**
 * Writes one table of all documents as CSV in UTF-8, with a byte order mark since Excel reads UTF-8 only with one.
 *
 * <p>A cell that a spreadsheet program would run as a formula gets an apostrophe in front: documents come from anywhere.
 */
public final class CsvWriter implements SummaryWriter {

    private final WriteOptions options;
    private final Table table;

    public CsvWriter(WriteOptions options) {
        this.options = options;
        this.table = !options.sentences() ? Table.SUMMARY : options.furniture() ? Table.SENTENCES_AND_FURNITURE : Table.SENTENCES;
    }

    @Override
    public void write(Iterable<Summary> summaries, OutputStream out) throws IOException {
        try (Writer writer = Utf8Writer.plain(out)) {
            Words words = null;
            for (Summary summary : summaries) {
                if (words == null) {
                    words = Shown.words(summary, options);
                    heading(words, writer);
                }
                for (Table.Row row : table.rows(summary, words)) {
                    row(row, writer);
                }
                writer.flush();
            }
            if (words == null) {
                heading(Shown.words(options), writer);
            }
        }
    }

    private void heading(Words words, Writer out) throws IOException {
        out.write('\ufeff');
        String comma = "";
        for (Table.Column column : table.columns()) {
            out.write(comma);
            out.write(cell(column.heading(words)));
            comma = ",";
        }
        out.write('\n');
    }

    private static void row(Table.Row row, Writer out) throws IOException {
        String comma = "";
        for (Object value : row.cells()) {
            out.write(comma);
            out.write(value == null ? "" : value instanceof Double d ? Decimals.plain(d) : value instanceof Integer ? value.toString() : cell((String) value));
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
