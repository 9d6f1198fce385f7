package org.gangmu.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gangmu.table.ProblemReader;
import org.gangmu.text.Language;
import org.gangmu.text.Messages;
import org.gangmu.text.Problem;

/**
 * Collects what is wrong with a rulebook, told in the language of whoever reads it.
 *
 * <p>An error stops the rulebook: something is not understood, contradicts itself or another cell, or would silently never happen. What is understood and
 * changes no decision (a word twice in a cue, an exception that excepts nothing, a row that another always covers, an empty table) is a warning.
 */
final class Problems implements ProblemReader {

    private static final Comparator<Problem> IN_ORDER = Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column);

    private final Messages messages;
    private final Set<Problem> all = new LinkedHashSet<>();
    /** Rows with errors: what else would be said of them mostly follows from these. */
    private final Set<Place> broken = new HashSet<>();
    /** Cells that hold no text that anybody wrote. */
    private final Set<Place> refused = new HashSet<>();

    Problems(Language ui) {
        this.messages = Messages.of(Problems.class, ui);
    }

    @Override
    public Language ui() {
        return messages.language();
    }

    /** Some words of a message: a list's separator, "did you mean …". */
    String words(String key, Object... values) {
        return messages.get(key, values);
    }

    void error(Place place, String key, Object... values) {
        if (!refused.contains(place)) {
            add(Problem.cell(place.file(), place.line(), place.column(), messages.get(key, values)));
        }
    }

    void warning(Place place, String key, Object... values) {
        add(Problem.cell(place.file(), place.line(), place.column(), messages.get(key, values)).asWarning());
    }

    /** An error of a whole file. */
    void error(String file, String key, Object... values) {
        add(Problem.error(file, messages.get(key, values)));
    }

    /** A problem that the reader of the table found: what the cell holds is not looked at any more. */
    @Override
    public void accept(Problem problem) {
        refused.add(new Place(problem.file(), problem.line(), problem.column()));
        add(problem);
    }

    private void add(Problem problem) {
        // A file of rules has lines and no cells.
        boolean lines = problem.cell() && problem.file().toLowerCase(Locale.ROOT).endsWith(".drl");
        all.add(lines ? new Problem(problem.file(), problem.line(), 0, problem.message(), problem.severity(), false) : problem);
        if (problem.isError()) {
            broken.add(new Place(problem.file(), problem.line(), 0));
        }
    }

    /** Whether the row is free of errors so far. */
    boolean sound(Row row) {
        return broken.isEmpty() || !broken.contains(row.place());
    }

    boolean anyError() {
        return !broken.isEmpty();
    }

    /** All problems by file, row and column. */
    List<Problem> inOrder() {
        List<Problem> out = new ArrayList<>(all);
        out.sort(IN_ORDER);
        return out;
    }
}
