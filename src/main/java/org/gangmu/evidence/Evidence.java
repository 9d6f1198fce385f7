package org.gangmu.evidence;

import org.gangmu.rulebook.Rule;
import org.gangmu.text.Span;

/**
 * One rule's word on a sentence.
 *
 * @param rule the rule that fired
 * @param span in the sentence's text: where its anchor stands
 */
public record Evidence(Rule rule, Span span) {
}
