package org.gangmu.summarize;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.decide.Decision;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Document;
import org.gangmu.text.Problem;

/**
 * What Gangmu gives back for one document.
 *
 * @param document  the document with its furniture
 * @param articles  one for each article, in order
 * @param problems  what went wrong; of extraction first
 */
public record Summary(Document document, List<ArticleSummary> articles, List<Problem> problems) {

    public Summary {
        articles = List.copyOf(articles);
        problems = List.copyOf(problems);
    }

    /** Every sentence of the document with its decision, in reading order. */
    public List<Decision> decisions() {
        return articles.stream().flatMap(a -> a.decisions().stream()).toList();
    }

    /** The rulebooks used, each once, in order of first use. */
    public List<RuleBook> rulebooks() {
        // Not distinct(): that would hash every word of every rulebook.
        List<RuleBook> books = new ArrayList<>();
        for (ArticleSummary article : articles) {
            if (!books.contains(article.rulebook())) {
                books.add(article.rulebook());
            }
        }
        return books;
    }
}
