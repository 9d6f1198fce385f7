package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.tag.TaggedSentence;

/**
 * The sentences of an article as its facts are looked up in them, made once for header, figures and tasks. Belongs to one thread.
 */
public final class ArticleReading {

    final List<Reading> sentences;
    private Periods periods;

    /** @param sentences the article's, as tagged */
    public ArticleReading(FactWords words, List<TaggedSentence> sentences) {
        List<Reading> readings = new ArrayList<>(sentences.size());
        for (TaggedSentence sentence : sentences) {
            readings.add(new Reading(sentence, words));
        }
        this.sentences = List.copyOf(readings);
    }

    /** What years its values are for; asked for by figures and by deadlines. */
    Periods periods(Header header, boolean chinese) {
        if (periods == null) {
            periods = new Periods(sentences, FigureReader.year(header, sentences), chinese);
        }
        return periods;
    }
}
