package org.gangmu.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.Where;
import org.gangmu.tag.AskedFeatures;
import org.gangmu.tag.ConditionMatcher;
import org.gangmu.tag.TaggedSentence;
import org.gangmu.text.Span;

/**
 * The fact that rules match: a feature of a sentence, at one place.
 *
 * <p>One is inserted for each place of each feature on which some rule is anchored (for the first place alone where no rule asks for the place), so
 * that a rule is one pattern with a hashed test on the name, and costs nothing on sentences without it. The other methods are what rules in DRL can ask, and {@link #vote} is all they can do:
 * <pre>{@code
 * $f : Feature( name == "growth", has( "#percent" ), lacks( "as-done" ), stands( "start" ), followed( 12, "aim" ) )
 * }</pre>
 */
public final class Feature {

    private final String name;
    private final Span place;
    private final int ordinal;
    private final TaggedSentence sentence;
    private final Findings findings;
    /** What the sentence has of the features that rows ask for. */
    private final long[] features;

    Feature(String name, Span place, int ordinal, TaggedSentence sentence, long[] features, Findings findings) {
        this.name = name;
        this.place = place;
        this.ordinal = ordinal;
        this.sentence = sentence;
        this.features = features;
        this.findings = findings;
    }

    public String getName() {
        return name;
    }

    /** Whether the sentence has one of these features, named as in {@link Conditions}. */
    public boolean has(String... features) {
        return sentence.hasAny(Arrays.asList(features));
    }

    /** Whether the sentence has none of these features. */
    public boolean lacks(String... features) {
        return !has(features);
    }

    /** Whether this feature stands at one of these places of the sentence: start, head, tail, end. */
    public boolean stands(String... places) {
        return Arrays.stream(places).anyMatch(p -> sentence.stands(place, Where.valueOf(p.toUpperCase(Locale.ROOT))));
    }

    /** Whether one of these features comes after this one. */
    public boolean followed(String... features) {
        return followed(Conditions.NO_LIMIT, features);
    }

    /** Whether one of these features comes after this one, at most {@code within} UTF-16 units behind its end. */
    public boolean followed(int within, String... features) {
        return sentence.follows(place, List.of(features), within);
    }

    /** Adds a rule's word on the sentence, at this place. */
    public void vote(String rule, String label, double strength) {
        findings.add(ordinal, new Vote(rule, label, strength, place));
    }

    /** Whether everything holds that a row asks besides the anchor's name. */
    boolean meets(Conditions conditions, AskedFeatures.Asked asked) {
        return asked.holds(features) && ConditionMatcher.matchesAt(conditions, place, sentence);
    }
}
