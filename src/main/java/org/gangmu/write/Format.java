package org.gangmu.write;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The output formats, by the names that users give. */
public enum Format {
    TEXT("text", "txt", "text/plain; charset=utf-8", TextWriter::new),
    MARKDOWN("md", "md", "text/markdown; charset=utf-8", MarkdownWriter::new),
    JSON("json", "json", "application/json", JsonWriter::new),
    JSON_LINES("jsonl", "jsonl", "application/x-ndjson", JsonLinesWriter::new),
    ANNOTATIONS("annotations", "jsonld", "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", AnnotationsWriter::new),
    HTML("html", "html", "text/html; charset=utf-8", HtmlWriter::new),
    CSV("csv", "csv", "text/csv; charset=utf-8", CsvWriter::new),
    XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxWriter::new);

    private final String label;
    private final String extension;
    private final String mediaType;
    private final Function<WriteOptions, SummaryWriter> writer;

    Format(String label, String extension, String mediaType, Function<WriteOptions, SummaryWriter> writer) {
        this.label = label;
        this.extension = extension;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** The format with a name that users give; empty if there is none. */
    public static Optional<Format> named(String name) {
        return Arrays.stream(values()).filter(f -> f.label.equalsIgnoreCase(name)).findFirst();
    }

    /** All names, for messages: "text, md, json …". */
    public static String names() {
        return Arrays.stream(values()).map(Format::toString).collect(Collectors.joining(", "));
    }

    /** Ending of its files, without the full stop. */
    public String extension() {
        return extension;
    }

    /** Whether it is no text and not for a terminal. */
    public boolean isBinary() {
        return this == XLSX;
    }

    public String mediaType() {
        return mediaType;
    }

    public SummaryWriter writer(WriteOptions options) {
        return writer.apply(options);
    }

    /** Its name as users give it. */
    @Override
    public String toString() {
        return label;
    }
}
