package org.gangmu.tag;

import java.util.List;

/** Cuts a sentence into words with their part of speech. Implementations are thread-safe and load their models on first use. */
interface WordTagger {

    /** The words of {@code text.plain()}, in order. */
    List<Token> words(FoldedText text);
}
