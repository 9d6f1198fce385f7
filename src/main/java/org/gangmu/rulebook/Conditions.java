package org.gangmu.rulebook;

import java.util.List;
import java.util.Set;

/**
 * What a row asks of a sentence. Everything a sentence has is a named feature: its cues ({@code achieve-verb}), built-in cues
 * ({@code #percent}), {@code frame:tasks}, {@code kind:report}, {@code shape:heading}, cues of the sentence before ({@code prev:x}) and of the
 * paragraph's first sentence ({@code lead:x}).
 *
 * @param anchor features of which the sentence has at least one; the evidence points at the first place where all else holds. Never empty
 * @param has    for each set, the sentence has at least one of its features
 * @param hasNot the sentence has none of these features
 * @param where  where the anchor must stand; any of these, or anywhere if empty
 * @param then   features of which one must follow the anchor; nothing is asked if empty
 * @param within at most so many UTF-16 units between the anchor's end and the follower's start
 */
public record Conditions(List<String> anchor, List<Set<String>> has, Set<String> hasNot, Set<Where> where, Set<String> then, int within) {

    /** {@code within} where no distance is asked. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    public Conditions {
        anchor = List.copyOf(anchor);
        has = List.copyOf(has);
        hasNot = Set.copyOf(hasNot);
        where = Set.copyOf(where);
        then = Set.copyOf(then);
    }

    public boolean asksPlace() {
        return !where.isEmpty() || !then.isEmpty();
    }
}
