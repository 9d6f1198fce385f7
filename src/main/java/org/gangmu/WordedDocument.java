package org.gangmu;

import java.util.List;
import org.gangmu.segment.Document;
import org.gangmu.tag.WordedArticle;

/**
 * A document read, segmented and cut into words, ready to be judged by any rulebook.
 *
 * @param document the segmented document
 * @param articles one for each of its articles, in order
 */
public record WordedDocument(Document document, List<WordedArticle> articles) {

    public WordedDocument {
        articles = List.copyOf(articles);
    }
}
