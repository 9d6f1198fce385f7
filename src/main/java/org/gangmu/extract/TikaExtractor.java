package org.gangmu.extract;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.gangmu.text.SourceText;

/**
 * Reads documents with Apache Tika, each with the one parser its format needs, under limits of size, depth and time.
 *
 * <p>Plain text and Markdown come out exactly as decoded; of other formats the text is built from what the parser reports: one
 * paragraph a line, table cells apart by tabs, blank lines between blocks.
 */
public final class TikaExtractor implements Extractor {

    private final ExtractLimits limits;
    private final Charset charset;

    public TikaExtractor() {
        this(ExtractLimits.DEFAULT);
    }

    public TikaExtractor(ExtractLimits limits) {
        this(limits, null);
    }

    private TikaExtractor(ExtractLimits limits, Charset charset) {
        this.limits = Objects.requireNonNull(limits);
        this.charset = charset;
    }

    /** The same, but text files are read in this encoding and none is guessed. */
    public TikaExtractor withCharset(Charset encoding) {
        return new TikaExtractor(limits, encoding);
    }

    @Override
    public SourceText extract(Path file) throws ExtractException {
        return extract(file.toString(), file);
    }

    @Override
    public SourceText extract(String name, Path file) throws ExtractException {
        return extract(name, FileBytes.read(file, limits.maxBytes()));
    }

    @Override
    public SourceText extract(String name, byte[] bytes) throws ExtractException {
        return extract(name, bytes, SourceText.sha256(bytes));
    }

    /**
     * As {@link #extract(String, byte[], String)}, of plain text and Markdown alone: no library looks at the bytes, on which somebody may have worked to harm it, not even
     * to tell what they are.
     *
     * @return empty if they are anything else, readable or not, and nothing was read
     */
    public Optional<SourceText> plain(String name, byte[] bytes, String sha256) throws ExtractException {
        check(bytes);
        Reading reading = new Reading(name, bytes, limits, charset);
        return reading.readPlain() ? Optional.of(source(name, sha256, reading)) : Optional.empty();
    }

    @Override
    public SourceText extract(String name, byte[] bytes, String sha256) throws ExtractException {
        check(bytes);
        Reading reading = new Reading(name, bytes, limits, charset);
        Watch.run(reading::read, limits.timeout());
        return source(name, sha256, reading);
    }

    private static SourceText source(String name, String sha256, Reading reading) {
        return new SourceText(name, reading.mediaType(), sha256, reading.text(), reading.marks(), reading.problems());
    }

    private void check(byte[] bytes) throws ExtractException {
        if (bytes.length == 0) {
            throw new ExtractException("is empty");
        }
        if (bytes.length > limits.maxBytes()) {
            throw FileBytes.tooLarge(limits.maxBytes());
        }
    }
}
