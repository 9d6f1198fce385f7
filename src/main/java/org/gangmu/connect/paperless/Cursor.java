package org.gangmu.connect.paperless;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a list of documents by time of change was left.
 *
 * @param modified of the last document that was given
 * @param id       of that document; 0: all with this time are still to come
 */
record Cursor(Instant modified, int id) {

    static final Cursor START = new Cursor(Instant.EPOCH, 0);

    /** A change gets its time before others can see it; one that took so long is not missed. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    static Cursor parse(String text) {
        String[] parts = text.split(" ");
        try {
            return parts.length == 2 ? new Cursor(Instant.parse(parts[0]), Integer.parseInt(parts[1])) : START;
        } catch (DateTimeException | NumberFormatException e) {
            // All is looked at once more, which harms nothing.
            return START;
        }
    }

    boolean isBefore(PaperlessDocument document) {
        int order = modified.compareTo(document.modified());
        return order < 0 || order == 0 && id < document.id();
    }

    /** For {@code modified__gt}: what has the same time as the last one may be new. */
    String after() {
        return modified.minusNanos(1000).toString();
    }

    /** Where to begin next time, when nothing is left now. */
    Cursor overlapping() {
        return new Cursor(modified.minus(OVERLAP), 0);
    }

    @Override
    public String toString() {
        return modified + " " + id;
    }
}
