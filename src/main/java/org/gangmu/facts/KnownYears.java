package org.gangmu.facts;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.gangmu.text.Search;

/**
 * The year that a Chinese text speaks in where it names it by what happens in that year only: who is about to welcome the twentieth party
 * congress in March does so in 2022, this year being the first of the fifteenth five-year plan it is 2026.
 */
final class KnownYears {

    private static final int SENTENCES = 40;
    private static final Search CONGRESS = Search.of("(?:迎接|喜迎)[^,。;!?]{0,16}?(十八|十九|二十|二十一)(?:大|次全国代表大会)");
    /** A congress that is over, and a year that is. */
    private static final Search BEHIND = Search.of("(?:十八|十九|二十|二十一)大(?:精神|以来|召开后|闭幕|报告)");
    private static final Search LOOKS_BACK = Search.of("过去|去年|一年来|以来|上年|回顾|前年");
    private static final Map<String, Integer> CONGRESSES = Map.of("十八", 2012, "十九", 2017, "二十", 2022, "二十一", 2027);
    private static final Search THIS_YEAR = Search.of("今年是");
    private static final Search HELD = Search.of("今年是[^。;!?]{0,30}?(十八|十九|二十|二十一)大(?:的)?(?:胜利)?召开之年");
    private static final Search PLAN = Search.of("今年是[^。;!?]{0,40}?[\"“]?十([一二三四五六七])五[\"”]?(?:规划|计划|时期)?的?(?:(?<first>开局|起步|第一)|(?<last>收官|最后|决胜|决战))");
    private static final Search FOUNDED = Search.of("今年是[^。;!?]{0,30}?(?:(?<state>新中国|共和国|建国)|(?<party>建党|中国共产党))(?:成立)?([0-9]{2,3})周年");
    private static final String DIGITS = "一二三四五六七";

    private KnownYears() {
    }

    /** The year of a day in a month; 0 if nothing tells. */
    static int of(List<Reading> sentences, int month) {
        boolean over = sentences.stream().limit(SENTENCES).anyMatch(r -> BEHIND.isIn(r.text));
        for (int i = 0; i < sentences.size() && i < SENTENCES; i++) {
            int year = year(sentences.get(i).text, month, over);
            if (year > 0) {
                return year;
            }
        }
        return 0;
    }

    private static int year(String text, int month, boolean over) {
        if (!THIS_YEAR.isIn(text) && !CONGRESS.isIn(text)) {
            return 0;
        }
        Matcher held = HELD.first(text);
        if (held != null) {
            return CONGRESSES.get(held.group(1));
        }
        Matcher plan = PLAN.first(text);
        if (plan != null) {
            int first = 2006 + 5 * DIGITS.indexOf(plan.group(1));
            return plan.group("first") != null ? first : first + 4;
        }
        Matcher founded = FOUNDED.first(text);
        if (founded != null) {
            return (founded.group("state") != null ? 1949 : 1921) + Integer.parseInt(founded.group(3));
        }
        Matcher congress = CONGRESS.first(text);
        // congresses are held in October or November of their year
        return !over && congress != null && !LOOKS_BACK.isIn(text, 0, congress.start()) ? CONGRESSES.get(congress.group(1)) - (month >= 11 ? 1 : 0) : 0;
    }
}
