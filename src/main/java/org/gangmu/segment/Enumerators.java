package org.gangmu.segment;

import org.gangmu.text.Chars;
import org.gangmu.text.Span;

/** Reads the enumerator at the head of a line or sentence. */
final class Enumerators {

    private static final String ZH_DIGITS = "一二三四五六七八九十百零〇壹贰叁肆伍陆柒捌玖拾两廿";
    private static final String ZH_PARTS = "编篇章节条款部讲";
    private static final String UNITS = "万亿千百十个名家项年月日号时分秒倍米吨元度％%℃～~-—/:：";
    private static final String BULLETS = "•·●○■□◆◇▪▫▶►➢➤★☆※√✓✔✦‣⁃∙◦\uf0b7\uf06c\uf0d8\uf0fc";
    private static final String[] EN_PARTS = {"section", "sec.", "article", "art.", "chapter", "part", "appendix", "annex", "title", "§", "§§", "schedule"};
    private static final String[] RECITALS = {"WHEREAS", "NOW, THEREFORE", "NOW THEREFORE", "BE IT RESOLVED", "RESOLVED", "BE IT FURTHER RESOLVED", "BE IT ORDAINED"};

    private Enumerators() {
    }

    /** The enumerator that begins right at {@code from}; null if there is none. */
    static Enumerator at(char[] s, int from, int to) {
        if (from >= to) {
            return null;
        }
        char c = s[from];
        if (c == '第') {
            return part(s, from, to);
        }
        if (ZH_DIGITS.indexOf(c) >= 0) {
            return chinese(s, from, to);
        }
        if (c == '（' || c == '(' || c == '〔' || c == '【' || c == '［') {
            return bracketed(s, from, to);
        }
        if (c >= '①' && c <= '⑳' || c >= '❶' && c <= '❿' || c >= '⑴' && c <= '⒛' || c >= '㈠' && c <= '㈩') {
            return new Enumerator(from + 1, Enumerator.Style.ORDINAL, c >= '㈠' && c <= '㈩' ? 2 : 5);
        }
        if (Glyphs.isDigit(c)) {
            return number(s, from, to);
        }
        Enumerator bullet = bullet(s, from, to, c);
        return bullet != null ? bullet : Glyphs.isLatin(c) || c == '§' ? latin(s, from, to) : null;
    }

    /** Whether the stretch holds an enumerator and nothing else. */
    static boolean isOnlyEnumerator(char[] s, int from, int to) {
        Span span = Chars.trim(s, from, to);
        if (span.isEmpty() || span.length() > 24) {
            return false;
        }
        Enumerator e = at(s, span.start(), span.end());
        if (e != null && e.style() == Enumerator.Style.BULLET) {
            int next = e.end();
            while (next < span.end() && Chars.isSpace(s[next])) {
                next++;
            }
            return next == span.end() || isOnlyEnumerator(s, next, span.end());
        }
        return e != null && e.end() == span.end();
    }

    private static Enumerator part(char[] s, int from, int to) {
        int i = from + 1;
        while (i < to && (ZH_DIGITS.indexOf(s[i]) >= 0 || Glyphs.isDigit(s[i]) || s[i] == ' ')) {
            i++;
        }
        if (i == from + 1 || i >= to) {
            return null;
        }
        char c = s[i];
        if (c == '部' && i + 1 < to && s[i + 1] == '分') {
            return new Enumerator(skipMark(s, i + 2, to), Enumerator.Style.PART, 1);
        }
        boolean alone = i + 1 == to || Chars.isSpace(s[i + 1]) || "：:、，,".indexOf(s[i + 1]) >= 0;
        if (ZH_PARTS.indexOf(c) >= 0 && c != '部' && (alone || c == '章' || c == '编' || c == '篇' || c == '条')) {
            return new Enumerator(i + 1, Enumerator.Style.PART, c == '节' || c == '讲' ? 2 : c == '条' || c == '款' ? 3 : 1);
        }
        return c == '，' || c == '、' || c == ',' ? new Enumerator(i + 1, Enumerator.Style.CLAUSE, 0) : null;
    }

    private static int skipMark(char[] s, int i, int to) {
        return i < to && "：:、，,".indexOf(s[i]) >= 0 ? i + 1 : i;
    }

    private static Enumerator chinese(char[] s, int from, int to) {
        int i = from;
        while (i < to && i - from < 5 && ZH_DIGITS.indexOf(s[i]) >= 0) {
            i++;
        }
        if (i >= to) {
            return null;
        }
        char c = s[i];
        if (c == '、' || (c == '．' || c == '.') && (i + 1 == to || !Glyphs.isDigit(s[i + 1]))) {
            // 三、四线城市 and 一、二、三产业 are text, not the third and first item
            boolean list = i + 1 < to && ZH_DIGITS.indexOf(s[i + 1]) >= 0 && i + 2 < to && "、级线类等次".indexOf(s[i + 2]) >= 0;
            return list ? null : new Enumerator(i + 1, Enumerator.Style.ORDINAL, 1);
        }
        if (c == '是' || c == '要') {
            boolean first = i - from > 1 || s[from] != '一' || i + 1 == to || "为因由个种从在".indexOf(s[i + 1]) < 0 || c == '要';
            return first ? new Enumerator(i + 1, Enumerator.Style.CLAUSE, 0) : null;
        }
        return null;
    }

