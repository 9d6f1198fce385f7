package org.gangmu.rulebook;

/** How far a rule has come on its way into force. */
public enum Status {
    /** Its hits are reported; it counts for nothing. */
    DRAFT,
    /** Its hits are counted beside: what would be decided with it is shown, nothing is decided by it. */
    SHADOW,
    /** In force. */
    STABLE,
    /** Switched off: as if the row were not there. */
    OFF
}
