package org.gangmu.plugins;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gangmu.client.Values;

/**
 * What a host stores of one text.
 *
 * @param values by their names, those of {@link Values} and {@link #LABELS}; an empty list says that there is none, and that an older one must go
 */
public record Classified(Map<String, List<String>> values) {

    /** Beside {@link Values#CLASSIFIED} and {@link Values#REFUSED}: the service could not be asked, and may be asked later. */
    public static final String FAILED = "failed";
    /** Labels that some sentence has: GOAL, ACHIEVEMENT, REQUIREMENT, or those of a taxonomy of your own. */
    public static final String LABELS = "labels";

    /** A text that got no labels. */
    static Classified without(String state, String kind, String message) {
        Map<String, List<String>> values = new LinkedHashMap<>(none());
        values.put(Values.STATE, List.of(state));
        values.put(Values.PROBLEM, List.of(kind + ": " + message));
        return new Classified(values);
    }

    /** A text that could not be asked about. */
    public static Classified failed(String kind, String message) {
        return without(FAILED, kind, message);
    }

    /** Every name, each with nothing: for a document whose text is gone. */
    public static Map<String, List<String>> none() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List.of(Values.STAMP, Values.STATE, Values.PROBLEM, LABELS).forEach(name -> values.put(name, List.of()));
        Values.LISTS.forEach(name -> values.put(name, List.of()));
        Values.TEXTS.forEach(name -> values.put(name, List.of()));
        return Collections.unmodifiableMap(values);
    }

    public boolean isFailed() {
        return values.get(Values.STATE).contains(FAILED);
    }

    /** Why there are no labels; empty if there is no problem. */
    public String problem() {
        return String.join(" ", values.get(Values.PROBLEM));
    }
}
