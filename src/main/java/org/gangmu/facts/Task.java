package org.gangmu.facts;

import java.util.List;
import org.gangmu.decide.Decision;

/**
 * A task with its single actions, or a sentence of the same label that belongs to none.
 *
 * @param ordinal  the number that it bears, bare ("一", "3", "a"); empty if none
 * @param depth    1 for a task of its own, 2 and deeper for a task under another; 0 for a sentence by itself
 * @param heading  its heading or lead clause; the whole sentence at depth 0
 * @param decision the decision on the sentence that the heading stands in
 * @param assignment who is to do it and by when
 * @param actions  in order; empty at depth 0 and for a task whose tasks say all
 */
public record Task(String ordinal, int depth, Quote heading, Decision decision, Assignment assignment, List<Action> actions) {

    public Task {
        actions = List.copyOf(actions);
    }

    /** One thing to do: a clause or sentence, the decision on the sentence it stands in, who is to do it and by when. */
    public record Action(Quote quote, Decision decision, Assignment assignment) {
    }
}
