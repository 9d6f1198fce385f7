package org.gangmu.facts;

import java.util.Optional;
import org.gangmu.rulebook.Label;
import org.gangmu.text.CharSet;

/**
 * Tells by the words around a value and by its period whether it is planned or reported, where they say so: a task's sentence may tell of last year's
 * result, and a review of what a new plant is to bring. Where they do not, the label of the sentence decides.
 */
final class PlannedOrReported {

    private static final CharSet ENDS = CharSet.of(";。!?");
    private static final int DIGITS_OF_YEAR = 4;

    private final WordTable tenses;
    private final int year;

    /** @param year that the article speaks in; 0 if unknown */
    PlannedOrReported(FactWords words, int year) {
        this.tenses = words.tenses;
        this.year = year;
    }

    Figure judge(Figure figure, Reading reading) {
        return kind(figure, reading).map(figure::as).orElse(figure);
    }

    private Optional<Label.Figures> kind(Figure figure, Reading reading) {
        int start = reading.local(figure.quote().start());
        int end = reading.local(figure.quote().end() - 1) + 1;
        String said = lastWord(reading, start, end);
        if (!said.isEmpty()) {
            return Optional.of(said.equals("planned") ? Label.Figures.PLANNED : Label.Figures.REPORTED);
        }
        int last = year > 0 ? lastYear(figure.period()) : 0;
        return last == 0 || last == year ? Optional.empty() : Optional.of(last > year ? Label.Figures.PLANNED : Label.Figures.REPORTED);
    }

    /** Of "2026" or "2026-2030"; 0 if there is none. */
    private static int lastYear(String period) {
        int first = year(period, 0);
        int last = first > 0 && period.startsWith("-", DIGITS_OF_YEAR) ? year(period, DIGITS_OF_YEAR + 1) : 0;
        return last > 0 ? last : first;
    }

    private static int year(String period, int from) {
        int out = 0;
        for (int i = from; i < from + DIGITS_OF_YEAR; i++) {
            if (i >= period.length() || !Digits.isDigit(period.charAt(i))) {
                return 0;
            }
            out = out * 10 + period.charAt(i) - '0';
        }
        return out;
    }

    /** What the last word of a plan or a report says that stands before the value or in its words, in the same sentence or part of one. */
    private String lastWord(Reading reading, int start, int end) {
        int from = start;
        while (from > 0 && start - from < Reading.LONGEST_CLAUSE && (!ENDS.has(reading.text.charAt(from - 1)) || reading.isInside(from - 1))) {
            from--;
        }
        String said = "";
        for (int at = reading.next(tenses, from, end); at < end;) {
            String word = tenses.startingAt(reading.text, at);
            if (at + word.length() <= end && isWhole(reading.text, at, word)) {
                said = tenses.value(word);
            }
            at = reading.next(tenses, at + word.length(), end);
        }
        return said;
    }

    /** A word of letters must not be part of another. */
    private static boolean isWhole(String text, int at, String word) {
        boolean letter = word.charAt(0) < '\u0080';
        int end = at + word.length();
        return !letter || (at == 0 || !Character.isLetter(text.charAt(at - 1))) && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }
}
