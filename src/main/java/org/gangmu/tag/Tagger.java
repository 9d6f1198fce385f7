package org.gangmu.tag;

import org.gangmu.segment.Article;

/** Tags the sentences of an article: words, cues, setting. Implementations are thread-safe. */
public interface Tagger {

    TaggedArticle tag(Article article);

    /** The words of an article's sentences: what {@link #tag(WordedArticle)} needs of it, the same under every rulebook of a language. */
    WordedArticle words(Article article);

    /** As {@link #tag(Article)}, with words found before; found anew if they are another language's. */
    TaggedArticle tag(WordedArticle article);
}
