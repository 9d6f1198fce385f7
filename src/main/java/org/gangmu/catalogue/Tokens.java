package org.gangmu.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gangmu.text.Chars;

/**
 * The tokens by which the text index finds a sentence. Of a run of Han characters: each two that stand side by side, and the last by itself, so that every
 * character begins a token. Of other writing: the words and numbers. Signs are no tokens; a hit is held against the sentence's text anyway.
 *
 * <p>All on folded text ({@link SearchText}).
 */
final class Tokens {

    /** Longer words are no words; databases have bounds. */
    private static final int LONGEST = 64;
    /** Of more text only the beginning is in the index: no sentence is that long. */
    private static final int MOST_CHARS = 100_000;
    /** A row of PostgreSQL's index holds a million bytes, three for a Chinese character. */
    private static final int MOST_TOKEN_CHARS = 340_000;

    /** What came already: Han characters by twos, as numbers, and words. */
    private final Set<Integer> han = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final StringBuilder joined = new StringBuilder();
    private int chars;

    private Tokens() {
    }

    /** The tokens of texts, each once, a space between. */
    static String of(List<String> folded) {
        Tokens tokens = new Tokens();
        folded.forEach(tokens::add);
        return tokens.joined.toString();
    }

    private void add(String folded) {
        int end;
        int length = Math.min(folded.length(), MOST_CHARS);
        for (int at = 0; at < length; at = end) {
            end = at + 1;
            if (Chars.isHan(folded.charAt(at))) {
                end = hanEnd(folded, at);
                for (int i = at; i < end; i++) {
                    char next = i + 1 < end ? folded.charAt(i + 1) : 0;
                    if (han.add(folded.charAt(i) << 16 | next)) {
                        join(folded, i, next == 0 ? i + 1 : i + 2);
                    }
                }
            } else if (isWord(folded.charAt(at))) {
                end = wordEnd(folded, at);
                String word = cut(folded.substring(at, end));
                if (words.add(word)) {
                    join(word, 0, word.length());
                }
            }
        }
    }

    private void join(String text, int from, int to) {
        chars += to - from;
        if (chars <= MOST_TOKEN_CHARS) {
            joined.append(joined.isEmpty() ? "" : " ").append(text, from, to);
        }
    }

    /** A word as the index has it. */
    static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }

    static int hanEnd(String folded, int at) {
        int end = at;
        while (end < folded.length() && Chars.isHan(folded.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Letters and digits; a point or comma between digits belongs to the number. */
    static int wordEnd(String folded, int at) {
        int end = at + 1;
        while (end < folded.length() && (isWord(folded.charAt(end)) || isPoint(folded, end))) {
            end++;
        }
        return end;
    }

    private static boolean isPoint(String folded, int i) {
        return folded.charAt(i) == '.' && isDigit(folded.charAt(i - 1)) && i + 1 < folded.length() && isDigit(folded.charAt(i + 1));
    }

    /** Whether the character is of a word or number that is no Han. */
    static boolean isWord(char c) {
        return (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) && !Chars.isHan(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
