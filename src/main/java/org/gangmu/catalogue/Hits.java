package org.gangmu.catalogue;

import java.util.List;

/**
 * The result of a search.
 *
 * @param hits  in order of documents
 * @param more  whether there are more
 * @param count of all; -1 if it was not asked for
 */
public record Hits(List<Hit> hits, boolean more, long count) {

    public Hits {
        hits = List.copyOf(hits);
    }
}
