package org.gangmu.copies;

/**
 * What counts as a copy.
 *
 * @param characters least length of a run in a Chinese article: letters and digits; white space and punctuation neither count nor matter
 * @param words      least length of a run in an English article, in words. A Chinese character carries about 0.6 of an English word, so that
 *                   13 characters say as much as 8 words
 * @param common     words that stand in more documents than this are a common phrase and make no pair, unless the passage is {@link #phrase} times
 *                   the least length
 */
public record CopyOptions(int characters, int words, int common) {

    public static final CopyOptions DEFAULT = new CopyOptions(13, 8, 50);
    private static final int PHRASE = 4;

    /** @throws IllegalArgumentException if a length is under 4 characters or 2 words, which would find words instead of passages, or common under 2 */
    public CopyOptions {
        if (characters < 4 || words < 2 || common < 2) {
            throw new IllegalArgumentException("a run has at least 4 characters or 2 words, and a common phrase at least 2 documents");
        }
    }

    int least(boolean english) {
        return english ? words : characters;
    }

    /** From this length on a passage is a copy and no phrase, however many documents have it. */
    int phrase(boolean english) {
        return PHRASE * least(english);
    }
}
