package org.gangmu.tag;

import org.gangmu.text.Span;

/**
 * A word with its part of speech.
 *
 * @param span in the sentence's text
 * @param text as matched: markup and line breaks left out, traditional characters made simplified
 * @param pos  for Chinese HanLP's tag ("v", "vn", "ns"), for English the universal tag ("VERB", "AUX")
 */
public record Token(Span span, String text, String pos) {
}
