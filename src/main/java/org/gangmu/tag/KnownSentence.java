package org.gangmu.tag;

import java.util.Set;

/**
 * What is known of a sentence from an earlier tagging with the same words, kinds and frames.
 *
 * @param cues    names of its cues; other names may stand among them
 * @param setting its kind and frame
 */
public record KnownSentence(Set<String> cues, Setting setting) {
}
