package org.gangmu.facts;

import java.util.List;
import org.gangmu.segment.Article;
import org.gangmu.tag.TaggedSentence;

/** Reads planned and reported values. Thread-safe. */
public final class FigureReader {

    /** For each sentence its figures, in order. */
    public List<List<Figure>> read(Article article, Header header, List<TaggedSentence> sentences) {
        return sentences.stream().map(s -> List.<Figure>of()).toList();
    }
}
