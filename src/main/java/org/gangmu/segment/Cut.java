package org.gangmu.segment;

import java.util.List;
import org.gangmu.text.Chars;
import org.gangmu.text.Span;

/**
 * What speaks for two lines being halves of one sentence: the word that the cut runs through is known elsewhere in the text, or a word is
 * said at the end of the first half and again at the head of the second.
 */
final class Cut {

    private static final int LONGEST_REPEAT = 8;
    private static final int KEYS = 1 << 22;
    private static final String DOUBLED = "天人年常家处渐刚往样事步层时代点个种件次条项早好慢多大小高深红绿等月日户村星妈爸哥姐弟妹爷奶谢看想说试谈走";
    private static final String REPEATABLE = " that had very long bye ";

    private final String text;
    private final char[] chars;
    private final List<Line> lines;
    /** Pairs of Han characters that stand side by side within lines, hashed; made when first asked for: few pages ask. */
    private int[] pairs;

    Cut(Sheet sheet, List<Line> lines) {
        text = sheet.text;
        chars = sheet.chars;
        this.lines = lines;
    }

    private boolean hasPair(char a, char b) {
        if (pairs == null) {
            pairs = new int[Math.max(2, Math.min(2 * KEYS, 4 * Integer.highestOneBit(chars.length)))];
            for (Line line : lines) {
                boolean han = false;
                for (int i = line.start(); i < line.end(); i++) {
                    boolean before = han;
                    han = Chars.isHan(chars[i]);
                    if (before && han) {
                        int key = key(chars[i - 1], chars[i]);
                        pairs[place(key)] = key;
                    }
                }
            }
        }
        int key = key(a, b);
        return pairs[place(key)] == key;
    }

    /** Where the key is or, if it is not there, would be. */
    private int place(int key) {
        int at = key * 0x9e3779b1 >>> Integer.numberOfLeadingZeros(pairs.length) + 1;
        while (pairs[at] != 0 && pairs[at] != key) {
            at = at + 1 & pairs.length - 1;
        }
        return at;
    }

    /** More than 0. */
    private static int key(char a, char b) {
        return (a * 31_337 + b & KEYS - 1) + 1;
    }

    /** Whether the characters on both sides of the cut make a word that the text has elsewhere. */
    boolean known(Line a, Line b) {
        char last = chars[a.end() - 1];
        char first = chars[b.start()];
        return Chars.isHan(last) && Chars.isHan(first) && hasPair(last, first);
    }

    /** How many characters at the head of the second half only say again what ends the first; 0 for none. */
    int repeated(Line a, Line b) {
        int most = Math.min(LONGEST_REPEAT, Math.min(a.span().length(), b.span().length()) - 1);
        for (int k = most; k >= 2; k--) {
            if (Chars.isHan(chars[b.start()]) && text.regionMatches(a.end() - k, text, b.start(), k) && allHan(b.start(), k)) {
                return k;
            }
        }
        char first = chars[b.start()];
        if (most >= 1 && Chars.isHan(first) && first == chars[a.end() - 1]) {
            // 天天, 人人 are words; 的的, 于于 are not
            return DOUBLED.indexOf(first) < 0 && !hasPair(first, first) ? 1 : 0;
        }
        int s = wordStart(a);
        int length = a.end() - s;
        boolean word = length >= 2 && length < b.span().length() && text.regionMatches(true, s, text, b.start(), length)
                && !Character.isLetterOrDigit(chars[b.start() + length]) && chars[b.start() + length] != '-';
        return word && !REPEATABLE.contains(" " + text.substring(s, a.end()).toLowerCase(java.util.Locale.ROOT) + " ") ? length : 0;
    }

    private boolean allHan(int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (!Chars.isHan(chars[i])) {
                return false;
            }
        }
        return true;
    }

    private int wordStart(Line a) {
        int s = a.end();
        while (s > a.start() && a.end() - s < 24 && Glyphs.isLatin(chars[s - 1])) {
            s--;
        }
        return s;
    }

    /** Whether the line holds a clause mark or an end: headings rarely do. */
    boolean running(Line line) {
        Span span = line.span();
        for (int i = span.start(); i < span.end(); i++) {
            char c = chars[i];
            if (c == '，' || c == ',' || c == '；' || c == ';' || Glyphs.isCjkTerminal(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands on the line is more than a heading holds: two clause marks, or a quotation or bracket that is still open. */
    boolean clauses(Line line) {
        int marks = 0;
        int open = 0;
        for (int i = line.start(); i < line.end(); i++) {
            char c = chars[i];
            marks += c == '，' || c == ',' || c == '；' ? 1 : 0;
            open += c == '“' || c == '「' || c == '（' || c == '《' ? 1 : c == '”' || c == '」' || c == '）' || c == '》' ? -1 : 0;
        }
        return marks >= 2 || open > 0;
    }

    /** Whether a sentence ends within the line, so that the rest of it begins another. */
    boolean hasInnerStop(Line line) {
        for (int i = line.start(); i < line.end() - 1; i++) {
            char c = chars[i];
            if (Glyphs.isCjkTerminal(c) || c == '.' && chars[i + 1] == ' ' && i - line.start() > 12 && Character.isLowerCase(chars[i - 1])) {
                return true;
            }
        }
        return false;
    }
}
