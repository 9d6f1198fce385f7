package org.gangmu.facts;

import java.util.List;
import org.gangmu.segment.Sentence;
import org.gangmu.text.Span;

/**
 * Words of the document with their place.
 *
 * @param text  as they stand there; of several pieces, joined
 * @param spans where they stand in the extracted text, in order; at least one
 */
public record Quote(String text, List<Span> spans) {

    public Quote {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a quote stands somewhere");
        }
    }

    /** The words of a sentence at a span of its own text, which must not be empty. */
    public static Quote of(Sentence sentence, Span local) {
        return new Quote(local.of(sentence.text()), sentence.inSource(local));
    }

    public static Quote of(Sentence sentence) {
        return new Quote(sentence.text(), sentence.spans());
    }

    public int start() {
        return spans.get(0).start();
    }

    public int end() {
        return spans.get(spans.size() - 1).end();
    }
}
