package org.gangmu.ledger;

import java.util.List;

/**
 * One indicator of one place through the years.
 *
 * @param aims    in the order of the documents
 * @param results in the order of their periods
 * @param unaimed those of the results that no aim was set for, though there are documents that set aims for that year
 */
public record Trail(String place, String indicator, List<Aim> aims, List<Entry> results, List<Entry> unaimed) {

    public Trail {
        aims = List.copyOf(aims);
        results = List.copyOf(results);
        unaimed = List.copyOf(unaimed);
    }
}
