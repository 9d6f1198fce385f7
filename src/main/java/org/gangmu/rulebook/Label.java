package org.gangmu.rulebook;

import java.util.regex.Pattern;

/**
 * A label of a rulebook.
 *
 * @param name    as results carry it, for instance {@code GOAL}
 * @param zh      its name for Chinese readers
 * @param en      its name for English readers
 * @param color   CSS colour of its spans
 * @param section key of its section in a summary ("goals"); empty for the label of sentences that no summary shows
 * @param form    how its section is laid out
 * @param figures what the figures of its sentences are: aims or reports
 */
public record Label(String name, String zh, String en, String color, String section, Form form, Figures figures) {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** ITEMS: a list of sentences; TASKS: sentences grouped under their heading with single actions; NONE: not in summaries. */
    public enum Form { ITEMS, TASKS, NONE }

    /** What the values in its sentences are. */
    public enum Figures { PLANNED, REPORTED }

    public boolean inSummary() {
        return form != Form.NONE;
    }

    /** Whether a word can name a label: capital letters, digits, underscores. */
    public static boolean isName(String word) {
        return NAME.matcher(word).matches();
    }
}
