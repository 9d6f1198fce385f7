package org.gangmu.segment;

import java.util.ArrayList;
import java.util.List;
import org.gangmu.text.Chars;
import org.gangmu.text.Span;

/**
 * Cuts running text into sentences: at 。！？!? and at a full stop that ends an English sentence, each with the quotes and brackets that
 * close after it. A semicolon ends none.
 */
final class SentenceCutter {

    /** A text without any end (a word list, a table run together) is cut here, so that later stages meet no sentence of megabytes. */
    static final int LONGEST = 8_000;
    private static final String CLAUSE_GOES_ON = "，、；：,;:的地得等和与及或之为是也便都";
    private static final String SPEAKS = "说道称问答喊叫讲";

    List<Span> cut(String text) {
        return cut(text.toCharArray());
    }

    /** The sentences of a text, in order, without white space at their ends; none for white space alone. */
    List<Span> cut(char[] text) {
        List<Span> out = new ArrayList<>();
        Pairs pairs = new Pairs(text);
        int from = 0;
        int straightQuotes = 0;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (c == '"') {
                straightQuotes++;
            }
            int end = Chars.isHan(c) || !Glyphs.isTerminal(c) || amid(text, i) ? -1 : end(text, pairs, from, i, straightQuotes % 2 == 1);
            if (end < 0 && i - from >= LONGEST) {
                end = forced(text, from, i);
            }
            if (end > 0) {
                add(out, text, from, end);
                straightQuotes = 0;
                from = end;
                i = Math.max(i, end - 1);
            }
        }
        add(out, text, from, text.length);
        return out;
    }

    /** Within a row of the same mark (dots that lead to a page number) nothing is decided that its first and last do not decide. */
    private static boolean amid(char[] text, int i) {
        return i > 0 && i + 1 < text.length && text[i - 1] == text[i] && text[i + 1] == text[i];
    }

    private static void add(List<Span> out, char[] text, int from, int to) {
        Span span = Chars.trim(text, from, to);
        if (!span.isEmpty()) {
            out.add(span);
        }
    }

    /** Where the sentence ends that the mark at {@code at} may end; -1 if it goes on. */
    private static int end(char[] text, Pairs pairs, int from, int at, boolean inStraightQuote) {
        char c = text[at];
        int stop = at + 1;
        while (stop < text.length && Glyphs.isTerminal(text[stop]) && (c != '.' || text[stop] != '…')) {
            stop++;
        }
        int closed = closers(text, stop, inStraightQuote);
        if (pairs.isInside(at) && closed < text.length && pairs.isInside(Math.max(at, closed - 1))) {
            return -1;
        }
        if (closed >= text.length) {
            return closed;
        }
        if (c == '.' && stop == at + 1) {
            return FullStop.ends(text, from, at, closed) ? closed : -1;
        }
        return goesOn(text, pairs, at, stop, closed) ? -1 : closed;
    }

    private static int closers(char[] text, int from, boolean inStraightQuote) {
        int i = from;
        boolean open = inStraightQuote;
        while (i < text.length && Glyphs.isCloser(text[i])) {
            if (text[i] == '"') {
                if (!open) {
                    break;
                }
                open = false;
            } else if (text[i] == '\'' && i + 1 < text.length && Character.isLetterOrDigit(text[i + 1])) {
                break;
            }
            i++;
        }
        return i;
    }

    private static boolean goesOn(char[] text, Pairs pairs, int at, int stop, int closed) {
        char mark = text[stop - 1];
        boolean cjk = Glyphs.isCjkTerminal(mark) || mark == '．';
        int next = closed;
        while (next < text.length && Chars.isSpace(text[next])) {
            next++;
        }
        if (next == text.length) {
            return false;
        }
        char n = text[next];
        boolean spaced = next > closed;
        if (mark == '．') {
            return !(Chars.isHan(text[at - (at > 0 ? 1 : 0)]) && (Chars.isHan(n) || Glyphs.isOpener(n)));
        }
        if (mark == '…') {
            return !(spaced && Character.isUpperCase(n)) && !(at > 0 && Glyphs.isCjkTerminal(text[at]));
        }
        if (n == '，' || n == '、' || n == '；' || n == '：' || n == ',' || n == ';') {
            return true;
        }
        if (closed > stop && (cjk || Chars.isHan(n))) {
            return quotedClauseGoesOn(text, pairs, closed, next, n);
        }
        if (cjk || Chars.isHan(n) || Glyphs.isOpener(n)) {
            return false;
        }
        if (!spaced) {
            // "…done!The next" is two sentences, "page?id=3" and "Yahoo!Mail" are not.
            return !(Character.isUpperCase(n) && at > 1 && Character.isLowerCase(text[at - 1]) && next + 1 < text.length
                    && FullStop.wordOpensSentence(text, next));
        }
        return Character.isLowerCase(n);
    }

    /** “…。”他说 and “…。”的要求 are one sentence, “…。”会议要求 is two. */
    private static boolean quotedClauseGoesOn(char[] text, Pairs pairs, int closed, int next, char n) {
        char closer = text[closed - 1];
        if (CLAUSE_GOES_ON.indexOf(n) >= 0) {
            return true;
        }
        if (closer == '）' || closer == ')' || closer == '】' || closer == '》') {
            int opener = pairs.opener(closed - 1);
            return opener > 0 && !Glyphs.isTerminal(text[opener - 1]) && !Chars.isSpace(text[opener - 1]);
        }
        for (int i = next; i < Math.min(text.length, next + 16); i++) {
            char c = text[i];
            boolean clauseEnds = c == '。' || c == '，' || c == ',' || c == '：' || c == ':' || c == '！';
            if (clauseEnds) {
                return i > next && c != '：' && c != ':' && SPEAKS.indexOf(text[i - 1]) >= 0;
            }
            if (!Chars.isHan(c)) {
                return false;
            }
        }
        return false;
    }

    /** A place to cut a text that has no end: after the last clause mark or space, never inside a surrogate pair. */
    private static int forced(char[] text, int from, int at) {
        for (int i = at; i > at - 400 && i > from; i--) {
            char c = text[i];
            if (c == '；' || c == '，' || c == ';' || c == ',' || c == '、' || Chars.isSpace(c)) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text[at]) ? at : at + 1 < text.length && Character.isLowSurrogate(text[at + 1]) ? at : at + 1;
    }
}
