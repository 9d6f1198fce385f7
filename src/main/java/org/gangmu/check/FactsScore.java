package org.gangmu.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How well found facts agree with gold: counts of the facts, and of the fields of those that were found. */
final class FactsScore {

    /** What is found or missed as a whole. */
    enum Row {
        FIGURES, VALUES, RELATIVE, QUALITATIVE, UNREAD, PEOPLE, ARTICLES, DATES, MEETINGS, JUMPS, TASKS, ACTIONS;

        String shown() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is right or wrong of a fact that was found; only where the gold tells it. */
    enum Field {
        VALUE, UNIT, OP, CHANGE, KIND, PERIOD, INDICATOR, BODIES, DEADLINE;

        String shown() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One fact that is missed, found where there is none, or wrong in a field.
     *
     * @param what     the row or field, as it is shown
     * @param gold     what people say; empty if they say nothing of it
     * @param found    what was found; empty if nothing was
     * @param quote    the words
     */
    record Miss(String document, Row row, String what, String gold, String found, String quote) {
    }

    private final Map<Row, Count> rows = new EnumMap<>(Row.class);
    private final Map<Field, Count> fields = new EnumMap<>(Field.class);
    private final List<Miss> errors = new ArrayList<>();
    private int documents;

    /** Scores a document. */
    void document(String name, FactSheet gold, FactSheet found) {
        documents++;
        new FigureMatcher(name, this).match(gold.figures(), found.figures());
        new HeaderMatcher(name, this).match(gold.articles(), found.articles());
        new TaskMatcher(name, this).match(gold.tasks(), found.tasks());
    }

    void hit(Row row) {
        count(row).hit();
    }

    void missed(String document, Row row, String gold, String quote) {
        count(row).miss();
        errors.add(new Miss(document, row, row.shown(), gold, "", quote));
    }

    void falseAlarm(String document, Row row, String found, String quote) {
        count(row).falseAlarm();
        errors.add(new Miss(document, row, row.shown(), "", found, quote));
    }

    /** The sort of a figure: counted beside the figure itself, which tells the error. */
    void sort(Row sort, boolean isMissed, boolean isFalse) {
        Count count = count(sort);
        if (isMissed) {
            count.miss();
        } else if (isFalse) {
            count.falseAlarm();
        } else {
            count.hit();
        }
    }

    void field(String document, Row row, Field field, boolean isRight, String gold, String found, String quote) {
        Count count = fields.computeIfAbsent(field, f -> new Count());
        if (isRight) {
            count.hit();
        } else {
            count.miss();
            errors.add(new Miss(document, row, field.shown(), gold, found, quote));
        }
    }

    private Count count(Row row) {
        return rows.computeIfAbsent(row, r -> new Count());
    }

    void add(FactsScore other) {
        documents += other.documents;
        other.rows.forEach((row, count) -> count(row).add(count));
        other.fields.forEach((field, count) -> fields.computeIfAbsent(field, f -> new Count()).add(count));
        errors.addAll(other.errors);
    }

    int documents() {
        return documents;
    }

    /** NaN where the gold has none and none was found. */
    double f1(Row row) {
        return of(row).f1();
    }

    /** Share of the facts found that have this right; NaN where the gold tells it of none. */
    double right(Field field) {
        Count count = of(field);
        return count.gold() == 0 ? Double.NaN : count.recall();
    }

    Count of(Row row) {
        return rows.getOrDefault(row, new Count());
    }

    Count of(Field field) {
        return fields.getOrDefault(field, new Count());
    }

    List<Miss> errors() {
        return errors;
    }
}
