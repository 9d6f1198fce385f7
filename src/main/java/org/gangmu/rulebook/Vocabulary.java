package org.gangmu.rulebook;

import java.util.Set;

/** The names that every rulebook may use without declaring them. */
public final class Vocabulary {

    /** What the tagger finds by itself in any language; see {@code rules/README.md} for what each means. */
    public static final Set<String> BUILT_IN = Set.of(
            "#number", "#percent", "#money", "#year", "#year-past", "#year-now", "#year-future",
            "#colon-end", "#question", "#exclaim", "#short", "#long", "#no-stop", "#headline", "#lone-number", "#quoted", "#enumerated",
            "#first", "#opening", "#closing", "#paragraph-first", "#paragraph-last", "#after-colon",
            "#verb-first", "#aspect", "#no-verb", "#copula", "#attributed",
            "#imperative", "#past", "#perfect", "#passive", "#passive-past", "#future", "#modal", "#progressive", "#present", "#infinitive-first",
            "#gerund-first", "#past-main", "#present-main", "#modal-main", "#first-person", "#second-person", "#proper-subject");

    /** How a sentence stands on the page. */
    public static final Set<String> SHAPES = Set.of("title", "subtitle", "heading", "body", "list", "cell");

    private Vocabulary() {
    }
}
