package org.gangmu.tag;

import org.gangmu.text.Span;

/**
 * A cue found in a sentence.
 *
 * @param name the cue's name: a lexicon's, or a built-in one that begins with {@code #}
 * @param span in the sentence's text; the whole content for built-in cues that have no place of their own
 */
public record Cue(String name, Span span) {
}
