package org.gangmu.tag;

import java.util.List;
import org.gangmu.segment.Article;
import org.gangmu.segment.Sentence;
import org.gangmu.text.Language;

/**
 * An article with the words of its sentences: all of tagging that is the same under any rulebook of its language, and most of its cost.
 *
 * @param article  the article
 * @param language the language whose words were looked for: the rulebook's, which need not be the article's
 * @param words    of each sentence of the article, in order
 */
public record WordedArticle(Article article, Language language, List<SentenceWords> words) {

    public WordedArticle {
        words = List.copyOf(words);
        if (words.size() != article.sentences().count()) {
            throw new IllegalArgumentException(words.size() + " lots of words for " + article.sentences().count() + " sentences");
        }
    }

    /** The sentences as words of a lexicon are looked up in them, each closed by a line feed: what holds no part of a word here has not that word. */
    public String folded() {
        return folded(article.sentences().map(Sentence::text).toList(), language);
    }

    /** As {@link #folded()}, of the texts of all sentences of an article, in order. */
    public static String folded(List<String> sentences, Language language) {
        Simplified simplified = Simplified.forText(String.join("", sentences), language);
        StringBuilder out = new StringBuilder();
        sentences.forEach(s -> out.append(FoldedText.of(s, language, simplified).folded()).append('\n'));
        return out.toString();
    }
}
