package org.gangmu.connect;

import java.util.List;

/**
 * Some of the documents that may have changed.
 *
 * @param next where to go on after these, in words of the host
 * @param more whether there are more now
 */
public record Page(List<Item> items, String next, boolean more) {

    public Page {
        items = List.copyOf(items);
    }
}
