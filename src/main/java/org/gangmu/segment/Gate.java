package org.gangmu.segment;

import java.util.BitSet;
import org.gangmu.text.Chars;

/**
 * Tells cheaply which lines are worth a list of patterns: those that hold two neighbouring characters of a Chinese word in them, are very
 * short, begin with a number or a known English word, or hold a sign of navigation or copyright.
 */
final class Gate {

    private static final int SHORT = 12;
    private static final String SIGNS = ">»›©|";

    private final BitSet pairs = new BitSet();
    private final String heads;

    /** @param heads three-letter beginnings of English lines, each between spaces */
    Gate(String heads) {
        this.heads = heads;
    }

    void learn(String pattern) {
        for (int i = 0; i + 1 < pattern.length(); i++) {
            if (isWord(pattern.charAt(i)) && isWord(pattern.charAt(i + 1)) && (Chars.isHan(pattern.charAt(i)) || Chars.isHan(pattern.charAt(i + 1)))) {
                pairs.set(key(pattern.charAt(i), pattern.charAt(i + 1)));
            }
        }
    }

    private static boolean isWord(char c) {
        return Chars.isHan(c) || c >= 'a' && c <= 'z';
    }

    private static int key(char a, char b) {
        return (a * 31_337 + b) & 0xfffff;
    }

    /** @param line its characters, folded, in the first places of an array */
    boolean passes(char[] line, int length) {
        if (length == 0) {
            return false;
        }
        int start = 0;
        while (start < length - 1 && !Character.isLetterOrDigit(line[start])) {
            start++;
        }
        char first = line[start];
        if (Glyphs.isDigit(first) || length <= SHORT && Chars.isHan(first)) {
            return true;
        }
        if (Glyphs.isLatin(first) && (heads.contains(" " + new String(line, start, Math.min(length - start, 3)) + " ")
                || Glyphs.indexOf(line, "allrights", 0, length) >= 0 || Glyphs.indexOf(line, "copyright", 0, length) >= 0)) {
            return true;
        }
        for (int i = 0; i < length; i++) {
            char c = line[i];
            if (SIGNS.indexOf(c) >= 0 || i + 1 < length && pairs.get(key(c, line[i + 1]))) {
                return true;
            }
        }
        return false;
    }
}
