package org.gangmu.facts;

import java.util.List;
import java.util.Optional;
import org.gangmu.rulebook.Label;

/**
 * A planned or reported value, or an aim without one.
 *
 * @param indicator what is measured, as written ("GDP"); taken over from the figure before where a list leaves it out; empty if not said
 * @param name      the indicator's name in the rulebook's table of indicators ("地区生产总值"); empty if it is not there
 * @param change    "growth", "reduction" or "level"
 * @param op        "=", "≈", "≥", "≤", ">", "<", "range" or "multiple"; "relative" where the value is that of something else, "qualitative" where it is
 *                  told in words; "" where the words cannot be read as a value
 * @param values    one value, two for a range; of the unit as written ("6.66" of "万亿元"); empty for "relative", "qualitative" and ""
 * @param unit      as written ("%", "亿元", "percent"); empty if none
 * @param measure   the values in the normal unit; empty if there are none, or the rulebook does not know the unit
 * @param reference what a relative value is measured by ("经济增长", "全省平均水平"), as written; else empty
 * @param period    year or span of years that it is for, as digits ("2026", "2026-2030"); empty if not said
 * @param tone      the words that soften or bind the value, as written ("左右", "不低于", "力争", "about"); empty if none
 * @param problem   why the words cannot be read as a value, as the name of a message ("percent-without-number"); empty if they can
 * @param kind      whether it is planned or reported; empty while only the label of its sentence can tell
 * @param quote     the words it was read from
 */
public record Figure(String indicator, String name, String change, String op, List<Double> values, String unit, Optional<Measure> measure, String reference,
                     String period, String tone, String problem, Optional<Label.Figures> kind, Quote quote) {

    public Figure {
        values = List.copyOf(values);
    }

    /** A value as written, before names and normal units are looked up. */
    public Figure(String indicator, String change, String op, List<Double> values, String unit, String period, String tone, Quote quote) {
        this(indicator, "", change, op, values, unit, Optional.empty(), "", period, tone, "", Optional.empty(), quote);
    }

    /** Words that cannot be read as a value, and why. */
    static Figure unread(String problem, Quote quote) {
        return new Figure("", "", "level", "", List.of(), "", Optional.empty(), "", "", "", problem, Optional.empty(), quote);
    }

    /** An aim or a result without a value of its own: measured by another ("relative"), or told in words ("qualitative"). */
    static Figure without(String indicator, String change, String op, String reference, String period, String tone, Quote quote) {
        return new Figure(indicator, "", change, op, List.of(), "", Optional.empty(), reference, period, tone, "", Optional.empty(), quote);
    }

    /** The same of another indicator. */
    public Figure of(String otherIndicator) {
        return new Figure(otherIndicator, name, change, op, values, unit, measure, reference, period, tone, problem, kind, quote);
    }

    /** The same with the indicator's name in the rulebook. */
    public Figure named(String rulebookName) {
        return new Figure(indicator, rulebookName, change, op, values, unit, measure, reference, period, tone, problem, kind, quote);
    }

    /** The same with its values in the normal unit. */
    public Figure measured(Measure normal) {
        return new Figure(indicator, name, change, op, values, unit, Optional.of(normal), reference, period, tone, problem, kind, quote);
    }

    /** The same, planned or reported. */
    public Figure as(Label.Figures plannedOrReported) {
        return new Figure(indicator, name, change, op, values, unit, measure, reference, period, tone, problem, Optional.of(plannedOrReported), quote);
    }
}
