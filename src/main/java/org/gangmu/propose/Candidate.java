package org.gangmu.propose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.Where;

/**
 * A row that might be proposed.
 *
 * @param conditions what it asks
 * @param phrase     words of the sentence that its anchor is to stand for and that no lexicon has yet; empty if it asks for known cues only
 * @param hits       the sentences of the corpus on which it fires
 */
record Candidate(Conditions conditions, String phrase, BitSet hits) {

    static Conditions anchor(String cue) {
        return new Conditions(List.of(cue), List.of(), Set.of(), Set.of(), Set.of(), Integer.MAX_VALUE);
    }

    static Conditions with(Conditions c, String feature) {
        List<Set<String>> has = new ArrayList<>(c.has());
        has.add(Set.of(feature));
        return new Conditions(c.anchor(), has, c.hasNot(), c.where(), c.then(), c.within());
    }

    static Conditions without(Conditions c, String feature) {
        Set<String> hasNot = new HashSet<>(c.hasNot());
        hasNot.add(feature);
        return new Conditions(c.anchor(), c.has(), hasNot, c.where(), c.then(), c.within());
    }

    static Conditions at(Conditions c, Where where) {
        return new Conditions(c.anchor(), c.has(), c.hasNot(), Set.of(where), c.then(), c.within());
    }

    static Conditions then(Conditions c, String follower) {
        return new Conditions(c.anchor(), c.has(), c.hasNot(), c.where(), Set.of(follower), c.within());
    }

    /** Whether a row with this asked or forbidden too would say more than it does. */
    boolean speaksOf(String feature) {
        return conditions.anchor().contains(feature) || conditions.has().stream().anyMatch(g -> g.contains(feature)) || conditions.hasNot().contains(feature)
                || conditions.then().contains(feature);
    }

    /** How many things it asks for or forbids. */
    int size() {
        return 1 + conditions.has().size() + conditions.hasNot().size() + (conditions.where().isEmpty() ? 0 : 1) + (conditions.then().isEmpty() ? 0 : 1);
    }
}
