package org.gangmu.propose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Built-in cues that say where a sentence stands in its article. */
    static final Set<String> STANDING = Set.of("#first", "#opening", "#closing", "#paragraph-first", "#paragraph-last", "#after-colon");

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

    /** Whether it hangs on words, or on a form of sentence in a frame: a row on anything less fits a corpus by chance. */
    boolean isSpeaking() {
        return !conditions.anchor().get(0).startsWith("#") || conditions.has().stream().flatMap(Set::stream).anyMatch(f -> f.startsWith("frame:"));
    }

    /** How often it asks where a sentence stands in its article, which fits a corpus by chance more easily than words do. */
    long standing() {
        return Stream.concat(conditions.has().stream().flatMap(Set::stream), conditions.hasNot().stream()).filter(STANDING::contains).count();
    }

    /** How many things it asks for or forbids. */
    int size() {
        return 1 + conditions.has().size() + conditions.hasNot().size() + (conditions.where().isEmpty() ? 0 : 1) + (conditions.then().isEmpty() ? 0 : 1);
    }
}
