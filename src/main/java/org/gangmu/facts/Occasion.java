package org.gangmu.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.segment.Paragraph;
import org.gangmu.text.Search;

/** Reads what met and where, off the headline and the lead: "市委经济工作会议在…召开", "the council's annual meeting, held in …". */
final class Occasion {

    private static final Search PLACE = Search.of("在(?<place>(?!各|我|全|此|本|这|会)[^,。;:!?在，\\s]{2,20}?)" + OccasionWords.HELD);
    private static final Pattern BEFORE = Pattern.compile("^.*(?:[0-9]日|上午|下午|今天|昨天|日前|近日|[0-9]日晚|讯|电\\)?|主持|出席|召开|参加|^[0-9]{1,2}[.、])(?=.)");
    /** 为迎接…大会召开, 贯彻…会议: another meeting. */
    private static final Search ELSEWHERE = Search.of("迎接|喜迎|贯彻|落实|按照|根据|传达|精神|[此本这该各]次|^(?:此|该|本|这)");
    private static final String EN_MEETS = "(?:[Mm]eeting|[Cc]onference|[Ss]ummit|[Ss]ession|[Hh]earing|[Ff]orum|[Aa]ssembly|[Ss]ymposium|[Cc]ongress)";
    /** A cheap look, as most sentences name none. */
    private static final Search EN_MEETING_AT_ALL = Search.of(EN_MEETS);
    private static final Pattern EN_MEETING = Pattern.compile(
            "(?<![A-Za-z])(?<meeting>(?:(?:[A-Z][\\w'’.-]*|[0-9]+(?:st|nd|rd|th)|of|the|and|for|on|annual|city|state|county|town|council's|council’s|regular|special|joint|public|board's|budget)\\s){0,8}"
            + EN_MEETS + ")(?![A-Za-z])");
    private static final Pattern EN_MINUTES = Pattern.compile("^(?:Minutes|Notes|Agenda)\\s(?:of|for)\\s(?:the\\s)?");
    /** "The meeting" is none in particular. */
    private static final Pattern EN_ANY = Pattern.compile("(?i)(?:the|this|our|a|each|every|any|next|last|public)\\s\\w+");
    private static final Pattern EN_HELD = Pattern.compile("\\b(?:held|met|meets|convened|opened|gathered|took place|at|during|to|of|addressed|closed)\\b");
    /** "In June" is no place; June Lake is one. */
    private static final String EN_TIME = "(?!(?:the\\s)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Spring|Summer"
            + "|Autumn|Fall|Winter|Christmas|Easter|Advent|Lent|Ramadan|Thanksgiving|Fiscal|Noon|Midnight|(?:First|Second|Third|Fourth|Last)\\s(?:Quarter|Half))\\b(?!\\s[A-Z])|Fiscal\\s|FY|Q[1-4]\\b))";
    private static final Search EN_PLACE = Search.of("\\b(?:held|convened|met|gathered|took place|opened)\\b[^.;]{0,30}?\\b(?:in|at)\\s" + EN_TIME + "(?<place>(?:the\\s)?[A-Z][\\w'’-]*(?:\\s(?:of\\s)?[A-Z][\\w'’-]*){0,4})");

    private Occasion() {
    }

    static Optional<String> meeting(List<Reading> opening, boolean chinese, OccasionWords words) {
        if (!chinese) {
            return opening.stream().map(Occasion::englishMeeting).filter(m -> !m.isEmpty()).findFirst();
        }
        for (Search search : words.all()) {
            for (Reading reading : opening) {
                boolean line = search != words.at || reading.paragraph.isHeading() || reading.text.length() < 80;
                int length = reading.text.length();
                int first = line ? words.first(search, reading.text) : length;
                Matcher m = first < length ? search.matcher(reading.text) : null;
                for (int at = first; m != null && search.find(m, reading.text, at, length); at = m.end()) {
                    int start = start(reading.text, m.start("meeting"), m.end("meeting"));
                    String found = reading.own(start, m.end("meeting"));
                    boolean bracketed = reading.text.startsWith("(");
                    if (found.length() > 3 && (bracketed || !reading.isInside(m.start("meeting"))) && !ELSEWHERE.isIn(found)) {
                        return Optional.of(found);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static int start(String text, int from, int end) {
        Matcher m = BEFORE.matcher(text).region(from, end);
        int start = m.lookingAt() ? m.end() : from;
        return start + 1 < end && "了在".indexOf(text.charAt(start)) >= 0 ? start + 1 : start;
    }

    private static String englishMeeting(Reading reading) {
        String own = reading.sentence.text();
        if (!EN_MEETING_AT_ALL.isIn(own)) {
            return "";
        }
        Matcher m = EN_MEETING.matcher(own);
        while (m.find()) {
            String whole = m.group("meeting").replaceFirst("^(?:of|and|for|on)\\s", "");
            String meeting = EN_MINUTES.matcher(whole).replaceFirst("");
            boolean said = meeting.length() < whole.length() || EN_HELD.matcher(own.substring(Math.max(0, m.start() - 20), m.start())).find()
                    || EN_HELD.matcher(own.substring(m.end(), Math.min(own.length(), m.end() + 20))).find();
            boolean any = EN_ANY.matcher(meeting).matches();
            if (said && !any && meeting.indexOf(' ') > 0) {
                return meeting.strip();
            }
        }
        return "";
    }

    static Optional<String> place(List<Reading> opening, boolean chinese) {
        for (Reading reading : opening) {
            boolean heading = reading.paragraph.role() == Paragraph.Role.HEADING;
            if (heading || chinese && !OccasionWords.HELD_AT_ALL.isIn(reading.text)) {
                continue;
            }
            Matcher m = chinese ? PLACE.first(reading.text) : EN_PLACE.first(reading.sentence.text());
            if (m != null) {
                return Optional.of(reading.own(m.start("place"), m.end("place")));
            }
        }
        return Optional.empty();
    }
}
