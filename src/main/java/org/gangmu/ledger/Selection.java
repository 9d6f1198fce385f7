package org.gangmu.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which figures are looked at.
 *
 * @param indicators names or parts of names; none for all
 * @param places     none for all
 * @param years      a period counts if it holds one of them; none for all
 */
public record Selection(List<String> indicators, Set<String> places, Set<Integer> years) {

    /** All figures. */
    public static final Selection ALL = new Selection(List.of(), Set.of(), Set.of());

    public Selection {
        indicators = indicators.stream().map(i -> i.toLowerCase(Locale.ROOT)).toList();
        places = Set.copyOf(places);
        years = Set.copyOf(years);
    }

    public boolean takes(Entry entry) {
        return takes(entry.origin().placeName()) && (names(entry.indicator()) || names(entry.figure().indicator())) && inYear(entry);
    }

    /** Whether a trail is of the place and indicator and has an aim or a result for the years. Its aims may be judged by what is told in other years. */
    public boolean takes(Trail trail) {
        return takes(trail.place()) && (names(trail.indicator()) || trail.aims().stream().anyMatch(a -> names(a.entry().figure().indicator())))
                && (trail.aims().stream().map(Aim::entry).anyMatch(this::inYear) || trail.results().stream().anyMatch(this::inYear));
    }

    private boolean takes(String place) {
        return places.isEmpty() || places.contains(place);
    }

    private boolean names(String indicator) {
        return indicators.isEmpty() || indicators.stream().anyMatch(indicator.toLowerCase(Locale.ROOT)::contains);
    }

    private boolean inYear(Entry entry) {
        return years.isEmpty() || years.stream().anyMatch(entry.period()::holds);
    }
}
