package org.gangmu.findings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.Problem;

/**
 * A document as read: the same under every rulebook.
 *
 * @param sha256    of its bytes, 64 lower-case hex digits
 * @param ending    lower-case ending of its name without the dot, at most 10 characters, else empty: of text files it tells the format
 * @param mediaType as detected
 * @param chars     UTF-16 units of the extracted text
 * @param sentences every sentence in reading order; ordinals count through the whole document from 0
 * @param problems  what went wrong while reading; the file's name in them is empty
 * @param layout    the segmented document without the text of its sentences in packed form: with them it can be judged again without its file
 */
public record Content(String sha256, String ending, String mediaType, int chars, List<FoundSentence> sentences, List<Problem> problems, byte[] layout) {

    private static final Pattern ENDING = Pattern.compile("[^/\\\\]\\.([A-Za-z0-9]{1,10})$");

    public Content {
        sentences = List.copyOf(sentences);
        problems = List.copyOf(problems);
    }

    /** The ending of a document's name, as {@link #ending()} has it. */
    public static String endingOf(String name) {
        Matcher m = ENDING.matcher(name);
        return m.find() ? m.group(1).toLowerCase(Locale.ROOT) : "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content c && sha256.equals(c.sha256) && ending.equals(c.ending) && mediaType.equals(c.mediaType) && chars == c.chars && sentences.equals(c.sentences)
                && problems.equals(c.problems) && Arrays.equals(layout, c.layout);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sha256, ending);
    }
}
