package org.gangmu.conform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A document that the kit sends.
 *
 * @param name of it
 */
public record Sample(String name, byte[] content) {

    private static final List<String> NAMES = List.of("report-zh.txt", "plan-en.txt", "rare-characters.txt", "page.html", "nothing.txt");

    /** Documents that can be read: Chinese, English, with characters beyond the usual 65,536, with markup, and one in which nothing is to be found. */
    public static List<Sample> readable() {
        return NAMES.stream().map(Sample::load).toList();
    }

    /** A document that nobody can read. */
    static Sample damaged() {
        return new Sample("damaged.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static Sample load(String name) {
        try (InputStream in = Sample.class.getResourceAsStream("samples/" + name)) {
            return new Sample(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the sample " + name + " cannot be read", e);
        }
    }
}
