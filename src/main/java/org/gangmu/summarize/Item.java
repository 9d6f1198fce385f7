package org.gangmu.summarize;

import java.util.List;
import org.gangmu.facts.Assignment;
import org.gangmu.facts.Figure;
import org.gangmu.facts.Quote;

/**
 * One line of a summary: a sentence, or for tasks a heading with the actions under it.
 *
 * @param ordinal    the number that it bears ("一", "3"), bare; empty if none
 * @param depth      1 for a task of its own, 2 and deeper for a task under another; 0 for other items
 * @param quote      the sentence or, for a task, its heading
 * @param sentence   ordinal of the sentence that the quote stands in
 * @param frame      what it stands in
 * @param rules      ids of the rules that made its label
 * @param confidence from 0 to 1
 * @param assignment who is to do a task and by when; of other items, none
 * @param figures    targets or figures read from it
 * @param actions    single actions of a task, in order; empty for other items
 */
public record Item(String ordinal, int depth, Quote quote, int sentence, String frame, List<String> rules, double confidence,
                   Assignment assignment, List<Figure> figures, List<Action> actions) {

    public Item {
        rules = List.copyOf(rules);
        figures = List.copyOf(figures);
        actions = List.copyOf(actions);
    }

    /** Whether it is a task with a heading, not a sentence by itself. */
    public boolean isTask() {
        return depth > 0;
    }

    /**
     * One action of a task.
     *
     * @param quote    the clause or sentence
     * @param sentence ordinal of the sentence it stands in
     * @param rules    ids of the rules that made that sentence's label
     * @param assignment who is to do it and by when
     * @param figures  targets read from it
     */
    public record Action(Quote quote, int sentence, List<String> rules, Assignment assignment, List<Figure> figures) {

        public Action {
            rules = List.copyOf(rules);
            figures = List.copyOf(figures);
        }
    }
}
