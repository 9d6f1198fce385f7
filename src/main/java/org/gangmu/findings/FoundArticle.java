package org.gangmu.findings;

import org.gangmu.text.Language;

/**
 * An article. Which version of a rulebook judged it is told by the edition: several that say the same of a document share what they say.
 *
 * @param ordinal  in the document
 * @param language of its text
 * @param kind     by the rulebook
 * @param title    empty if none
 * @param date     ISO date; empty if not certain
 * @param year     that it speaks in; 0 if unknown
 * @param place    whose aims and results it tells, by its text alone; empty if it does not say
 * @param meeting  that it reports; empty if none
 */
public record FoundArticle(int ordinal, Language language, String kind, String title, String date, int year, String place, String meeting) {
}
