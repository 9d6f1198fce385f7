package org.gangmu.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.findings.FoundSentence;
import org.gangmu.text.Chars;

/**
 * Sentences that stand together in a content. The text index knows which quarter of these hold a word, and the sentence is then found by its text: small enough
 * to be read through in no time, large enough for the index to stay small.
 *
 * @param first ordinal of its first sentence in the content
 * @param last  of its last one
 * @param odd   a bit for each sentence, the lowest for the first: whether search sees it otherwise than it is written ({@link SearchText#isPlain})
 */
record Passage(long content, int first, int last, long odd) {

    /** Of so many parts, each with a row in the text index: passage number times this plus number of the part. */
    static final int PARTS = 4;
    private static final int MOST_SENTENCES = 40;
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
                out.add(of(content, first, i - 1, sentences));
                first = i;
                chars = 0;
            }
            chars += length;
        }
        if (!sentences.isEmpty()) {
            out.add(of(content, first, sentences.size() - 1, sentences));
        }
        return out;
    }

    private static Passage of(long content, int first, int last, List<FoundSentence> sentences) {
        long odd = 0;
        for (int i = first; i <= last; i++) {
            String text = Chars.storable(sentences.get(i).text());
            odd |= SearchText.of(text).isPlain(text) ? 0 : 1L << (i - first);
        }
        return new Passage(content, first, last, odd);
    }

    /** One of its parts; null if it is too short to have that many. */
    Passage part(int number) {
        int size = (last - first + PARTS) / PARTS;
        int from = first + number * size;
        return from > last ? null : new Passage(content, from, Math.min(last, from + size - 1), odd >>> (from - first));
    }
}
