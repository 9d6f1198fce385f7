package org.gangmu.copies;

import java.util.Optional;

/**
 * One of the documents that are compared.
 *
 * @param number  its place in the order in which the documents were handed in, from 0
 * @param name    as the user named it
 * @param title   its first headline on one line; empty if it has none
 * @param date    ISO, only as far as it is known: {@code 2026-01-08}, {@code 2026}
 * @param letters letters and digits in its articles, headlines aside: what shares are shares of
 */
public record Member(int number, String name, String title, Optional<String> date, int letters) {

    /** Whether it is certain that this one was there first. */
    public boolean isBefore(Member other) {
        if (date.isEmpty() || other.date.isEmpty()) {
            return false;
        }
        int known = Math.min(date.get().length(), other.date.get().length());
        return date.get().substring(0, known).compareTo(other.date.get().substring(0, known)) < 0;
    }
}
