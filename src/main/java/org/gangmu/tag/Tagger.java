package org.gangmu.tag;

import org.gangmu.segment.Article;

/** Tags the sentences of an article: words, cues, setting. Implementations are thread-safe. */
public interface Tagger {

    TaggedArticle tag(Article article);
}
