package org.gangmu.tag;

import java.util.Optional;
import java.util.Set;
import org.gangmu.rulebook.Conditions;
import org.gangmu.text.Span;

/** The meaning of {@link Conditions} in plain Java: the one place that says when a row matches. */
public final class ConditionMatcher {

    private ConditionMatcher() {
    }

    /** Where the row matches: the first place of its anchor at which all else holds. */
    public static Optional<Span> match(Conditions conditions, TaggedSentence sentence) {
        if (!matchesBesidesAnchor(conditions, sentence)) {
            return Optional.empty();
        }
        return conditions.anchor().stream().map(anchor -> place(conditions, anchor, sentence)).flatMap(Optional::stream).sorted().findFirst();
    }

    /** Whether all that does not hang on the anchor's place holds. */
    public static boolean matchesBesidesAnchor(Conditions conditions, TaggedSentence sentence) {
        for (Set<String> any : conditions.has()) {
            if (!hasAny(any, sentence)) {
                return false;
            }
        }
        return !hasAny(conditions.hasNot(), sentence);
    }

    /** The first place of one anchor at which the conditions of place hold. */
    public static Optional<Span> place(Conditions conditions, String anchor, TaggedSentence sentence) {
        for (Span span : sentence.places(anchor)) {
            if ((conditions.where().isEmpty() || conditions.where().stream().anyMatch(w -> sentence.bounds().stands(span, w)))
                    && (conditions.then().isEmpty() || followed(span, conditions, sentence))) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    private static boolean hasAny(Set<String> features, TaggedSentence sentence) {
        for (String feature : features) {
            if (sentence.has(feature)) {
                return true;
            }
        }
        return false;
    }

    private static boolean followed(Span anchor, Conditions conditions, TaggedSentence sentence) {
        for (String follower : conditions.then()) {
            for (Span span : sentence.places(follower)) {
                if (span.start() >= anchor.end() && span.start() - anchor.end() <= conditions.within()) {
                    return true;
                }
            }
        }
        return false;
    }
}
