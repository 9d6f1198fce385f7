package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.segment.Paragraph;
import org.gangmu.text.Search;

/** Knows for each sentence of an article what years its values are for: what the sentence says, else what its section or review is about. */
final class Periods {

    /**
     * A time that a sentence names.
     *
     * @param carries whether what follows in its paragraph is about it too
     * @param opens   whether it opens a section ("刚刚过去的2027年")
     * @param dated   whether it is the date of one thing ("2028年6月底前"), which the next clause is not about
     */
    private record Mention(int start, int end, String period, boolean carries, boolean opens, boolean dated) {
    }

    private static final Search ZH = Search.of(
            "(?<from>(?:19|20)[0-9]{2})(?:年?(?:-|—|——|至|~|到)(?=(?:19|20)[0-9]{2})|(?:/|-)(?=[0-9]{2}(?:财政|财)?年度?))(?<to>(?:19|20)?[0-9]{2})年?"
            + "|(?<past>刚刚过去的|过去的)?(?<![0-9.])(?<!比|较|对照|相比)(?<year>(?:19|20)[0-9]{2})财?年(?<date>[01]?[0-9]月(?:[0-9]{1,2}日)?(?<due>底?之?前|底|末)?)?(?!相比|基础上|的?基数)"
            + "|(?<plan>十[一二三四五六七八九]?|[六七八九])五[”\"]?(?<era>时期|期间|末|以来|规划)"
            + "|(?<!比|较)(?<word>今年|本年度|去年|上(?:一)?年度?|过去一年|一年来|明年|过去(?:的)?五年|五年来|这五年|五年间|(?:未来|今后)(?<years>[二两三四五六七八九十])年)");
    /** 做好今年工作, 会议指出，2027年…: the paragraph is about that year. */
    private static final Search TOPIC = Search.of("(?:做好|抓好|推进|部署)");
    private static final Pattern TOPIC_SAID = Pattern.compile("(?:[^,;。:]{0,12}(?:指出|强调|认为|明确|提出|要求|介绍|表示|显示|说)[,:])?[“\"]?");
    private static final int LONGEST_TOPIC = 20;
    /** 2027年工作总结和2028年工作计划: as the title of a report on the one year that looks ahead to the other. */
    private static final Search YEAR_AND_NEXT = Search.of("(?<past>(?:19|20)[0-9]{2})年度?[^0-9,;。]{0,24}(?:总结|回顾|情况|述职)[^0-9,;。]{0,8}(?<next>(?:19|20)[0-9]{2})年");
    /** Headings of its second part, which need not name the year again. */
    private static final Search AHEAD = Search.of("^(?!.*(?:完成|回顾|总结|成效|情况)).*(?:计划|打算|安排|思路|下一?步|今后)");
    private static final Search EN = Search.of("(?<![0-9.,$])(?:(?<from>(?:19|20)[0-9]{2})\\s?(?:-|—|to|through)\\s?(?<to>(?:19|20)?[0-9]{2})|(?<!since\\s|from\\s|than\\s|over\\s|above\\s|below\\s)(?<year>(?:19|20)[0-9]{2})(?!\\slevels?)|(?<![a-z])(?:fy|fiscal year)\\s?[’']?(?<short>[0-9]{2}))(?![0-9,.]?[0-9%])"
            + "|(?<word>this year|last year|next year|this fiscal year|last fiscal year|next fiscal year|the coming year|the past year)");

    private static final Search EN_MAY_TELL = Search.of("19|20|fy|fiscal|year");

    private final List<List<Mention>> mentions = new ArrayList<>();
    private final List<Reading> readings;
    private final List<String> sections = new ArrayList<>();
    /** The year that the article speaks in; 0 if unknown. */
    final int base;

