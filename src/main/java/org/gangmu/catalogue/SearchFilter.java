package org.gangmu.catalogue;

/**
 * Where to search. An empty text and 0 stand for everywhere.
 *
 * @param label     of the sentence
 * @param kind      of its article
 * @param frame     that the sentence stands in
 * @param rule      id of a rule that made its label
 * @param from      first year that its article speaks in
 * @param to        last year
 * @param place     that its article or document tells of, or how it begins
 * @param name      of the document: with {@code *} and {@code ?} for others, or a part of it
 * @param indicator of a figure in it
 * @param person    that its article names
 * @param edition   whose decisions hold; 0 for the one in force
 */
public record SearchFilter(String label, String kind, String frame, String rule, int from, int to, String place, String name, String indicator, String person, long edition) {

    public static final SearchFilter NONE = new SearchFilter("", "", "", "", 0, 0, "", "", "", "", 0);

    /** Whether it asks anything of articles. */
    boolean ofArticles() {
        return !kind.isEmpty() || from > 0 || to > 0 || !place.isEmpty() || !person.isEmpty();
    }

    /** Whether it asks anything of single sentences. */
    boolean ofSentences() {
        return !label.isEmpty() || !frame.isEmpty() || !rule.isEmpty() || !indicator.isEmpty();
    }
}
