package org.gangmu.facts;

import java.util.List;

/**
 * The values of a figure in the normal unit of their kind, so that figures of different documents can be compared: 6.66万亿元 is 6 660 000 000 000 CNY.
 *
 * @param unit   normal unit: "%", "pp" (percentage points), an ISO currency code, an SI unit ("m2", "t", "kWh"), "x" (times), "" for what is counted
 * @param values one value, two for a range
 */
public record Measure(String unit, List<Double> values) {

    public Measure {
        values = List.copyOf(values);
    }
}
