package org.gangmu.findings;

import java.util.List;
import org.gangmu.text.Span;

/**
 * A sentence.
 *
 * @param ordinal   its number in the document, from 0
 * @param article   ordinal of its article in the document
 * @param paragraph ordinal of its paragraph in the article
 * @param sentence  ordinal in the article, as {@code classify} prints it
 * @param spans     where it stands in the extracted text; at least one
 * @param page      0 if the format has none
 * @param line      1-based line of the extracted text
 * @param text      its text: that of the spans together
 */
public record FoundSentence(int ordinal, int article, int paragraph, int sentence, List<Span> spans, int page, int line, String text) {

    public FoundSentence {
        spans = List.copyOf(spans);
    }

    public int start() {
        return spans.get(0).start();
    }

    public int end() {
        return spans.get(spans.size() - 1).end();
    }
}
