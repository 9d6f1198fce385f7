package org.gangmu.tag;

/** Reads a language's built-in cues of form (verb first, past tense, no verb …) off the words of a sentence. */
interface Grammar {

    /**
     * Adds the built-in cues.
     *
     * @param words   of the sentence
     * @param content offset in the sentence where its content starts
     */
    void forms(SentenceWords words, int content, FoundCues out);
}
