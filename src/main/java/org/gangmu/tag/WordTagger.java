package org.gangmu.tag;

/** Cuts a sentence into words with their part of speech. Implementations are thread-safe and load their models on first use. */
interface WordTagger {

    /** The words of {@code text.plain()}, in order. */
    SentenceWords words(FoldedText text);
}
