package org.gangmu.summarize;

import java.util.List;
import org.gangmu.decide.Decision;
import org.gangmu.facts.Header;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Article;

/**
 * The summary of one article.
 *
 * @param article   the article
 * @param kind      its kind by the rulebook
 * @param rulebook  the rulebook that was used
 * @param header    title, date, meeting, place, people
 * @param sections  one for each label that a summary shows, in the rulebook's order, empty ones included
 * @param others    sentences with figures whose label no summary shows, in order: the tables of figures need them too
 * @param decisions one for each sentence of the article, in order
 */
public record ArticleSummary(Article article, String kind, RuleBook rulebook, Header header, List<Section> sections, List<Item> others,
                             List<Decision> decisions) {

    public ArticleSummary {
        sections = List.copyOf(sections);
        others = List.copyOf(others);
        decisions = List.copyOf(decisions);
    }
}
