package org.gangmu.segment;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.text.SourceText;
import org.gangmu.text.Span;

/**
 * One sentence, heading or list item.
 *
 * @param ordinal place among all sentences of the document, from 0, in reading order
 * @param spans   where it stands in the extracted text: one span, or several when a column or page break, a caption or other
 *                furniture cuts it; in order, never touching, none empty
 * @param text    the characters of the spans, joined as they are
 */
public record Sentence(int ordinal, List<Span> spans, String text) {

    public Sentence {
        spans = List.copyOf(spans);
    }

    public static Sentence of(int ordinal, List<Span> spans, SourceText source) {
        if (spans.size() == 1) {
            return new Sentence(ordinal, spans, spans.get(0).of(source.text()));
        }
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(source.text(), span.start(), span.end());
        }
        return new Sentence(ordinal, spans, text.toString());
    }

    public int start() {
        return spans.get(0).start();
    }

    public int end() {
        return spans.get(spans.size() - 1).end();
    }

    /** Where a span of this sentence's own text stands in the extracted text: one span for each piece it touches. */
    public List<Span> inSource(Span local) {
        if (spans.size() == 1) {
            int s = start() + Math.max(local.start(), 0);
            int e = start() + Math.min(local.end(), spans.get(0).length());
            return s < e ? List.of(new Span(s, e)) : List.of();
        }
        List<Span> out = new ArrayList<>();
        int before = 0;
        for (Span piece : spans) {
            int s = Math.max(local.start(), before);
            int e = Math.min(local.end(), before + piece.length());
            if (s < e) {
                out.add(new Span(piece.start() + s - before, piece.start() + e - before));
            }
            before += piece.length();
        }
        return out;
    }
}
