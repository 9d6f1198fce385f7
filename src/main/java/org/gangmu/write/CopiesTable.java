package org.gangmu.write;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gangmu.copies.CopiedPair;
import org.gangmu.copies.Copies;
import org.gangmu.copies.MemberCopies;
import org.gangmu.copies.Run;
import org.gangmu.text.Span;

/** The tables that copies are told in, for spreadsheets. */
public enum CopiesTable {
    /** A row for each document: how much of it stands elsewhere. */
    DOCUMENTS("DOCUMENT", "TITLE", "DATE", "LETTERS", "COPIED", "COMMON", "SOURCE"),
    /** A row for each pair of documents that share passages. */
    PAIRS("FIRST", "SECOND", "DIRECTED", "OF_SECOND", "OF_FIRST", "RUNS", "LONGEST"),
    /** A row for each passage that two documents share. */
    PASSAGES("FIRST", "SECOND", "DIRECTED", "LENGTH", "FIRST_SPANS", "SECOND_SPANS", "TEXT", "SECOND_TEXT");

    private static final List<String> WIDE = List.of("DOCUMENT", "FIRST", "SECOND", "SOURCE", "TITLE");

    /** Takes rows. */
    @FunctionalInterface
    interface Rows {
        void row(List<Object> cells) throws IOException;
    }

    private final List<String> columns;

    CopiesTable(String... columns) {
        this.columns = List.of(columns);
    }

    /** The table with a name that users give. */
    public static Optional<CopiesTable> named(String name) {
        return Arrays.stream(values()).filter(t -> t.name().equalsIgnoreCase(name)).findFirst();
    }

    /** All names, for messages. */
    public static String names() {
        return Arrays.stream(values()).map(t -> t.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    String title(Words words) {
        return words.get("copies." + name().toLowerCase(Locale.ROOT));
    }

    List<String> headings(Words words) {
        return columns.stream().map(c -> words.get("copies.column." + c)).toList();
    }

    List<SheetTable.Column> ofSheet(Words words) {
        return columns.stream().map(c -> new SheetTable.Column(words.get("copies.column." + c), WIDE.contains(c) ? 32 : c.endsWith("TEXT") ? 80 : 14,
                List.of("COPIED", "COMMON", "OF_FIRST", "OF_SECOND").contains(c) ? SheetTable.Look.DECIMAL : SheetTable.Look.PLAIN)).toList();
    }

    void write(Copies copies, double leastShare, Rows rows) throws IOException {
        if (this == DOCUMENTS) {
            for (MemberCopies d : copies.documents()) {
                rows.row(Arrays.asList(d.member().name(), OneLine.of(d.member().title()), d.member().date().orElse(""), d.member().letters(), d.share(), d.common(),
                        d.source().map(s -> s.name()).orElse("")));
            }
            return;
        }
        for (CopiedPair pair : copies.pairs(leastShare)) {
            if (this == PAIRS) {
                rows.row(List.of(pair.first().name(), pair.second().name(), pair.isDirected() ? 1 : 0, pair.shareOfSecond(), pair.shareOfFirst(), pair.runs(),
                        pair.longest()));
            } else {
                for (Run run : copies.runs(pair)) {
                    rows.row(List.of(pair.first().name(), pair.second().name(), pair.isDirected() ? 1 : 0, run.length(), spans(run.first()), spans(run.second()),
                            OneLine.of(copies.text(pair.first(), run.first())), OneLine.of(copies.text(pair.second(), run.second()))));
                }
            }
        }
    }

    private static String spans(List<Span> spans) {
        return spans.stream().map(s -> s.start() + "-" + s.end()).collect(Collectors.joining(" "));
    }
}
