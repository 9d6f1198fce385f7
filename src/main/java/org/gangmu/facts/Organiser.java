package org.gangmu.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gangmu.text.CharSet;
import org.gangmu.text.Search;

/** Reads who called a meeting: the body that 召开 or 举行 it, that hosts it, or whose name the meeting's name begins with. */
final class Organiser {

    private static final String BODY = "(?:[\\u4e00-\\u9fff]{0,16}?(?:党委|党组|党总支|党支部|[省市县区州旗镇乡]委|工委|纪委|政府|常委会|政协|管委会|委员会|办公室|指挥部|总工会|领导小组|[局部厅署院]|大学|学院|中学|集团|公司|银行|协会|学会|商会|中心|林场|街道|社区))";
    private static final Search CALLS = Search.of("(?:^|[,。;:)】\\s日]|(?:上午|下午|晚|讯|电|近日|日前|今天|昨天|今日|昨日))(?<who>" + BODY + "(?:[、和]" + BODY + ")?)(?:[0-9]{1,2}月[0-9]{1,2}日)?(?:上午|下午|晚)?"
            + "(?:在[^,。;]{1,24}?)?(?:隆重|联合|组织|专题|正式|集中|共同)?(?:召开|举行|举办)");
    private static final Search CALL = Search.of("召开|举行|举办");
    private static final CharSet CLAUSE_ENDS = CharSet.of(",。;");
    /** A cheap look, as most sentences say nothing of the kind. */
    private static final Search CALLED_AT_ALL = Search.of("召开|举行|举办|主办|召集");
    private static final Search HOSTED = Search.of("由(?<who>" + BODY + "(?:[、和]" + BODY + "){0,3})(?:联合|共同)?(?:主办|组织召开|召集)");
    private static final Search NAMED = Search.of("^(?<who>[\\u4e00-\\u9fff]{0,8}?(?:[省市县区州旗镇乡]委|党工委|[省市县区]政府|国务院|党委|党组)(?:办公室)?)(?=经济|农村|全|工作|常委|常务|理论|城市|人才|宣传|统战|政法|党组|中心组|书记|[一二三四五六七八九十]+届|专题|第|会议)");
    private static final Pattern EN = Pattern.compile("(?<who>(?:(?!The\\s|A\\s|This\\s)\\p{Lu}[\\w'’-]*\\s(?:of\\s(?:the\\s)?|and\\s|for\\s)?){0,5}(?:City Council|Town Council|County Council|Council|Board of \\p{Lu}\\w+|Board|Commission|Committee|Assembly|Senate|Department|Agency|Authority))"
            + "(?=['’]s\\s|\\s(?:held|convened|met|hosted|meets|called|will hold|opened|gathered|regular meeting|special meeting|meeting|hearing))");

    private Organiser() {
    }

    /** Who calls it stands in one clause with the word for that: other clauses need not be tried. */
    private static Matcher calls(String text) {
        int end = 0;
        for (Matcher word : CALL.in(text)) {
            if (word.start() < end) {
                continue;
            }
            int start = word.start();
            while (start > 0 && !CLAUSE_ENDS.has(text.charAt(start))) {
                start--;
            }
            end = word.end();
            while (end < text.length() && !CLAUSE_ENDS.has(text.charAt(end))) {
                end++;
            }
            Matcher calls = CALLS.find(text, start, end);
            if (calls != null) {
                return calls;
            }
        }
        return null;
    }

    static Optional<String> read(List<Reading> opening, Optional<String> meeting, boolean chinese) {
        if (!chinese) {
            return meeting.flatMap(m -> opening.stream().map(r -> EN.matcher(r.sentence.text())).filter(Matcher::find).map(m2 -> m2.group("who").strip()).findFirst());
        }
        for (Reading reading : opening) {
            if (!CALLED_AT_ALL.isIn(reading.text)) {
                continue;
            }
            for (Matcher m : Arrays.asList(HOSTED.first(reading.text), calls(reading.text))) {
                if (m != null && !reading.isInside(m.start("who"))) {
                    return Optional.of(reading.own(m.start("who"), m.end("who")));
                }
            }
        }
        return meeting.map(m -> NAMED.first(Reading.fold(m))).map(m -> m.group("who"));
    }
}
