package org.gangmu.catalogue;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a table one by one. */
@FunctionalInterface
public interface RowTaker {

    /** @param cells one for each column: String, Integer, Long, Double, a list of strings or spans, a map from strings to Long; null for an empty one */
    void row(List<Object> cells) throws IOException;
}
