package org.gangmu.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.gangmu.text.Search;

/** Finds dates in Chinese and English text, with or without their year. */
final class DateReader {

    /**
     * A date as far as it is said.
     *
     * @param year  0 if not said
     * @param month 0 if not said
     * @param day   never 0
     */
    record Day(int start, int end, int year, int month, int day) {

        /** Whether some calendar year has it. */
        boolean isPossible() {
            return in(2024, 1) != null;
        }

        boolean isWhole() {
            return year > 0 && month > 0;
        }

        /** The date in a year and month that are taken as given where it does not say them; null if there is no such day. */
        LocalDate in(int givenYear, int givenMonth) {
            try {
                return LocalDate.of(year > 0 ? year : givenYear, month > 0 ? month : givenMonth, day);
            } catch (DateTimeException impossible) {
                return null;
            }
        }
    }

    private static final String MONTHS = "jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?";
    private static final Search DATE = Search.of(
            "(?:(?<zy>(?<![0-9])[0-9]{4}|[一二][〇零○一二三四五六七八九]{3})\\s?年\\s?)?(?<zm>(?<![0-9第])[0-9]{1,2}|十[一二]?|(?<!十)[一二三四五六七八九])\\s?月\\s?(?<zd>[0-9]{1,2}|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])\\s?(?:日|(?=(?:至|-|—|–|~|到)\\s?[0-3]?[0-9]\\s?日))"
            + "|(?<iy>(?<![0-9./-])(?:19|20)[0-9]{2})[-/.](?<im>[01]?[0-9])[-/.](?<id>[0-3]?[0-9])(?![0-9])"
            + "|(?<![a-z])(?<em>" + MONTHS + ")\\s(?<ed>[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9])(?:,?\\s(?<ey>(?:19|20)[0-9]{2}))?"
            + "|(?<![0-9a-z])(?<fd>[0-3]?[0-9])(?:st|nd|rd|th)?\\s(?:day of\\s)?(?<fm>" + MONTHS + ")(?![a-z])(?:,?\\s(?<fy>(?:19|20)[0-9]{2}))?"
            + "|(?<![0-9月至、日-])(?<day>[0-3]?[0-9])日(?![0-9电报]|元|均|常|子|前|内)");

    private DateReader() {
    }

    /** All dates of a folded text in order. Impossible days (2月30日) are left out. */
    static List<Day> find(String folded) {
        List<Day> out = all(folded);
        out.removeIf(day -> !day.isPossible());
        return out;
    }

    /** The same with impossible days. */
    static List<Day> all(String folded) {
        List<Day> out = new ArrayList<>();
        for (Matcher m : DATE.in(folded)) {
            Day day = m.group("zm") != null ? new Day(m.start(), m.end(), number(m.group("zy")), number(m.group("zm")), number(m.group("zd")))
                    : m.group("iy") != null ? new Day(m.start(), m.end(), number(m.group("iy")), number(m.group("im")), number(m.group("id")))
                    : m.group("em") != null ? new Day(m.start(), m.end(), number(m.group("ey")), month(m.group("em")), number(m.group("ed")))
                    : m.group("fm") != null ? new Day(m.start(), m.end(), number(m.group("fy")), month(m.group("fm")), number(m.group("fd")))
                    : new Day(m.start(), m.end(), 0, 0, number(m.group("day")));
            out.add(day);
        }
        return out;
    }

    private static int month(String word) {
        return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    /** Arabic digits, digits of a Chinese year (二〇二六) or a Chinese number up to 99; 0 for null. */
    static int number(String word) {
        if (word == null) {
            return 0;
        }
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        String digits = "〇一二三四五六七八九";
        if (word.length() == 4) {
            int year = 0;
            for (char c : word.toCharArray()) {
                year = year * 10 + (c == '零' || c == '○' ? 0 : digits.indexOf(c));
            }
            return year;
        }
        int ten = word.indexOf('十');
        if (ten < 0) {
            return digits.indexOf(word.charAt(0));
        }
        int tens = ten == 0 ? 1 : digits.indexOf(word.charAt(0));
        return tens * 10 + (ten + 1 < word.length() ? digits.indexOf(word.charAt(ten + 1)) : 0);
    }
}
