package org.gangmu.segment;

import org.gangmu.text.Chars;

/** Whether an English full stop ends the sentence: not after an abbreviation, an initial, an enumerator, nor within a number or an address. */
final class FullStop {

    private static final String LETTERED = " plan option grade appendix annex part section vitamin schedule type class category phase group exhibit table ";

    private FullStop() {
    }

    /**
     * @param from   where the sentence begins
     * @param at     the full stop
     * @param closed the first character after it and the quotes and brackets that close there; within the text
     */
    static boolean ends(char[] text, int from, int at, int closed) {
        char before = at > from ? text[at - 1] : ' ';
        if (Chars.isHan(before)) {
            return false;
        }
        int next = closed;
        while (next < text.length && Chars.isSpace(text[next])) {
            next++;
        }
        if (next == text.length) {
            return true;
        }
        if (next == closed) {
            return glued(text, from, at, closed);
        }
        if (Enumerators.isOnlyEnumerator(text, from, at + 1)) {
            return false;
        }
        char n = afterOpeners(text, next);
        boolean item = next + 3 < text.length && Character.isLowerCase(n) && text[next + 1] == '.' && text[next + 2] == ' ' && Character.isUpperCase(text[next + 3])
                && Character.isLowerCase(before);
        boolean starts = item || Character.isUpperCase(n) || Character.isTitleCase(n) || Glyphs.isDigit(n) || Chars.isHan(n) || n == '•' || n == '§' || n == '●';
        return starts && (closed > at + 1 || !abbreviated(text, from, at, next, n));
    }

    private static char afterOpeners(char[] text, int next) {
        int i = next;
        while (i < text.length - 1 && (Glyphs.isOpener(text[i]) || "\"'*_¿¡”’".indexOf(text[i]) >= 0)) {
            i++;
        }
        return text[i];
    }

    private static boolean abbreviated(char[] text, int from, int at, int next, char n) {
        String word = wordBefore(text, from, at);
        if (word.isEmpty()) {
            return false;
        }
        if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
            return !(wordOpensSentence(text, next) && LETTERED.contains(" " + wordBefore(text, from, at - 2).toLowerCase(java.util.Locale.ROOT) + " "))
                    && !(word.equals("I") && wordOpensSentence(text, next));
        }
        if (Abbreviations.isBeforeMore(word)) {
            return true;
        }
        if (Abbreviations.isBeforeNumber(word)) {
            return Glyphs.isDigit(n) || Character.isUpperCase(n) && next + 1 < text.length && !Character.isLetter(text[next + 1]);
        }
        if (Abbreviations.isEither(word) || initials(word)) {
            return !wordOpensSentence(text, next) && !(word.equalsIgnoreCase("etc") && Character.isUpperCase(n));
        }
        return false;
    }

    /** U.S, N.Y, A.B.C: single letters parted by full stops. */
    private static boolean initials(String word) {
        if (word.length() < 3 || word.length() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (i % 2 == 1 ? word.charAt(i) != '.' : !Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The letters and inner full stops that end right before {@code at}. */
    private static String wordBefore(char[] text, int from, int at) {
        int s = at;
        while (s > from && at - s < 24 && (Character.isLetter(text[s - 1]) || text[s - 1] == '.')) {
            s--;
        }
        return s < 0 || at <= s ? "" : new String(text, s, at - s);
    }

    static boolean wordOpensSentence(char[] text, int at) {
        int s = at;
        while (s < text.length && !Character.isLetterOrDigit(text[s]) && s - at < 3) {
            s++;
        }
        int e = s;
        while (e < text.length && e - s < 16 && Character.isLetter(text[e])) {
            e++;
        }
        return e > s && Character.isUpperCase(text[s]) && Abbreviations.opensSentence(new String(text, s, e - s));
    }

    /** "…done.The next" and "…done.3 The next" (a footnote number) end a sentence; "gangmu.org", "v1.2", "README.md" and "U.S." do not. */
    private static boolean glued(char[] text, int from, int at, int closed) {
        int next = closed;
        while (next < text.length && next - closed < 3 && Glyphs.isDigit(text[next])) {
            next++;
        }
        boolean footnote = next > closed;
        int letters = 0;
        for (int i = at - 1; i >= from && letters < 3 && Character.isLowerCase(text[i]); i--) {
            letters++;
        }
        boolean wordBefore = letters >= 3 || at > from && !footnote && (text[at - 1] == '%' || text[at - 1] == ')' || closed > at + 1);
        if (!wordBefore || next >= text.length) {
            return false;
        }
        if (footnote) {
            return Chars.isSpace(text[next]) && next + 1 < text.length && Character.isUpperCase(text[next + 1]);
        }
        if (Chars.isHan(text[next])) {
            return !Chars.isHan(text[at - 1]);
        }
        if (!Character.isUpperCase(text[next]) || partOfAddress(text, from, at)) {
            return false;
        }
        int e = next + 1;
        while (e < text.length && e - next < 24 && Character.isLowerCase(text[e])) {
            e++;
        }
        return e < text.length && (Chars.isSpace(text[e]) || text[e] == ',' || text[e] == '’' || text[e] == '\'');
    }

    private static boolean partOfAddress(char[] text, int from, int at) {
        for (int i = at - 1; i >= Math.max(from, at - 200) && !Chars.isSpace(text[i]); i--) {
            char c = text[i];
            if (c == '/' || c == '@' || c == '\\' || c == '_' || c == '=') {
                return true;
            }
        }
        return false;
    }
}
