package org.gangmu.segment;

import org.gangmu.text.SourceText;

/** Cuts an extracted text into articles, paragraphs and sentences and sets page furniture aside. Implementations are thread-safe. */
public interface Segmenter {

    Document segment(SourceText source);
}
