package org.gangmu.summarize;

import java.util.List;
import org.gangmu.decide.Decision;
import org.gangmu.rulebook.RuleBook;
import org.gangmu.segment.Article;
import org.gangmu.segment.Document;

/** Makes the summary of an article from its decisions. Implementations are thread-safe. */
public interface Summarizer {

    ArticleSummary summarize(Document document, Article article, String kind, RuleBook rulebook, List<Decision> decisions);
}
