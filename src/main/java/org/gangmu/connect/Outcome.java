package org.gangmu.connect;

/**
 * What became of a document.
 *
 * @param kind   of it
 * @param reason why it was refused or is put off; empty for the others
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
    static final Outcome WRITTEN = new Outcome(Kind.WRITTEN, "");
    static final Outcome GONE = new Outcome(Kind.GONE, "");

    static Outcome refused(String reason) {
        return new Outcome(Kind.REFUSED, reason);
    }

    static Outcome later(String reason) {
        return new Outcome(Kind.LATER, reason);
    }
}