    private static Enumerator bracketed(char[] s, int from, int to) {
        int i = from + 1;
        while (i < to && i - from < 7 && (Character.isLetterOrDigit(s[i]))) {
            i++;
        }
        if (i == from + 1 || i >= to || "）)〕】］".indexOf(s[i]) < 0) {
            return null;
        }
        String inner = new String(s, from + 1, i - from - 1);
        int level = inner.chars().allMatch(c -> ZH_DIGITS.indexOf(c) >= 0) ? 2
                : inner.length() <= 3 && inner.chars().allMatch(c -> Glyphs.isDigit((char) c)) ? 4
                : inner.length() == 1 && Glyphs.isLatin(inner.charAt(0)) ? 4 : isRoman(inner) ? 5 : 0;
        return level == 0 ? null : new Enumerator(i + 1, Enumerator.Style.ORDINAL, level);
    }

    private static Enumerator number(char[] s, int from, int to) {
        int i = from;
        int dots = 0;
        while (i < to && (Glyphs.isDigit(s[i]) || isDot(s[i]) && i + 1 < to && Glyphs.isDigit(s[i + 1]))) {
            dots += isDot(s[i]) ? 1 : 0;
            i++;
        }
        int digits = i - from - dots;
        if (i >= to) {
            return null;
        }
        char c = s[i];
        char next = i + 1 < to ? s[i + 1] : ' ';
        if (dots == 0 && digits <= 3) {
            if (c == '、' || isDot(c) && !Glyphs.isDigit(next) && (c == '．' || Chars.isSpace(next) || !Glyphs.isLatin(next) || Character.isUpperCase(next))) {
                return new Enumerator(i + 1, Enumerator.Style.ORDINAL, 3);
            }
            return c == ')' || c == '）' ? new Enumerator(i + 1, Enumerator.Style.ORDINAL, 4) : null;
        }
        if (dots > 0 && digits <= 6 && (isDot(c) || Chars.isSpace(c) || Chars.isHan(c) && UNITS.indexOf(c) < 0)) {
            int word = isDot(c) ? i + 1 : i;
            int after = word;
            while (after < to && Chars.isSpace(s[after])) {
                after++;
            }
            boolean opens = after < to && (Character.isUpperCase(s[after]) || Chars.isHan(s[after]) && UNITS.indexOf(s[after]) < 0);
            return opens ? new Enumerator(word, Enumerator.Style.ORDINAL, Math.min(6, dots + 1)) : null;
        }
        return null;
    }

    private static boolean isDot(char c) {
        return c == '.' || c == '．';
    }

    private static Enumerator bullet(char[] s, int from, int to, char c) {
        char next = from + 1 < to ? s[from + 1] : ' ';
        if (c == '—' && next == '—') {
            return new Enumerator(from + 2, Enumerator.Style.BULLET, 1);
        }
        if (BULLETS.indexOf(c) >= 0 && (c != '·' || Chars.isSpace(next))) {
            return new Enumerator(from + 1, Enumerator.Style.BULLET, 1);
        }
        if ((c == '-' || c == '*' || c == '+' || c == '–' || c == '—' || c == '−' || c == 'o' || c == '>') && Chars.isSpace(next)) {
            return new Enumerator(from + 1, Enumerator.Style.BULLET, 1);
        }
        return null;
    }

    private static Enumerator latin(char[] s, int from, int to) {
        for (String recital : RECITALS) {
            if (startsWith(s, from, to, recital) && (from + recital.length() == to || !Character.isLetter(s[from + recital.length()]))) {
                return new Enumerator(from + recital.length(), Enumerator.Style.RECITAL, 0);
            }
        }
        for (String part : EN_PARTS) {
            if (startsWith(s, from, to, part)) {
                Enumerator found = englishPart(s, from, from + part.length(), to);
                if (found != null) {
                    return found;
                }
            }
        }
        int i = from;
        while (i < to && i - from < 6 && Glyphs.isLatin(s[i])) {
            i++;
        }
        if (i >= to || s[i] != '.' && s[i] != ')') {
            return null;
        }
        boolean spaced = i + 1 == to || Chars.isSpace(s[i + 1]);
        String word = new String(s, from, i - from);
        if (!spaced || word.length() > 1 && !isRoman(word)) {
            return null;
        }
        boolean upper = Character.isUpperCase(word.charAt(0));
        return new Enumerator(i + 1, Enumerator.Style.ORDINAL, upper ? word.length() > 1 || "IVX".contains(word) ? 1 : 2 : 4);
    }

    private static Enumerator englishPart(char[] s, int from, int afterWord, int to) {
        int i = afterWord;
        while (i < to && Chars.isSpace(s[i])) {
            i++;
        }
        int number = i;
        while (i < to && i - number < 8 && (Character.isLetterOrDigit(s[i]) || s[i] == '.' && i + 1 < to && Glyphs.isDigit(s[i + 1]))) {
            i++;
        }
        String n = new String(s, number, i - number);
        boolean numbered = !n.isEmpty() && (Glyphs.isDigit(n.charAt(0)) || n.length() == 1 && Character.isUpperCase(n.charAt(0)) || isRoman(n));
        if (!numbered || number == afterWord && s[from] != '§') {
            return null;
        }
        boolean mark = i < to && ".:".indexOf(s[i]) >= 0;
        boolean alone = i == to || Chars.isSpace(s[i]) && i + 1 < to && (s[i + 1] == '-' || s[i + 1] == '–' || s[i + 1] == '—');
        int level = Character.toLowerCase(s[from]) == 's' || s[from] == '§' || Character.toLowerCase(s[from + 1]) == 'r' ? 2 : 1;
        return mark || alone ? new Enumerator(mark ? i + 1 : i, Enumerator.Style.PART, level) : null;
    }

    private static boolean isRoman(String word) {
        boolean upper = word.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
        boolean lower = word.chars().allMatch(c -> "ivxlc".indexOf(c) >= 0);
        return !word.isEmpty() && word.length() <= 6 && (upper || lower);
    }

    private static boolean startsWith(char[] s, int from, int to, String word) {
        if (to - from < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = s[from + i];
            if (c != word.charAt(i) && Character.toLowerCase(c) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
