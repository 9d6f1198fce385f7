package org.gangmu.rulebook;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** What the features of {@link Conditions} say of one another. */
final class Features {

    private static final Set<String> AXES = Set.of("frame", "kind", "shape");

    private Features() {
    }

    /** The axis on which a sentence has exactly one value, or "". */
    static String axis(String feature) {
        String prefix = prefix(feature);
        return !prefix.isEmpty() && AXES.contains(prefix) ? prefix : "";
    }

    private static String prefix(String feature) {
        return feature.substring(0, Math.max(0, feature.indexOf(':')));
    }

    /** The feature and all that a sentence with it has too: {@code start:x} goes with {@code head:x} and x, {@code #percent} with {@code #number}. */
    static Set<String> implied(String feature) {
        Set<String> out = new LinkedHashSet<>();
        out.add(feature);
        String prefix = prefix(feature);
        String cue = feature.substring(feature.indexOf(':') + 1);
        switch (prefix) {
            case "start" -> out.add("head:" + cue);
            case "end" -> out.add("tail:" + cue);
            default -> { }
        }
        if (prefix.isEmpty() || Terms.WHERE.names().contains(prefix)) {
            out.add(cue);
            out.addAll(Vocabulary.IMPLIED.getOrDefault(cue, Set.of()));
        }
        return out;
    }

    /** Whether no sentence has both. */
    static boolean exclude(String a, String b) {
        String axis = axis(a);
        return !axis.isEmpty() ? axis.equals(axis(b)) && !a.equals(b) : Vocabulary.EXCLUDED.getOrDefault(a, Set.of()).contains(b);
    }

    /** Whether the feature stands at the whole sentence rather than somewhere in it. */
    static boolean isWhole(String feature) {
        return Vocabulary.WHOLE.contains(feature) || !prefix(feature).isEmpty() && !Terms.WHERE.names().contains(prefix(feature));
    }

    static boolean allWhole(Collection<String> features) {
        return features.stream().allMatch(Features::isWhole);
    }
}
