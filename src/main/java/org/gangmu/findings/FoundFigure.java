package org.gangmu.findings;

import java.util.List;

/**
 * A planned or reported value.
 *
 * @param sentence  ordinal of its sentence in the document
 * @param start     where it stands in the extracted text
 * @param end       exclusive
 * @param kind      "target" or "result"
 * @param indicator name to show, as the tables over documents have it
 * @param change    growth, reduction or level
 * @param op        how the value is meant: =, ≥, range …
 * @param values    one, or two of a range, in the normal unit; empty where only words say it
 * @param unit      of the values
 * @param from      first year that it is for; 0 if unknown
 * @param to        last year
 * @param quote     as written
 */
public record FoundFigure(int sentence, int start, int end, String kind, String indicator, String change, String op, List<Double> values, String unit, int from, int to,
                          String quote) {

    public FoundFigure {
        values = List.copyOf(values);
    }
}
