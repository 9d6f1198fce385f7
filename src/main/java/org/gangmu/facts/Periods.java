package org.gangmu.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.segment.Paragraph;

/** Knows for each sentence of an article what years its values are for: what the sentence says, else what its section or review is about. */
final class Periods {

    private record Mention(int start, String period, boolean carries, boolean opens) {
    }

    private static final Pattern ZH = Pattern.compile(
            "(?<from>(?:19|20)[0-9]{2})(?:年?(?:-|—|——|至|~|到)(?=(?:19|20)[0-9]{2})|(?:/|-)(?=[0-9]{2}(?:财政|财)?年度?))(?<to>(?:19|20)?[0-9]{2})年?"
            + "|(?<past>刚刚过去的|过去的)?(?<![0-9.])(?<year>(?:19|20)[0-9]{2})年(?<date>[01]?[0-9]月)?"
            + "|(?<plan>十[一二三四五六七八九]?|[六七八九])五[”\"]?(?<era>时期|期间|末|以来|规划)"
            + "|(?<word>今年|本年度|去年|上(?:一)?年度?|过去一年|一年来|明年|过去(?:的)?五年|五年来|这五年|五年间|未来五年|今后五年)");
    private static final Pattern EN = Pattern.compile("(?<![0-9.,$])(?:(?<from>(?:19|20)[0-9]{2})\\s?(?:-|—|to|through)\\s?(?<to>(?:19|20)?[0-9]{2})|(?<lead>by|in|during|for|since|through|fy|fiscal year|year)?\\s?(?<year>(?:19|20)[0-9]{2}))(?![0-9,.]?[0-9%])"
            + "|(?<word>this year|last year|next year)");

    private final List<List<Mention>> mentions = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();
    private final int base;

    /** @param base the year that the article speaks in; 0 if unknown */
    Periods(List<Reading> readings, int base, boolean chinese) {
        this.base = base;
        String section = "";
        String passage = "";
        Paragraph last = null;
        for (Reading reading : readings) {
            List<Mention> found = find(reading.text, chinese);
            boolean first = reading.paragraph != last;
            last = reading.paragraph;
            passage = first ? "" : passage;
            Mention lead = found.isEmpty() ? null : found.get(0);
            if (lead != null && reading.paragraph.role() == Paragraph.Role.HEADING || lead != null && lead.opens && lead.start < 4) {
                section = lead.period;
                passage = "";
            } else if (lead != null && reading.paragraph.role() == Paragraph.Role.BODY && lead.carries && lead.start < 14) {
                section = first ? lead.period : section;
                passage = first ? "" : lead.period;
            }
            mentions.add(found);
            sections.add(passage.isEmpty() ? section : passage);
        }
    }

    private List<Mention> find(String text, boolean chinese) {
        List<Mention> out = new ArrayList<>();
        Matcher m = (chinese ? ZH : EN).matcher(text);
        while (m.find()) {
            String period = period(m, chinese);
            if (!period.isEmpty()) {
                boolean word = m.group("word") != null || chinese && (m.group("plan") != null && !m.group("era").equals("以来") || m.group("past") != null);
                boolean plain = chinese && m.group("year") != null && m.end() < text.length() && ",:是".indexOf(text.charAt(m.end())) >= 0 && m.start() < 4;
                out.add(new Mention(m.start(), period, word || plain, chinese && m.group("past") != null));
            }
        }
        return out;
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
        if (chinese && m.group("plan") != null) {
            int start = 1981 + 5 * (DateReader.number(m.group("plan")) - 6);
            return start + "-" + (start + 4);
        }
        if (base == 0) {
            return "";
        }
        return switch (m.group("word")) {
            case "今年", "本年度", "this year" -> String.valueOf(base);
            case "明年", "next year" -> String.valueOf(base + 1);
            case "未来五年", "今后五年" -> base + "-" + (base + 4);
            case "去年", "上年", "上一年", "上年度", "上一年度", "过去一年", "一年来", "last year" -> String.valueOf(base - 1);
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
            if (mention.start < end) {
                before = mention.period;
            } else if (after.isEmpty() && !chinese) {
                after = mention.period;
            }
        }
        return !before.isEmpty() ? before : !after.isEmpty() ? after : sections.get(sentence);
    }
}
