package org.gangmu.source;

/**
 * A document that was found, not yet read.
 *
 * @param name     how it is shown and known: the path of its file as found; inside a container {@code box.zip!/dir/a.docx}, of containers in containers
 *                 {@code box.zip!/in.tar!/a.txt}, of a message {@code box.mbox!/17.eml}
 * @param address  the file's URI where its name is no text that leads back to it (bytes that are no UTF-8); else empty
 * @param bytes    size; -1 if unknown before it is read
 * @param modified of the file, milliseconds since 1970; of a member, that of the outermost container
 */
public record Located(String name, String address, long bytes, long modified) {

    /** Between a container and what stands in it. */
    public static final String INSIDE = "!/";
}
