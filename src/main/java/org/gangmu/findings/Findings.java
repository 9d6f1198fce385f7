package org.gangmu.findings;

/**
 * Everything that is kept of one document. It depends on the document's bytes, the ending of its name, the rulebooks and the models alone: not on where the
 * document lies, on the time, or on what was read before it.
 *
 * @param content   the document as read, the same under every rulebook
 * @param decisions what the rulebooks say of it
 */
public record Findings(Content content, Decisions decisions) {
}
