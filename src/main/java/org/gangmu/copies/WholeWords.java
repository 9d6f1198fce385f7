package org.gangmu.copies;

/** Sees to it that a run begins and ends with whole words and numbers: what goes on as 18.5 on one side and as 8.5 on the other is not alike. */
final class WholeWords {

    private WholeWords() {
    }

    /** The first place from which on a run cuts no word of either text. */
    static int from(char[] a, char[] b, int i, int j, boolean english) {
        int by = 0;
        if (english) {
            while (i + by < a.length && a[i + by] != ' ' && !Letters.isMark(a[i + by])) {
                by++;
            }
        } else if (joins(a, i) || joins(b, j)) {
            do {
                by++;
            } while (joins(a, i + by));
        }
        return i + by;
    }

    /** The last place up to which a run cuts no word of either text; the texts are alike before {@code i} and {@code j}. */
    static int to(char[] a, char[] b, int i, int j, boolean english) {
        if (english ? ends(a, i) && ends(b, j) : !joins(a, i) && !joins(b, j)) {
            return i;
        }
        int to = i - 1;
        while (to > 0 && (english ? a[to] != ' ' && !Letters.isMark(a[to]) : joins(a, to))) {
            to--;
        }
        return to;
    }

    private static boolean ends(char[] text, int at) {
        return at == text.length || text[at] == ' ' || Letters.isMark(text[at]);
    }

    /** Whether a place stands inside a word of Latin letters or a number. */
    private static boolean joins(char[] text, int at) {
        return at > 0 && at < text.length && isWord(text[at - 1]) && isWord(text[at]) && text[at - 1] != '%';
    }

    private static boolean isWord(char c) {
        return c < 128 && c != Letters.BREAK;
    }

    /** Characters of a Chinese run, words of an English one; 0 if nothing is left. */
    static int length(char[] text, int from, int to, boolean english) {
        if (!english) {
            return Math.max(0, to - from);
        }
        int words = 0;
        for (int i = from; i < to; i++) {
            words += text[i] == ' ' ? 1 : 0;
        }
        return words;
    }
}
