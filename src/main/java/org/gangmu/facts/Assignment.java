package org.gangmu.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    public boolean isEmpty() {
        return bodies.isEmpty() && deadline.isEmpty();
    }

    /** This, and what another says of the same: its bodies behind these, its deadline if this has none. */
    Assignment and(Assignment other) {
        return new Assignment(Stream.concat(bodies.stream(), other.bodies.stream()).distinct().toList(), deadline.or(other::deadline));
    }
}
