package org.gangmu.facts;

import java.util.List;

/**
 * A planned or reported value.
 *
 * @param indicator what is measured, as written ("GDP"); taken over from the figure before where a list leaves it out; empty if not said
 * @param change    "growth", "reduction" or "level"
 * @param op        "=", "≈", "≥", "≤", ">", "<", "range" or "multiple"
 * @param values    one value, two for a range; of the unit as written ("6.66" of "万亿元")
 * @param unit      as written ("%", "亿元", "percent"); empty if none
 * @param period    year or span of years that it is for, as digits ("2026", "2026-2030"); empty if not said
 * @param tone      the words that soften or bind the value, as written ("左右", "不低于", "力争", "about"); empty if none
 * @param quote     the words it was read from
 */
public record Figure(String indicator, String change, String op, List<Double> values, String unit, String period, String tone, Quote quote) {

    public Figure {
        values = List.copyOf(values);
    }
}
