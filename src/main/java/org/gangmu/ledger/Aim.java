package org.gangmu.ledger;

import java.util.List;
import java.util.Optional;

/**
 * An aim of a document and what became of it.
 *
 * @param entry      where it is set
 * @param also       where the same document says it again
 * @param move       against the last aim
 * @param before     the last aim; empty for the first
 * @param replacedBy the aim of a later document for the same years with another value
 * @param droppedIn  the next document that sets aims for the place and none for this indicator
 */
public record Aim(Entry entry, List<Entry> also, Move move, Optional<Entry> before, Optional<Entry> replacedBy, Optional<Origin> droppedIn, Finding finding) {

    public Aim {
        also = List.copyOf(also);
    }
}
