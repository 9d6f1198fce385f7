package org.gangmu.tag;

import java.util.regex.Matcher;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/** Finds numbers in a sentence and says what they are: percentages, money, years, other numbers. */
final class NumberFinder {

    private static final String TENTHS = "一二两三四五六七八九";
    private static final String DIGITS = "[0-9]++(?:[,.][0-9]++)*+";
    private static final Search NUMBER = Search.of(
            "(?<percent>" + DIGITS + " ?(?:%|‰|percent|per cent|个百分点|percentage points?)|百分之[一二三四五六七八九十百零点两]++|[" + TENTHS + "]成(?:以上|左右|多))"
            + "|(?<money>(?:us)?[$€£¥] ?" + DIGITS + "(?: ?(?:thousand|million|billion|trillion|[kmb]\\b))?|"
            + DIGITS + "(?:多|余)?(?:百|千|万|亿|万亿|百万|千万)?(?:元|美元|港元|欧元|日元)| ?" + DIGITS + " (?:thousand |million |billion |trillion )?(?:dollars|yuan|euros|pounds))"
            + "|(?<year>(?<![0-9$€£¥])(?<![0-9][.,])(?:19|20)[0-9]{2}(?![0-9,.%]?[0-9%])(?=年|\\b))"
            + "|(?<number>" + DIGITS + ")");

    private NumberFinder() {
    }

    /**
     * Adds the cues of numbers.
     *
     * @param baseYear the year the article speaks in: years before it are past, after it future; 0 if unknown
     */
    static void find(FoldedText text, int baseYear, FoundCues out) {
        if (!mayHaveNumber(text.folded())) {
            return;
        }
        for (Matcher m : NUMBER.in(text.folded())) {
            Span span = text.inSentence(m.start(), m.end());
            if (m.group("percent") != null) {
                out.add("#percent", span);
                out.add("#number", span);
            } else if (m.group("money") != null) {
                out.add("#money", span);
                out.add("#number", span);
            } else if (m.group("year") != null) {
                out.add("#year", span);
                int year = Integer.parseInt(m.group("year"));
                if (baseYear > 0) {
                    out.add(year < baseYear ? "#year-past" : year > baseYear ? "#year-future" : "#year-now", span);
                }
            } else {
                out.add("#number", span);
            }
        }
    }

    /** A quick look: the expression is slow, and most sentences have no number. */
    private static boolean mayHaveNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c == '成' && i > 0 && TENTHS.indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return text.contains("百分之");
    }
}
