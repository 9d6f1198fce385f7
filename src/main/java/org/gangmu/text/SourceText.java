package org.gangmu.text;

import java.util.List;

/**
 * The text of one document as extracted, never edited afterwards: every offset in Gangmu counts in {@link #text()}.
 *
 * @param name      how the document was named by who handed it in: a path, an address or "-"
 * @param mediaType the detected media type, for instance {@code application/pdf}
 * @param sha256    SHA-256 of the document's bytes, 64 lower-case hex digits
 * @param text      the extracted text
 * @param marks     layout that the format states, sorted by span, outer before inner
 * @param problems  what went wrong while reading; the text is then what could be saved
 */
public record SourceText(String name, String mediaType, String sha256, String text, List<Mark> marks, List<Problem> problems) {

    public SourceText {
        marks = List.copyOf(marks);
        problems = List.copyOf(problems);
    }

    public String quote(Span span) {
        return span.of(text);
    }
}
