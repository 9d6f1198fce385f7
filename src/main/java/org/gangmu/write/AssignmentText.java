package org.gangmu.write;

import java.util.List;
import java.util.stream.Collectors;
import org.gangmu.facts.Assignment;
import org.gangmu.facts.Deadline;

/** Who is to do something and by when, in words: "Responsible: Office of Ports; by 2026-06-30 (no later than June 30)". */
final class AssignmentText {

    private AssignmentText() {
    }

    /** A line of its own; empty where neither is named. */
    static List<String> of(Assignment assignment, Words words) {
        String bodies = assignment.bodies().isEmpty() ? "" : words.get("responsible", bodies(assignment, words.get("list-comma")));
        String deadline = assignment.deadline().map(d -> words.get("deadline", deadline(d, words))).orElse("");
        String between = bodies.isEmpty() || deadline.isEmpty() ? "" : words.get("list-semicolon");
        return assignment.isEmpty() ? List.of() : List.of(bodies + between + deadline);
    }

    static String bodies(Assignment assignment, String between) {
        return assignment.bodies().stream().map(b -> OneLine.of(b.text())).collect(Collectors.joining(between));
    }

    /** The date with the words that say it; the words alone where the date is not certain. */
    static String deadline(Deadline deadline, Words words) {
        String quote = OneLine.of(deadline.quote().text());
        return deadline.until().isEmpty() ? quote : words.get("deadline-as-said", deadline.until(), quote);
    }
}
