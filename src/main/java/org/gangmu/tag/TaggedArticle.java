package org.gangmu.tag;

import java.util.List;
import org.gangmu.segment.Article;

/**
 * An article with its kind and its sentences tagged.
 *
 * @param article   the article
 * @param kind      its kind by the rulebook
 * @param sentences one for each sentence of the article, in order
 */
public record TaggedArticle(Article article, String kind, List<TaggedSentence> sentences) {

    public TaggedArticle {
        sentences = List.copyOf(sentences);
    }
}
