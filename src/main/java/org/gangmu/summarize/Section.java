package org.gangmu.summarize;

import java.util.List;
import org.gangmu.rulebook.Label;

/**
 * The lines of a summary under one label.
 *
 * @param label its label
 * @param items in reading order; may be empty
 */
public record Section(Label label, List<Item> items) {

    public Section {
        items = List.copyOf(items);
    }
}
