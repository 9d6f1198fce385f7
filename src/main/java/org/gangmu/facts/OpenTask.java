package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.decide.Decision;
import org.gangmu.segment.Paragraph;

/** A task while its actions are still gathered; its reach ends with its paragraph unless it has none of its own. */
final class OpenTask {

    /** Who and by when, stated for what stands before it: for that many actions from the first. */
    private record Statement(Assignment assignment, int upTo) {
    }

    final String ordinal;
    final int rank;
    final int depth;
    final Quote heading;
    final Decision decision;
    final Paragraph paragraph;
    final boolean reaches;
    /** Whether its paragraphs have lead sentences of their own. */
    boolean leads;
    private final Assignment own;
    private final List<Task.Action> actions = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    /** @param own what its heading says itself */
    OpenTask(String ordinal, int rank, int depth, Quote heading, Decision decision, boolean reaches, Assignment own) {
        this.ordinal = ordinal;
        this.rank = rank;
        this.depth = depth;
        this.heading = heading;
        this.decision = decision;
        this.paragraph = decision.sentence().paragraph();
        this.reaches = reaches;
        this.own = own;
    }

    void act(Task.Action action) {
        actions.add(action);
    }

    boolean hasActions() {
        return !actions.isEmpty();
    }

    /** Takes words that say nothing but who and by when; they may stand for the task or for the actions before them. */
    void state(Assignment assignment) {
        Statement last = statements.isEmpty() ? null : statements.get(statements.size() - 1);
        if (last != null && last.upTo == actions.size()) {
            statements.set(statements.size() - 1, new Statement(last.assignment.and(assignment), last.upTo));
        } else {
            statements.add(new Statement(assignment, actions.size()));
        }
    }

    /** What is stated once, at the heading or at the end, is of the task; what is stated after each action, or in the midst of them, is of the actions before it. */
    Task task() {
        Assignment of = own;
        List<Task.Action> said = new ArrayList<>(actions);
        boolean once = statements.size() == 1 && statements.get(0).upTo == actions.size();
        int from = 0;
        for (Statement statement : statements) {
            if (once || statement.upTo == 0) {
                of = of.and(statement.assignment);
            }
            for (int i = from; i < statement.upTo && !once; i++) {
                Task.Action action = said.get(i);
                said.set(i, new Task.Action(action.quote(), action.decision(), action.assignment().and(statement.assignment)));
            }
            from = statement.upTo;
        }
        return new Task(ordinal, depth, heading, decision, of, said);
    }
}
