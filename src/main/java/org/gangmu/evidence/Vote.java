package org.gangmu.evidence;

import org.gangmu.text.Span;

/**
 * What one rule says on a sentence.
 *
 * @param rule     the rule's name
 * @param label    the label it speaks for
 * @param strength in points
 * @param place    in the sentence's text: where its anchor stands
 */
record Vote(String rule, String label, double strength, Span place) {

    Vote earlier(Vote other) {
        return other.place.compareTo(place) < 0 ? other : this;
    }
}
