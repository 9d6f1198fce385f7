package org.gangmu.rulebook;

import java.util.List;
import java.util.Map;
import org.gangmu.text.Span;

/**
 * An executed example of a rule.
 *
 * @param kind    what must happen
 * @param setting features that the example takes as given, by axis: {@code frame}, {@code kind}, {@code shape}
 * @param text    the sentence
 * @param spans   in the sentence: where the rule must fire; empty if only whether it fires is said
 * @param place   its cell
 */
public record Example(Kind kind, Map<String, String> setting, String text, List<Span> spans, Place place) {

    /** HIT: the rule fires; NEAR_MISS: it does not; KNOWN_MISS: it should and does not yet; KNOWN_FALSE_ALARM: it should not and does so far. */
    public enum Kind { HIT, NEAR_MISS, KNOWN_MISS, KNOWN_FALSE_ALARM }

    public Example {
        setting = Map.copyOf(setting);
        spans = List.copyOf(spans);
    }

    /** The same example, wherever it was written. */
    Example unplaced() {
        return new Example(kind, setting, text, spans, new Place("", 0, 0));
    }
}
