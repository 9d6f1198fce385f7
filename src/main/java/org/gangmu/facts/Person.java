package org.gangmu.facts;

import java.util.List;

/**
 * A person named in an article's header facts.
 *
 * @param name   as written
 * @param office as written, empty if none
 * @param roles  of "spoke", "presided", "attended", "reported", "author", "reporter", "editor", "quoted", sorted
 * @param quote  where the name stands
 */
public record Person(String name, String office, List<String> roles, Quote quote) {

    public Person {
        roles = List.copyOf(roles);
    }
}
