package org.gangmu.tag;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gangmu.rulebook.Conditions;
import org.gangmu.rulebook.Where;
import org.gangmu.text.Span;

/** The meaning of {@link Conditions} in plain Java, by the names of features; {@link AskedFeatures} says the same in bits, and tests hold both to one another. */
public final class ConditionMatcher {

    private ConditionMatcher() {
    }

    /** Where the row matches: the first place of its anchor at which all else holds. */
    public static Optional<Span> match(Conditions conditions, TaggedSentence sentence) {
        Span first = null;
        boolean asked = false;
        for (String anchor : conditions.anchor()) {
            List<Span> places = sentence.places(anchor);
            if (!places.isEmpty() && !asked) {
                // Most rows fail for want of an anchor, so all else is asked behind it.
                if (!matchesBesidesAnchor(conditions, sentence)) {
                    return Optional.empty();
                }
                asked = true;
            }
            for (Span span : places) {
                if ((first == null || span.compareTo(first) < 0) && matchesAt(conditions, span, sentence)) {
                    first = span;
                    break;
                }
            }
        }
        return Optional.ofNullable(first);
    }

    /** Whether all that does not hang on the anchor's place holds. */
    private static boolean matchesBesidesAnchor(Conditions conditions, TaggedSentence sentence) {
        for (Set<String> any : conditions.has()) {
            if (!sentence.hasAny(any)) {
                return false;
            }
        }
        return !sentence.hasAny(conditions.hasNot());
    }

    /** The first place of one anchor at which the conditions of place hold. */
    public static Optional<Span> place(Conditions conditions, String anchor, TaggedSentence sentence) {
        for (Span span : sentence.places(anchor)) {
            if (matchesAt(conditions, span, sentence)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    /** Whether the conditions of place hold for an anchor that stands there: all of them of the same place. */
    public static boolean matchesAt(Conditions conditions, Span anchor, TaggedSentence sentence) {
        return (conditions.where().isEmpty() || standsAtOne(conditions.where(), anchor, sentence))
                && (conditions.then().isEmpty() || sentence.follows(anchor, conditions.then(), conditions.within()));
    }

    private static boolean standsAtOne(Set<Where> places, Span anchor, TaggedSentence sentence) {
        for (Where place : places) {
            if (sentence.stands(anchor, place)) {
                return true;
            }
        }
        return false;
    }
}
