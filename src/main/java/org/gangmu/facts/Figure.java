package org.gangmu.facts;

import java.util.List;

/**
 * A planned or reported value.
 *
 * @param indicator what is measured, as written ("GDP")
 * @param change    "growth", "reduction" or "level"
 * @param op        "=", "≈", "≥", "≤", ">", "<", "range" or "multiple"
 * @param values    one value, two for a range; of the unit as written
 * @param unit      as written ("%", "亿元"); empty if none
 * @param period    year or span of years that it is for, as digits ("2026", "2026-2030"); empty if not said
 * @param quote     the words it was read from
 */
public record Figure(String indicator, String change, String op, List<Double> values, String unit, String period, Quote quote) {

    public Figure {
        values = List.copyOf(values);
    }
}
