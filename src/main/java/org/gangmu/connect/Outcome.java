package org.gangmu.connect;

import java.util.List;

/**
 * What became of a document.
 *
 * @param kind   of it
 * @param reason why it was refused or is put off, or what was wrong with it when it was read all the same; empty for the others
 */
record Outcome(Kind kind, String reason) {

    enum Kind {
        /** Its labels were those of its bytes and of the rules in force: nothing was written. */
        CURRENT,
        /** Its labels were written. */
        WRITTEN,
        /** It cannot be read; that was written in the place of labels. */
        REFUSED,
        /** It is no more, or is none that gets labels. */
        GONE,
        /** Something stood in the way: it is tried again later. */
        LATER
    }

    static final Outcome CURRENT = new Outcome(Kind.CURRENT, "");
    static final Outcome GONE = new Outcome(Kind.GONE, "");

    /** @param notes what was wrong with the document; none for a sound one */
    static Outcome written(List<String> notes) {
        return new Outcome(Kind.WRITTEN, notes.isEmpty() ? "" : "read with problems: " + String.join("; ", notes));
    }

    static Outcome refused(String reason) {
        return new Outcome(Kind.REFUSED, reason);
    }

    static Outcome later(String reason) {
        return new Outcome(Kind.LATER, reason);
    }
}
