package org.gangmu.ledger;

import java.util.List;
import org.gangmu.facts.Figure;
import org.gangmu.facts.Measure;
import org.gangmu.facts.Quote;

/**
 * A figure in its context: one line of the ledger.
 *
 * @param id        the same in every run over the same document
 * @param indicator name to show: the rulebook's, else as written without what says no more than where
 * @param better    which way of the indicator is the better one
 * @param reference what a relative value is measured by, as the indicator of a subject; empty if nothing or no indicator that is known
 * @param inTasks   whether its label is that of things to do, not of aims or results
 * @param task      heading of the task that it stands in; empty if none
 * @param sentence  the whole sentence
 * @param label     of the sentence
 * @param frame     what the sentence stands in
 * @param rules     ids of the rules that made the label
 * @param page      0 if the format has no pages
 */
public record Entry(String id, Origin origin, Figure figure, Kind kind, Subject subject, String indicator, Better better, Period period, String reference, boolean inTasks, String task, Quote sentence,
                    String label, String frame, List<String> rules, double confidence, int page, int line) {

    /** Whether a value is an aim or a result. */
    public enum Kind { PLANNED, REPORTED }

    public Entry {
        rules = List.copyOf(rules);
    }

    public boolean isPlanned() {
        return kind == Kind.PLANNED;
    }

    /** The values in the normal unit; as written where the rulebook does not know the unit. */
    public List<Double> values() {
        return figure.measure().map(Measure::values).orElse(figure.values());
    }

    /** How many of the normal unit make one of the unit as written. */
    double scale() {
        List<Double> written = figure.values();
        for (int i = 0; i < written.size() && i < values().size(); i++) {
            if (written.get(i) != 0) {
                return values().get(i) / written.get(i);
            }
        }
        return 1;
    }

    /** The same for a subject in another dimension. */
    public Entry of(Subject other) {
        return new Entry(id, origin, figure, kind, other, indicator, better, period, reference, inTasks, task, sentence, label, frame, rules, confidence, page, line);
    }
}
