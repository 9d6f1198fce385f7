package org.gangmu.ledger;

/**
 * A place or a year, and what says so.
 *
 * @param value as shown; empty if nothing says
 * @param by    what it was taken from
 */
public record Stated(String value, Ground by) {

    /** What a place or year was taken from, the surest first. */
    public enum Ground { TABLE, OPTION, TITLE, ORGANISER, MEETING, DATE, PAGE, FILE, FOLDER, NOTHING }

    /** Nothing says. */
    public static final Stated NOTHING = new Stated("", Ground.NOTHING);

    public boolean isKnown() {
        return !value.isEmpty();
    }
}
