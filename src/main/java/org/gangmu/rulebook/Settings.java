package org.gangmu.rulebook;

import java.util.List;
import java.util.Map;

/**
 * Numbers and defaults of a rulebook ({@code rulebook.csv}).
 *
 * @param defaultLabel    label of a sentence for which no rule speaks
 * @param defaultStrength points that the default label starts with
 * @param alsoMargin      a label whose score is at most so far below the best goes into {@code also}
 * @param defaultKind     kind of an article for which no kind row reaches the threshold
 * @param kindThreshold   points that a kind needs
 * @param kindFrames      frame in force at the start of an article, by kind; "none" if absent
 * @param formulas        names of cues that may stand before the start of a sentence ("会议强调，") and are not its content
 * @param attributions    names of cues for verbs of speaking; who speaks, up to such a verb that closes the first clause, is not the content either
 * @param gates           what a rule must show before it is promoted to a status: SHADOW and STABLE
 * @param gap             most UTF-16 units between the parts of a word with gaps
 */
public record Settings(String defaultLabel, double defaultStrength, double alsoMargin, String defaultKind, double kindThreshold,
                       Map<String, String> kindFrames, List<String> formulas, List<String> attributions, Map<Status, Gate> gates, int gap) {

    public Settings {
        kindFrames = Map.copyOf(kindFrames);
        formulas = List.copyOf(formulas);
        attributions = List.copyOf(attributions);
        gates = Map.copyOf(gates);
    }
}
