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

    private final String text;
    private final String plain;
    private final String folded;
    /** For each character its offset in the sentence's text; null where every character stands at its own. */
    private final int[] origin;

    private FoldedText(String text, String plain, String folded, int[] origin) {
        this.text = text;
        this.plain = plain;
        this.folded = folded;
        this.origin = origin;
    }

    static FoldedText of(String text, Language language, Simplified simplified) {
        int length = text.length();
        char[] plain = new char[length];
        char[] folded = new char[length];
        // Most sentences lose no character.
        int[] origin = null;
        boolean asWritten = true;
        int size = 0;
        boolean spaceBefore = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean han = c >= '\u4e00' && c <= '\u9fff';
            boolean space = !han && Chars.isSpace(c);
            if (space || !han && isMarkup(text, i)) {
                spaceBefore |= space;
                if (origin == null) {
                    origin = new int[length];
                    Arrays.setAll(origin, o -> o);
                }
                continue;
            }
            if (spaceBefore && size > 0 && (language == Language.EN || isAsciiWord(c) && isAsciiWord(plain[size - 1]))) {
                origin[size] = i - 1;
                plain[size] = ' ';
                folded[size++] = ' ';
            }
            spaceBefore = false;
            if (origin != null) {
                origin[size] = i;
            }
            char simple = simplified.of(c);
            asWritten &= simple == c;
            plain[size] = simple;
            folded[size++] = han ? simple : Chars.fold(simple);
        }
        String own = asWritten && origin == null ? text : new String(plain, 0, size);
        return new FoldedText(text, own, Arrays.equals(plain, 0, size, folded, 0, size) ? own : new String(folded, 0, size), origin);
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

    /** The sentence's text, of the same length, with its Han characters simplified. */
    String simplified() {
        if (plain == text) {
            return text;
        }
        char[] out = null;
        for (int i = 0; i < plain.length(); i++) {
            int at = origin(i);
            if (plain.charAt(i) != text.charAt(at) && Chars.isHan(text.charAt(at))) {
                out = out == null ? text.toCharArray() : out;
                out[at] = plain.charAt(i);
            }
        }
        return out == null ? text : new String(out);
    }

    private int origin(int index) {
        return origin == null ? index : origin[index];
    }

    /** The span in the sentence's text of {@code [start, end)} here. */
    Span inSentence(int start, int end) {
        if (start >= end) {
            int at = start < plain.length() ? origin(start) : 0;
            return new Span(at, at);
        }
        return new Span(start(start), end(end));
    }

    /** Where a place that is not empty starts in the sentence. */
    int start(int start) {
        return origin(start);
    }

    /** Where a place that is not empty ends in the sentence. */
    int end(int end) {
        return origin(end - 1) + 1;
    }

    /** The first character here that stands at or after an offset of the sentence's text. */
    int index(int offset) {
        if (origin == null) {
            return Math.max(0, Math.min(offset, plain.length()));
        }
        int at = Arrays.binarySearch(origin, 0, plain.length(), offset);
        return at >= 0 ? at : -at - 1;
    }
}
