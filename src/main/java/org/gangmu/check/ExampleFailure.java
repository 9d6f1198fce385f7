package org.gangmu.check;

import java.util.List;
import org.gangmu.rulebook.Place;

/**
 * An example that does not come out as its row says.
 *
 * @param place   the example's cell, or the row if the row is the example
 * @param rule    id of the rule; empty for a decision
 * @param message what should have happened and what did
 * @param details the sentence with its words, cues and setting, and the condition that failed
 */
public record ExampleFailure(Place place, String rule, String message, List<String> details) {

    public ExampleFailure {
        details = List.copyOf(details);
    }

    @Override
    public String toString() {
        return place + ": " + (rule.isEmpty() ? "" : rule + ": ") + message + "\n    " + String.join("\n    ", details);
    }
}
