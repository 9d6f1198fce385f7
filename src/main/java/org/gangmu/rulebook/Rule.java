package org.gangmu.rulebook;

import java.util.List;
import java.util.Map;

/**
 * A row that adds evidence for (or, with a negative strength, against) a label.
 *
 * @param id         path and row name: {@code zh.goal.target.expected}; ASCII, never renamed, never reused
 * @param table      id of its table: {@code zh.goal.target}. Of the rows of one table only the strongest counts for a sentence
 * @param conditions when it fires
 * @param label      the label it speaks for
 * @param strength   in points; about 1 is a hint, 3 decides alone
 * @param examples   its executed examples
 * @param note       what its author wrote beside it
 * @param status     how far it has come on its way into force
 * @param row        its row as written
 */
public record Rule(String id, String table, Conditions conditions, String label, double strength, List<Example> examples, String note,
                   Status status, Row row) {

    public Rule {
        examples = List.copyOf(examples);
    }

    /** Whether it is in the rulebook at all, be it only on trial. */
    public boolean isOn() {
        return status != Status.OFF;
    }

    /** This rule as it would be in force; one that is off stays so. */
    Rule inForce() {
        return status == Status.OFF || status == Status.STABLE ? this : new Rule(id, table, conditions, label, strength, examples, note, Status.STABLE, row);
    }

    /** Whether the two are one rule but for the file and cells in which they were written. */
    public boolean saysTheSameAs(Rule other) {
        return unplaced().equals(other.unplaced());
    }

    private Rule unplaced() {
        return new Rule(id, table, conditions, label, strength, examples.stream().map(Example::unplaced).toList(), note, status, new Row("", 0, Map.of()));
    }

    public Place place() {
        return row.place();
    }
}
