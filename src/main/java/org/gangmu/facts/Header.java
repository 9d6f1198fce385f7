package org.gangmu.facts;

import java.util.List;
import java.util.Optional;

/**
 * What an article says of itself.
 *
 * @param title     its headline
 * @param opening   its first words, which name an article without headline
 * @param date      ISO date of the event or, failing that, of publication; "--01-13" style is never used: without a certain year it is empty
 * @param noDay     words that name the day of the event, but a day that no calendar has ("2月30日")
 * @param meeting   the meeting it reports, as written
 * @param organiser who called it, as written
 * @param place     where it was held, as written
 * @param people    in order of first mention
 */
public record Header(Optional<Quote> title, Optional<Quote> opening, Optional<String> date, Optional<Quote> noDay, Optional<String> meeting,
                     Optional<String> organiser, Optional<String> place, List<Person> people) {

    public Header {
        people = List.copyOf(people);
    }

    /** What to call the article: its headline, or else its first words. */
    public Optional<Quote> name() {
        return title.or(() -> opening);
    }
}
