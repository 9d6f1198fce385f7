package org.gangmu.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.findings.FoundSentence;

/**
 * Sentences that stand together in a content: the text index knows which of these hold a word, and the sentence is then found by its text. Small enough to be
 * read through in no time, large enough for the index to stay small.
 *
 * @param first ordinal of its first sentence in the content
 * @param last  of its last one
 */
record Passage(long content, int first, int last) {

    private static final int MOST_SENTENCES = 64;
    /** Indexes have bounds; so has the time to read through a passage. */
    private static final int MOST_CHARS = 50_000;

    /** Those of a content, in order: a sentence is in one of them. */
    static List<Passage> of(long content, List<FoundSentence> sentences) {
        List<Passage> out = new ArrayList<>();
        int first = 0;
        int chars = 0;
        for (int i = 0; i < sentences.size(); i++) {
            int length = sentences.get(i).text().length();
            if (i > first && (i - first == MOST_SENTENCES || chars + length > MOST_CHARS)) {
                out.add(new Passage(content, first, i - 1));
                first = i;
                chars = 0;
            }
            chars += length;
        }
        if (!sentences.isEmpty()) {
            out.add(new Passage(content, first, sentences.size() - 1));
        }
        return out;
    }
}