    /** @param base the year that the article speaks in; 0 if unknown */
    Periods(List<Reading> readings, int base, boolean chinese) {
        this.base = base;
        this.readings = readings;
        String section = "";
        String passage = "";
        String ahead = "";
        Paragraph last = null;
        for (Reading reading : readings) {
            List<Mention> found = (chinese ? reading.mayHave(Signs.YEAR) : EN_MAY_TELL.isIn(reading.text)) ? find(reading.text, chinese) : List.of();
            boolean first = reading.paragraph != last;
            last = reading.paragraph;
            passage = first ? "" : passage;
            Mention lead = found.isEmpty() ? null : found.get(0);
            Matcher years = chinese && reading.paragraph.role() == Paragraph.Role.TITLE && found.size() > 1 ? YEAR_AND_NEXT.first(reading.text) : null;
            if (years != null) {
                section = years.group("past");
                ahead = years.group("next");
            } else if (lead == null && !ahead.isEmpty() && reading.paragraph.role() == Paragraph.Role.HEADING && AHEAD.isIn(reading.text)) {
                section = ahead;
                passage = "";
            } else if (lead != null && reading.paragraph.role() == Paragraph.Role.HEADING || lead != null && lead.opens && lead.start < 4) {
                section = lead.period;
                passage = "";
            } else if (lead != null && reading.paragraph.role() == Paragraph.Role.BODY && lead.carries && (lead.start < 14 || opensTopic(reading.text, lead.start))) {
                section = first ? lead.period : section;
                passage = first ? "" : lead.period;
            }
            mentions.add(found);
            sections.add(passage.isEmpty() ? section : passage);
        }
    }

    private List<Mention> find(String text, boolean chinese) {
        List<Mention> out = new ArrayList<>();
        for (Matcher m : (chinese ? ZH : EN).in(text)) {
            String period = period(m, chinese);
            if (!period.isEmpty()) {
                boolean word = m.group("word") != null || chinese && (m.group("plan") != null && !m.group("era").equals("以来") || m.group("past") != null);
                boolean plain = chinese && m.group("year") != null && m.group("date") == null && opensTopic(text, m.start());
                boolean dated = chinese && m.group("due") != null;
                out.add(new Mention(m.start(), m.end(), period, word || plain, chinese && m.group("past") != null, dated));
            }
        }
        return out;
    }

    private static boolean opensTopic(String text, int at) {
        return TOPIC.matches(text, Math.max(0, at - 2), at) || at <= LONGEST_TOPIC && TOPIC_SAID.matcher(text).region(0, at).matches();
    }

    private String period(Matcher m, boolean chinese) {
        if (m.group("from") != null) {
            String to = m.group("to");
            String whole = to.length() == 2 ? m.group("from").substring(0, 2) + to : to;
            return m.group("from").compareTo(whole) < 0 ? m.group("from") + "-" + whole : "";
        }
        if (m.group("year") != null) {
            return m.group("year");
        }
        if (!chinese && m.group("short") != null) {
            return "20" + m.group("short");
        }
        if (chinese && m.group("plan") != null) {
            int start = 1981 + 5 * (DateReader.number(m.group("plan")) - 6);
            return m.group("era").equals("末") ? String.valueOf(start + 4) : start + "-" + (start + 4);
        }
        if (base == 0) {
            return "";
        }
        if (chinese && m.group("years") != null) {
            return base + "-" + (base - 1 + (int) ChineseNumber.read(m.group("years")));
        }
        return switch (m.group("word")) {
            case "今年", "本年度", "this year", "this fiscal year", "the coming year" -> String.valueOf(base);
            case "明年", "next year", "next fiscal year" -> String.valueOf(base + 1);
            case "去年", "上年", "上一年", "上年度", "上一年度", "过去一年", "一年来", "last year", "last fiscal year", "the past year" -> String.valueOf(base - 1);
            default -> base - 5 + "-" + (base - 1);
        };
    }

    /**
     * The period of a value.
     *
     * @param sentence index of its sentence
     * @param start    where its words start
     * @param end      where they end
     */
    String at(int sentence, int start, int end, boolean chinese) {
        String before = "";
        String after = "";
        for (Mention mention : mentions.get(sentence)) {
            if (mention.dated && start > mention.end && readings.get(sentence).back(start, ",;。、", Reading.LONGEST_CLAUSE) > mention.end) {
                continue;
            }
            if (mention.start < end) {
                before = mention.period;
            } else if (after.isEmpty() && !chinese) {
                after = mention.period;
            }
        }
        return !before.isEmpty() ? before : !after.isEmpty() ? after : sections.get(sentence);
    }
}
