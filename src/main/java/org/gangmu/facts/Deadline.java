package org.gangmu.facts;

/**
 * By when something is to be done.
 *
 * @param until ISO date, month or year ("2026-06-30", "2026-06", "2026"), the last that counts; empty where the year is not certain
 * @param quote the words it was read from
 */
public record Deadline(String until, Quote quote) {
}
