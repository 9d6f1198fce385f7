package org.gangmu.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years that a figure is for.
 *
 * @param from     first year; 0 if unknown
 * @param to       last year; 0 if unknown
 * @param inferred whether the text does not say it and it was taken from the article
 * @param part     whether it is for a part of the year only: a quarter, half a year, the months up to now
 */
public record Period(int from, int to, boolean inferred, boolean part) {

    public static final Period UNKNOWN = new Period(0, 0, false, false);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})(?:-([0-9]{4}))?");

    /** "2026" or "2026-2030"; unknown if it is neither. */
    public static Period of(String written) {
        Matcher m = WRITTEN.matcher(written);
        if (!m.matches()) {
            return UNKNOWN;
        }
        int from = Integer.parseInt(m.group(1));
        return new Period(from, m.group(2) == null ? from : Integer.parseInt(m.group(2)), false, false);
    }

    public static Period inferred(int year) {
        return year == 0 ? UNKNOWN : new Period(year, year, true, false);
    }

    public Period withPart(boolean partOnly) {
        return new Period(from, to, inferred, partOnly);
    }

    public boolean isKnown() {
        return to > 0;
    }

    public boolean isOneYear() {
        return isKnown() && from == to;
    }

    /** Whether it is the same years, the whole of them. */
    public boolean matches(Period other) {
        return isKnown() && from == other.from && to == other.to && !part && !other.part;
    }

    public boolean holds(int year) {
        return isKnown() && from <= year && year <= to;
    }

    /** "2026", "2021-2025"; empty if unknown. */
    public String years() {
        return !isKnown() ? "" : from == to ? String.valueOf(to) : from + "-" + to;
    }
}
