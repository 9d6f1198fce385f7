package org.gangmu.ledger;

/** Which way of an indicator is the better one, as the rulebook's table of indicators says. */
public enum Better { UP, DOWN, UNSAID }
