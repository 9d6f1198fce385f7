package org.gangmu.segment;

import java.util.List;
import java.util.stream.Stream;
import org.gangmu.text.Language;

/**
 * One article of a page, or the whole document when it holds just one.
 *
 * @param ordinal    place in the document, from 0
 * @param language   the language of most of its letters
 * @param paragraphs in reading order, at least one
 * @param jumps      what its jump lines say ("下转4版", "上接第1版", "continued on page 4"), as written, in order; these lines are furniture
 */
public record Article(int ordinal, Language language, List<Paragraph> paragraphs, List<String> jumps) {

    public Article {
        paragraphs = List.copyOf(paragraphs);
        jumps = List.copyOf(jumps);
    }

    public Stream<Sentence> sentences() {
        return paragraphs.stream().flatMap(p -> p.sentences().stream());
    }
}
