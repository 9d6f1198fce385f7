package org.gangmu.ledger;

/** What became of an aim. */
public enum Outcome {
    REACHED,
    MISSED,
    /** There are results of its period or before it, but they do not tell whether it was reached. */
    UNCLEAR,
    /** Its period is not over; the last result before its end is told. */
    ON_THE_WAY,
    /** A document reports on its period and does not name it. */
    NOT_REPORTED,
    /** No document reports on its period. */
    NO_REPORT_YET,
    /** It is told in words, and no result says the same. */
    NOT_MEASURABLE
}
