package org.gangmu.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** A text that is no file: taken as it is, whatever it looks like. Its digest is that of its UTF-8 bytes. */
    public static SourceText plain(String name, String text) {
        return new SourceText(name, "text/plain", sha256(text.getBytes(StandardCharsets.UTF_8)), text, List.of(), List.of());
    }

    /** The digest as {@link #sha256()} gives it. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public String quote(Span span) {
        return span.of(text);
    }
}
