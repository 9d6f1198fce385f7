package org.gangmu.facts;

import java.util.List;
import java.util.Optional;

/**
 * Who is to do something and by when, where the text says so.
 *
 * @param bodies   responsible bodies, the first in the lead, as written
 * @param deadline by when
 */
public record Assignment(List<Quote> bodies, Optional<Deadline> deadline) {

    /** Neither named. */
    public static final Assignment NONE = new Assignment(List.of(), Optional.empty());

    public Assignment {
        bodies = List.copyOf(bodies);
    }
}
