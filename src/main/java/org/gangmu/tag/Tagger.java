package org.gangmu.tag;

import java.util.BitSet;
import java.util.List;
import org.gangmu.segment.Article;

/** Tags the sentences of an article: words, cues, setting. Implementations are thread-safe. */
public interface Tagger {

    TaggedArticle tag(Article article);

    /** The words of an article's sentences: what {@link #tag(WordedArticle)} needs of it, the same under every rulebook of a language. */
    WordedArticle words(Article article);

    /** As {@link #words(Article)}, of some sentences alone; the others have none. */
    WordedArticle words(Article article, BitSet wanted);

    /** As {@link #tag(Article)}, with words found before; found anew if they are another language's. */
    TaggedArticle tag(WordedArticle article);

    /**
     * Tags some sentences of an article of which all else is known: what a change of rules calls for, which change no cue and no frame.
     *
     * @param wanted ordinals of the sentences in the article
     * @param known  one for each sentence of the article, as {@link #tag(WordedArticle)} under this rulebook gives it; what opened a frame may be missing
     * @return the wanted sentences, in order
     */
    List<TaggedSentence> tag(WordedArticle article, BitSet wanted, List<KnownSentence> known);
}
