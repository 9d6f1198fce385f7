package org.gangmu.ledger;

/** How an aim stands to the place's last aim for the same indicator, by number alone: a lowered ceiling is lowered. */
public enum Move {
    /** The first for this indicator. */
    FIRST,
    REPEATED,
    RAISED,
    LOWERED,
    /** The two cannot be compared: a level after a growth, words after a number. */
    OTHER_MEASURE
}
