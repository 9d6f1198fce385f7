package org.gangmu.facts;

import java.util.List;
import java.util.Optional;

/**
 * What an article says of itself.
 *
 * @param title   its headline
 * @param date    ISO date of the event or, failing that, of publication; "--01-13" style is never used: without a certain year it is empty
 * @param meeting the meeting it reports, as written
 * @param organiser who called it, as written
 * @param place   where it was held, as written
 * @param people  in order of first mention
 */
public record Header(Optional<Quote> title, Optional<String> date, Optional<String> meeting, Optional<String> organiser, Optional<String> place, List<Person> people) {

    public Header {
        people = List.copyOf(people);
    }
}
