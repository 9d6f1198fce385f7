package org.gangmu.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import org.gangmu.text.Search;

/**
 * One way in which deadlines are put: 6月底前, 到2027年, 30个工作日内, by the end of the third quarter, within 90 days.
 *
 * @param pattern finds it in a folded text; its groups "year" and "word" name the year where they stand
 * @param dated   whether it says a date; else only how long it may take
 * @param month   1 to 12, 0 for the whole year
 * @param day     0 for the whole month
 * @param open    whether it is a deadline only if what is to be done follows (上半年全部开工, not 上半年经济运行)
 */
record DeadlineForm(Search search, boolean dated, ToIntFunction<Matcher> month, ToIntFunction<Matcher> day, boolean open) {

    private static final String TO = "(?:(?<![来])到|至|截至|截止到?)?";
    private static final String ZH_YEAR = "(?:(?<year>(?<![0-9])20[0-9]{2}|二[〇零○][〇零○一二三四五六七八九]{2})\\s?年|(?<word>今年|本年度?|当年|明年|后年))";
    private static final String BEFORE = "(?:之前|以前|前)";
    private static final String ZH_MONTH = "(?<month>(?<![0-9])[01]?[0-9]|十[一二]?|[一二三四五六七八九])\\s?月";
    private static final String ZH_DAY = "\\s?(?<day>[0-3]?[0-9])\\s?[日号]";
    private static final String HALF = "(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年)";
    private static final String ZH_WITHIN = "(?:(?:自(?!治)|从|在)(?:(?![自从在])[^,;:。]){2,24}?(?:之日|以后|后|起)起?(?:的|,)?)?(?<![近过第0-9.])(?:[0-9]+|[一二两三四五六七八九十百]{1,3}|半)\\s?个?"
            + "(?:工作日|自然日|日历天|日|天|周|星期|月|年|小时)(?:之内|以内|内)";

    private static final String EN_MONTH = "(?<month>jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?"
            + "|nov(?:ember|\\.)?|dec(?:ember|\\.)?)(?![a-z])";
    /** What all English forms open with where no label stands before them; most clauses have none. */
    static final Search EN_OPENS = Search.of("\\b(?:no later than|not later than|on or before|by|before|until|prior to|due(?: by| on)?|within)\\s");
    private static final String BY = "\\b(?:no later than|not later than|on or before|by|before|until|prior to|due(?: by| on)?)\\s+(?:the\\s+)?(?:(?:end|close|conclusion)\\s+of\\s+(?:the\\s+)?)?";
    private static final String EN_YEAR = "(?:(?:fiscal year|calendar year|fy)\\s?)?(?<year>20[0-9]{2})(?![0-9]|[,.][0-9]|%)";
    private static final String FISCAL = "(?:fiscal year|fy)\\s?'?(?<year>[0-9]{2})(?![0-9%])";
    private static final String NUMBER = "(?:[0-9]+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty-five|sixty|ninety|one hundred(?: and)? (?:eighty|twenty))";
    private static final String EN_WITHIN = "\\bwithin\\s+(?:the\\s+(?:next|first)\\s+)?" + NUMBER + "(?:\\s?\\([0-9]+\\))?[\\s-](?:business |working |calendar )?(?:days?|weeks?|months?|years?|hours?)"
            + "(?:\\s(?:of|after|from|following)\\s[^,.;:()]{3,60})?";

    static final List<DeadlineForm> ZH = zh("(?:" + BEFORE + "|为止)", BEFORE, false);
    /** Behind 完成时限： a bare date will do. */
    static final List<DeadlineForm> ZH_LABELLED = zh("(?:" + BEFORE + "|为止)?", BEFORE + "?", true);
    static final List<DeadlineForm> EN = en(BY);
    static final List<DeadlineForm> EN_LABELLED = en("(?:" + BY + ")?");

