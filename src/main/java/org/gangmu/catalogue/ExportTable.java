package org.gangmu.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables that a catalogue can be taken out in, and their columns; those that {@code classify} prints too have its names. */
public enum ExportTable {
    /** A row a file, also where several hold the same. */
    DOCUMENTS("source", "state", "mediaType", "sha256", "bytes", "chars", "languages", "articles", "sentences", "labels", "cause", "reason", "problems"),
    /** A row for each sentence of each file. */
    SENTENCES("source", "id", "article", "paragraph", "sentence", "page", "line", "start", "end", "spans", "label", "also", "confidence", "frame", "rules", "text"),
    ARTICLES("source", "article", "language", "kind", "title", "date", "year", "place", "meeting", "sentences"),
    /** Values in normal units, with the label of the sentence that holds them. */
    FIGURES("source", "id", "article", "place", "year", "label", "kind", "indicator", "change", "op", "value", "value2", "unit", "fromYear", "toYear", "start", "end", "quote"),
    PEOPLE("source", "article", "name", "office", "roles");

    private final List<String> columns;

    ExportTable(String... columns) {
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
    }

    /** Whether its rows can be chosen by label. */
    public boolean hasLabels() {
        return columns.contains("label");
    }

    public static Optional<ExportTable> named(String name) {
        return Arrays.stream(values()).filter(t -> t.toString().equalsIgnoreCase(name)).findFirst();
    }

    /** Their names, for messages. */
    public static String names() {
        return Arrays.stream(values()).map(ExportTable::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
