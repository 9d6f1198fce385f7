package org.gangmu.findings;

import org.gangmu.text.Language;

/**
 * An article.
 *
 * @param ordinal  in the document
 * @param language of its text
 * @param rulebook name and version of the one that judged it
 * @param kind     by the rulebook
 * @param title    empty if none
 * @param date     ISO date; empty if not certain
 * @param year     that it speaks in; 0 if unknown
 * @param place    whose aims and results it tells, by its text alone; empty if it does not say
 * @param meeting  that it reports; empty if none
 */
public record FoundArticle(int ordinal, Language language, String rulebook, String kind, String title, String date, int year, String place, String meeting) {
}
