package org.gangmu.findings;

import java.util.List;
import org.gangmu.text.Span;

/**
 * Why one sentence has its label, as it was when it was judged: enough to print it years later without the rulebook.
 *
 * @param kind     of the article
 * @param frame    of the sentence
 * @param openedBy row that opened the frame, or how else it came; may be empty
 * @param opener   the words that opened it
 * @param shape    of the sentence
 * @param cues     what rules could see in it, with places in the sentence
 * @param points   by label, best first
 * @param rules    that fired, in the order of the rulebook
 */
public record Derivation(String kind, String frame, String openedBy, String opener, String shape, List<CuePlaces> cues, List<Points> points, List<Fired> rules) {

    public Derivation {
        cues = List.copyOf(cues);
        points = List.copyOf(points);
        rules = List.copyOf(rules);
    }

    /** A cue and where it stands in the sentence. */
    public record CuePlaces(String name, List<Span> spans) {
        public CuePlaces {
            spans = List.copyOf(spans);
        }
    }

    /** What a label got. */
    public record Points(String label, double points) {
    }

    /**
     * A rule that fired.
     *
     * @param place   its row: {@code goal/target.csv:7}
     * @param counted whether it made points; not those on trial, drafts, or behind a stronger row of their table
     * @param status  of the rule: in force, in shadow, draft
     * @param span    where its anchor stands in the sentence
     */
    public record Fired(String id, String place, String label, double strength, String status, boolean counted, Span span) {
    }
}