    private static List<DeadlineForm> zh(String afterDay, String afterMonth, boolean labelled) {
        List<DeadlineForm> out = new ArrayList<>();
        out.add(lasting(ZH_WITHIN));
        out.add(dated(TO + ZH_YEAR + "?" + ZH_MONTH + ZH_DAY + afterDay, DeadlineForm::chineseMonth, DeadlineForm::day));
        out.add(dated(TO + ZH_YEAR + "?" + ZH_MONTH + "份?(?:(?:底|末)" + BEFORE + "?|(?<third>上旬|中旬|下旬|初)" + BEFORE + "|" + afterMonth + ")", DeadlineForm::chineseMonth, m -> 0));
        out.add(dated(TO + ZH_YEAR + "?" + HALF + "(?:(?:底|末|内)" + BEFORE + "?|" + afterMonth + ")", DeadlineForm::lastMonth, m -> 0));
        out.add(new DeadlineForm(Search.of(TO + ZH_YEAR + "?" + HALF), true, DeadlineForm::lastMonth, m -> 0, true));
        out.add(dated(TO + "(?:" + ZH_YEAR + "年?|(?<![0-9一二三四五六七八九十岁])年)(?:[底末]" + BEFORE + "?|终" + BEFORE + ")", m -> 12, m -> 0));
        out.add(dated("(?<![来直])到" + ZH_YEAR + "(?![0-9]*月)|(?<![0-9一二三四五六七八九十])年度?内", m -> 0, m -> 0));
        out.add(dated(ZH_YEAR + "(?:" + BEFORE + "|之?内)", m -> 0, m -> 0));
        if (labelled) {
            out.add(dated(ZH_YEAR + "(?![0-9 ]*月)|全年", m -> 0, m -> 0));
        }
        return List.copyOf(out);
    }

    private static List<DeadlineForm> en(String by) {
        String quarter = "(?<quarter>(?:first|second|third|fourth|1st|2nd|3rd|4th)(?=\\squarter)|q[1-4])(?:\\squarter)?(?:,?\\s(?:of\\s)?(?:the\\s)?" + EN_YEAR + ")?";
        return List.of(lasting(EN_WITHIN),
                dated(by + EN_MONTH + "\\s(?<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9])(?:,?\\s" + EN_YEAR + ")?", DeadlineForm::englishMonth, DeadlineForm::day),
                dated(by + "(?<day>[0-3]?[0-9])(?:st|nd|rd|th)?\\s(?:of\\s)?" + EN_MONTH + "(?:,?\\s" + EN_YEAR + ")?", DeadlineForm::englishMonth, DeadlineForm::day),
                dated(by + EN_MONTH + "(?:,?\\s(?:of\\s)?" + EN_YEAR + ")?", DeadlineForm::englishMonth, m -> 0),
                dated(by + "(?:" + quarter + ")", DeadlineForm::lastMonth, m -> 0),
                dated(by + "(?:year(?:'s)?[ -]?end|(?<word>this year|next year)|year)(?:,?\\s(?:of\\s)?" + EN_YEAR + ")?(?<=year.{0,30})", m -> 12, m -> 0),
                dated(by + "(?:(?:early|mid|late)[ -])?(?:(?:spring|summer|fall|autumn|winter)(?:\\sof)?\\s)?" + EN_YEAR, m -> 0, m -> 0),
                dated(by + FISCAL, m -> 0, m -> 0));
    }

    private static DeadlineForm dated(String pattern, ToIntFunction<Matcher> month, ToIntFunction<Matcher> day) {
        return new DeadlineForm(Search.of(pattern), true, month, day, false);
    }

    private static DeadlineForm lasting(String pattern) {
        return new DeadlineForm(Search.of(pattern), false, m -> 0, m -> 0, false);
    }

    private static int chineseMonth(Matcher m) {
        return said(m.group("month"));
    }

    private static int day(Matcher m) {
        return said(m.group("day"));
    }

    /** A number that is written; 0 is none that a date has, and not the whole of something. */
    private static int said(String number) {
        int n = DateReader.number(number);
        return n == 0 ? -1 : n;
    }

    private static int englishMonth(Matcher m) {
        return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(m.group("month").substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    /** Of a quarter or half of a year. */
    private static int lastMonth(Matcher m) {
        String quarter = m.group("quarter");
        if (quarter == null) {
            return m.group("half").equals("上") ? 6 : 12;
        }
        char c = quarter.charAt(quarter.length() - 1);
        int n = c >= '1' && c <= '4' ? c - '0' : "一1f".indexOf(quarter.charAt(0)) >= 0 ? 1 : "二2s".indexOf(quarter.charAt(0)) >= 0 ? 2 : "三3t".indexOf(quarter.charAt(0)) >= 0 ? 3 : 4;
        return n * 3;
    }

    /** The group of a pattern that has it; null if it has none or the group took no part. */
    static String group(Matcher m, String name) {
        return m.pattern().pattern().contains("(?<" + name + ">") ? m.group(name) : null;
    }

    /** ISO date, month or year; empty for a day that does not exist. */
    static String iso(int year, int month, int day) {
        try {
            return month == 0 ? String.format(Locale.ROOT, "%04d", year) : day == 0 ? String.format(Locale.ROOT, "%04d-%02d", year, LocalDate.of(year, month, 1).getMonthValue())
                    : LocalDate.of(year, month, day).toString();
        } catch (DateTimeException impossible) {
            return "";
        }
    }
}
