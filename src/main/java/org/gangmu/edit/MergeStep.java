package org.gangmu.edit;

import java.util.Map;
import org.gangmu.rulebook.Place;
import org.gangmu.rulebook.Row;

/** One thing that a merge does to the owner's tables, or leaves to the owner. */
public sealed interface MergeStep {

    /** Path of the table without its ending, for instance {@code goal/target}. */
    String table();

    /** How people name the row. */
    String row();

    /** The update's text of a cell is taken over. */
    record Set(String table, String row, Row mine, String column, String before, String after) implements MergeStep {
    }

    /** A row of the update is added. */
    record Add(String table, String row, Map<String, String> cells) implements MergeStep {
    }

    /** The owner's row goes. */
    record Remove(String table, String row, Row mine, Why why) implements MergeStep {

        /** GONE: the update has it no longer; SAME: the update says the same. */
        public enum Why { GONE, SAME }
    }

    /** A table of the update is new: it is copied as it is. */
    record NewTable(String table, String row, int rows) implements MergeStep {
    }

    /**
     * Both sides changed the same; the owner's stands until the owner decides.
     *
     * @param column English name; "" if the row as a whole is in question: one side changed it, the other took it out
     * @param place  the owner's cell; the update's row where the owner has none
     * @param base   what it was
     * @param mine   the owner's; "" where taken out
     * @param theirs the update's; "" where taken out
     */
    record Conflict(String table, String row, String column, Place place, String base, String mine, String theirs) implements MergeStep {
    }
}
