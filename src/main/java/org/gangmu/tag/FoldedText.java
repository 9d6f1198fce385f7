package org.gangmu.tag;

import java.util.Arrays;
import org.gangmu.text.Chars;
import org.gangmu.text.Language;
import org.gangmu.text.Span;

/**
 * A sentence's text as words are looked up in it: line breaks, runs of spaces and markup signs left out, width, quotes, letter case and
 * traditional characters folded, with the way back to the sentence's own offsets.
 */
final class FoldedText {

    private final String plain;
    private final String folded;
    /** For each character its offset in the sentence's text. */
    private final int[] origin;

    private FoldedText(String plain, String folded, int[] origin) {
        this.plain = plain;
        this.folded = folded;
        this.origin = origin;
    }

    static FoldedText of(String text, Language language, Simplified simplified) {
        int length = text.length();
        StringBuilder plain = new StringBuilder(length);
        StringBuilder folded = new StringBuilder(length);
        int[] origin = new int[length];
        boolean spaceBefore = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Chars.isSpace(c)) {
                spaceBefore = true;
                continue;
            }
            if (isMarkup(text, i)) {
                continue;
            }
            if (spaceBefore && !plain.isEmpty() && (language == Language.EN || isAsciiWord(c) && isAsciiWord(plain.charAt(plain.length() - 1)))) {
                origin[plain.length()] = i - 1;
                plain.append(' ');
                folded.append(' ');
            }
            spaceBefore = false;
            origin[plain.length()] = i;
            char simple = simplified.of(c);
            plain.append(simple);
            folded.append(Chars.fold(simple));
        }
        return new FoldedText(plain.toString(), folded.toString(), origin);
    }

    /** Emphasis and code signs of Markdown, which stand inside words and phrases. */
    private static boolean isMarkup(String text, int i) {
        char c = text.charAt(i);
        if (c == '`') {
            return true;
        }
        if (c != '*' && c != '_') {
            return false;
        }
        boolean doubled = i > 0 && text.charAt(i - 1) == c || i + 1 < text.length() && text.charAt(i + 1) == c;
        return doubled || c == '*' && (i == 0 || i + 1 == text.length() || !Chars.isSpace(text.charAt(i + 1)) || !Chars.isSpace(text.charAt(i - 1)));
    }

    private static boolean isAsciiWord(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** Simplified, markup and breaks left out, letter case and width as written. */
    String plain() {
        return plain;
    }

    /** As {@link #plain()}, and folded by {@link Chars#fold}; of the same length. */
    String folded() {
        return folded;
    }

    /** The span in the sentence's text of {@code [start, end)} here. */
    Span inSentence(int start, int end) {
        return start >= end ? new Span(start < plain.length() ? origin[start] : 0, start < plain.length() ? origin[start] : 0)
                : new Span(origin[start], origin[end - 1] + 1);
    }

    /** The span here of a span in the sentence's text. */
    Span fromSentence(Span span) {
        return new Span(index(span.start()), index(span.end()));
    }

    /** The first character here that stands at or after an offset of the sentence's text. */
    int index(int offset) {
        int at = Arrays.binarySearch(origin, 0, plain.length(), offset);
        return at >= 0 ? at : -at - 1;
    }
}
