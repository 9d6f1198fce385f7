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
    static boolean ends(CharSequence text, int from, int at, int closed) {
        char before = at > from ? text.charAt(at - 1) : ' ';
        if (Chars.isHan(before)) {
            return false;
        }
        int next = closed;
        while (next < text.length() && Chars.isSpace(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return true;
        }
        if (next == closed) {
            return glued(text, from, at, closed);
        }
        if (Enumerators.isOnlyEnumerator(text, from, at + 1)) {
            return false;
        }
        char n = afterOpeners(text, next);
        boolean item = next + 3 < text.length() && Character.isLowerCase(n) && text.charAt(next + 1) == '.' && text.charAt(next + 2) == ' ' && Character.isUpperCase(text.charAt(next + 3))
                && Character.isLowerCase(before);
        boolean starts = item || Character.isUpperCase(n) || Character.isTitleCase(n) || Glyphs.isDigit(n) || Chars.isHan(n) || n == '•' || n == '§' || n == '●';
        return starts && (closed > at + 1 || !abbreviated(text, from, at, next, n));
    }

    private static char afterOpeners(CharSequence text, int next) {
        int i = next;
        while (i < text.length() - 1 && (Glyphs.isOpener(text.charAt(i)) || "\"'*_¿¡”’".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return text.charAt(i);
    }

    private static boolean abbreviated(CharSequence text, int from, int at, int next, char n) {
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
            return Glyphs.isDigit(n) || Character.isUpperCase(n) && next + 1 < text.length() && !Character.isLetter(text.charAt(next + 1));
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
    private static String wordBefore(CharSequence text, int from, int at) {
        int s = at;
        while (s > from && at - s < 24 && (Character.isLetter(text.charAt(s - 1)) || text.charAt(s - 1) == '.')) {
            s--;
        }
        return s < 0 || at <= s ? "" : text.subSequence(s, at).toString();
    }

    static boolean wordOpensSentence(CharSequence text, int at) {
        int s = at;
        while (s < text.length() && !Character.isLetterOrDigit(text.charAt(s)) && s - at < 3) {
            s++;
        }
        int e = s;
        while (e < text.length() && e - s < 16 && Character.isLetter(text.charAt(e))) {
            e++;
        }
        return e > s && Character.isUpperCase(text.charAt(s)) && Abbreviations.opensSentence(text.subSequence(s, e).toString());
    }

    /** "…done.The next" and "…done.3 The next" (a footnote number) end a sentence; "gangmu.org", "v1.2", "README.md" and "U.S." do not. */
    private static boolean glued(CharSequence text, int from, int at, int closed) {
        int next = closed;
        while (next < text.length() && next - closed < 3 && Glyphs.isDigit(text.charAt(next))) {
            next++;
        }
        boolean footnote = next > closed;
        int letters = 0;
        for (int i = at - 1; i >= from && letters < 3 && Character.isLowerCase(text.charAt(i)); i--) {
            letters++;
        }
        boolean wordBefore = letters >= 3 || at > from && !footnote && (text.charAt(at - 1) == '%' || text.charAt(at - 1) == ')' || closed > at + 1);
        if (!wordBefore || next >= text.length()) {
            return false;
        }
        if (footnote) {
            return Chars.isSpace(text.charAt(next)) && next + 1 < text.length() && Character.isUpperCase(text.charAt(next + 1));
        }
        if (Chars.isHan(text.charAt(next))) {
            return !Chars.isHan(text.charAt(at - 1));
        }
        if (!Character.isUpperCase(text.charAt(next)) || partOfAddress(text, from, at)) {
            return false;
        }
        int e = next + 1;
        while (e < text.length() && e - next < 24 && Character.isLowerCase(text.charAt(e))) {
            e++;
        }
        return e < text.length() && (Chars.isSpace(text.charAt(e)) || text.charAt(e) == ',' || text.charAt(e) == '’' || text.charAt(e) == '\'');
    }

    private static boolean partOfAddress(CharSequence text, int from, int at) {
        for (int i = at - 1; i >= Math.max(from, at - 200) && !Chars.isSpace(text.charAt(i)); i--) {
            char c = text.charAt(i);
            if (c == '/' || c == '@' || c == '\\' || c == '_' || c == '=') {
                return true;
            }
        }
        return false;
    }
}
