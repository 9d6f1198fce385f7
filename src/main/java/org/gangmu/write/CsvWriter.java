package org.gangmu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import org.gangmu.summarize.Summary;

/** Writes one table of all documents as CSV in UTF-8. */
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
            CsvRows rows = new CsvRows(writer);
            Words words = null;
            for (Summary summary : summaries) {
                if (words == null) {
                    words = Shown.words(summary, options);
                    heading(words, rows);
                }
                for (Table.Row row : table.rows(summary, words)) {
                    rows.row(row.cells());
                }
                writer.flush();
            }
            if (words == null) {
                heading(Shown.words(options), rows);
            }
        }
    }

    private void heading(Words words, CsvRows rows) throws IOException {
        rows.heading(table.columns().stream().map(c -> c.heading(words)).toList());
    }
}
