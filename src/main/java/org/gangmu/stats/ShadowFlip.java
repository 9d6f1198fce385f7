package org.gangmu.stats;

import java.util.List;
import org.gangmu.check.GoldUnit;

/**
 * A sentence that would get another label if the rules in shadow counted.
 *
 * @param place {@code file:line} below the corpus folder
 * @param text  the sentence
 * @param label what is decided
 * @param other what would be decided
 * @param gold  what people say of it; null if nobody did
 * @param rules ids of the rules in shadow that fire there
 */
public record ShadowFlip(String place, String text, String label, String other, GoldUnit gold, List<String> rules) {

    public ShadowFlip {
        rules = List.copyOf(rules);
    }

    /** "cured", "spoilt", or "" where the gold accepts both or neither, or is not there. */
    public String worth() {
        boolean was = gold != null && gold.accepts(label);
        boolean is = gold != null && gold.accepts(other);
        return was == is ? "" : is ? "cured" : "spoilt";
    }
}
