package org.gangmu.ledger;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What became of an aim, and by which results.
 *
 * @param results    the results it was judged by, that which counts first; of an aim on the way, the last before its end
 * @param difference result less aim, in the unit of the aim as written; of a reduction, how much more it was reduced. Empty where nothing can be counted
 * @param tolerated  whether it is reached only because "about" was said
 * @param computed   whether the value that counts is told nowhere and was computed from two results
 * @param value      the computed value, in the aim's unit
 * @param there      whether the result would reach the aim; of an aim on the way, whether it is there already
 * @param disputed   whether documents tell different results
 */
public record Finding(Outcome outcome, List<Entry> results, OptionalDouble difference, boolean tolerated, boolean computed, OptionalDouble value, boolean there, boolean disputed) {

    public Finding {
        results = List.copyOf(results);
    }

    static Finding of(Outcome outcome, List<Entry> results) {
        return new Finding(outcome, results, OptionalDouble.empty(), false, false, OptionalDouble.empty(), outcome == Outcome.REACHED, false);
    }
}
