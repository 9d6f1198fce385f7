package org.gangmu.check;

import java.util.List;
import java.util.Set;

/** The facts of one document in the shape that scoring compares: told by people, or found by the program. What is not said is an empty text. */
record FactSheet(List<Article> articles, List<Figure> figures, List<Task> tasks) {

    /** Nothing. */
    static final FactSheet EMPTY = new FactSheet(List.of(), List.of(), List.of());

    /**
     * What an article says of itself.
     *
     * @param title or, of an article without one, its first words
     */
    record Article(String title, String date, String meeting, String continues, List<Person> people) {
    }

    /** A person with one role; who has two stands there twice. */
    record Person(String name, String role) {
    }

    /** @param values none for an aim or a result without a number, and for words that cannot be read */
    record Figure(String kind, String indicator, String change, String op, List<Double> values, String unit, String period, String quote) {

        /** What sort of figure it is: those without a value are counted apart. */
        FactsScore.Row sort() {
            if (!values.isEmpty()) {
                return FactsScore.Row.VALUES;
            }
            return op.equals("relative") ? FactsScore.Row.RELATIVE : op.equals("qualitative") ? FactsScore.Row.QUALITATIVE : FactsScore.Row.UNREAD;
        }
    }

    /**
     * A task, or a single action that has a body or a deadline of its own.
     *
     * @param isAction whether it is known to be a single action only: no number, no heading
     */
    record Task(String ordinal, String heading, boolean isAction, Set<String> bodies, String deadline) {
    }
}
