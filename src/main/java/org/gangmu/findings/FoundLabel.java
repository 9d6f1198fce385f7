package org.gangmu.findings;

import java.util.List;

/**
 * The label of a sentence.
 *
 * @param also       other labels that came near, best first
 * @param confidence from 0 to 1
 * @param frame      that the sentence stands in
 * @param rules      ids of the rules that made the label
 */
public record FoundLabel(String label, List<String> also, double confidence, String frame, List<String> rules) {

    public FoundLabel {
        also = List.copyOf(also);
        rules = List.copyOf(rules);
    }
}
