package org.gangmu.rulebook;

/** Where in the sentence the anchor cue of a row must stand. */
public enum Where {
    /** It opens the sentence, enumerator and opening formula aside. */
    START,
    /** In the first clause. */
    HEAD,
    /** In the last clause. */
    TAIL,
    /** It closes the sentence, punctuation aside. */
    END
}
