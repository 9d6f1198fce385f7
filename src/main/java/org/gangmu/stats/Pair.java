package org.gangmu.stats;

import org.gangmu.rulebook.Rule;

/**
 * Two rules that fire on the same sentences: for the same label (overlap), or one for what the other speaks against (conflict).
 *
 * @param first     the one that stands first in the rulebook
 * @param second    the other
 * @param together  sentences on which both fire
 * @param firstWon  in a conflict: sentences decided as the first has it
 * @param secondWon sentences decided as the second has it
 * @param sample    place and text of one such sentence
 */
public record Pair(Rule first, Rule second, int together, int firstWon, int secondWon, String sample) {

    /** Whether two rules want different things. */
    static boolean isConflict(Rule a, Rule b) {
        boolean sameLabel = a.label().equals(b.label());
        boolean sameSign = a.strength() > 0 == b.strength() > 0;
        return sameLabel ? !sameSign : a.strength() > 0 && b.strength() > 0;
    }

    /** Whether two rules want the same. */
    static boolean isOverlap(Rule a, Rule b) {
        return a.label().equals(b.label()) && a.strength() > 0 == b.strength() > 0;
    }

    /** Whether a rule has its way where that label is decided. */
    static boolean wins(Rule rule, String label) {
        return rule.strength() > 0 == rule.label().equals(label);
    }

    public boolean isConflict() {
        return isConflict(first, second);
    }

    public boolean has(Rule rule) {
        return first.id().equals(rule.id()) || second.id().equals(rule.id());
    }
}
