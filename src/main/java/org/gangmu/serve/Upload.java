package org.gangmu.serve;

import org.gangmu.source.Opened;

/**
 * A document as it came in.
 *
 * @param name  as results call it: no path, no control characters
 * @param bytes null if it is a text
 * @param text  null if it is bytes
 */
record Upload(String name, Opened bytes, String text) implements AutoCloseable {

    private static final int LONGEST = 255;
    private static final String NAMELESS = "document";

    static Upload of(String name, Opened bytes) {
        return new Upload(clean(name, NAMELESS), bytes, null);
    }

    /** A text that is no file. */
    static Upload ofText(String name, String text) {
        return new Upload(clean(name, "text.txt"), null, text);
    }

    /** What follows the last separator of a path: a caller's folders are no business of ours, and names are never opened. */
    private static String clean(String name, String nameless) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "").strip();
        // The ending says of what format it is: too long a name is cut before it.
        int dot = plain.lastIndexOf('.');
        String ending = dot >= 0 && plain.length() - dot <= 16 ? plain.substring(dot) : "";
        String kept = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - ending.length()) + ending;
        return kept.isEmpty() || kept.equals(".") || kept.equals("..") ? nameless : kept;
    }

    @Override
    public void close() {
        if (bytes != null) {
            bytes.close();
        }
    }
}
