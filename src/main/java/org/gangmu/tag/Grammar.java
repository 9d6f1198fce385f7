package org.gangmu.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gangmu.text.Span;

/** Reads a language's built-in cues of form (verb first, past tense, no verb …) off the words of a sentence. */
interface Grammar {

    /**
     * Built-in cues with their places.
     *
     * @param words   of the sentence
     * @param content offset in the sentence where its content starts
     */
    Map<String, List<Span>> forms(SentenceWords words, int content);

    /** Adds one place of a cue. */
    static void add(Map<String, List<Span>> out, String cue, Span span) {
        out.computeIfAbsent(cue, k -> new ArrayList<>()).add(span);
    }
}
