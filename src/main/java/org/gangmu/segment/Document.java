package org.gangmu.segment;

import java.util.List;
import java.util.stream.Stream;
import org.gangmu.text.SourceText;

/**
 * A document cut into articles, paragraphs and sentences. Sentences, furniture and white space together cover the whole text.
 *
 * @param source    the extracted text
 * @param articles  in reading order; none when the text holds no sentence
 * @param furniture sorted by span
 */
public record Document(SourceText source, List<Article> articles, List<Furniture> furniture) {

    public Document {
        articles = List.copyOf(articles);
        furniture = List.copyOf(furniture);
    }

    public Stream<Sentence> sentences() {
        return articles.stream().flatMap(Article::sentences);
    }
}
