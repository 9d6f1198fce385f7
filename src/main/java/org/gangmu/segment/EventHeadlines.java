package org.gangmu.segment;

import java.util.regex.Pattern;
import org.gangmu.text.Search;
import org.gangmu.text.Span;

/**
 * Recognises headlines of news that bear no sign but what they say: "全市农村工作会议召开" over "3月2日，…", and on a newspaper's page any line that tells of
 * an event or opens with a place.
 */
final class EventHeadlines {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 45;
    /** How far into its first paragraph a report tells the day. */
    private static final int LEAD = 60;
    private static final int TOP = 4;
    private static final Search EVENT = Search.of("召开|召開|举行|舉行|举办|舉辦|启动|啟動|开展.{0,20}(?:活动|行动)|启幕|开幕|闭幕|揭牌|签约|开工|竣工|通车|投产|调研|督导|督查|视察|考察|慰问|会见|参加.{0,16}活动|动员会|推进会|座谈会|部署会");
    private static final Search DAY = Search.of("[0-9０-９]{1,2}\\s?月\\s?[0-9０-９]{1,2}\\s?日|(?<![0-9])[0-3]?[0-9]日|日前|近日|今天|昨天|今日|昨日|连日来");
    private static final Pattern PLACE = Pattern.compile("(?:我[省市县区镇州]|[\\u4e00-\\u9fff]{2,5}?[省市县区镇乡州旗局])[\\u4e00-\\u9fff：:“]");
    private static final Pattern MASTHEAD = Pattern.compile(".{1,12}(?:日报|晚报|早报|时报|商报|都市报|报)[\\s　].*(?:星期.|[0-9０-９]{1,2}\\s?版|第.{1,3}版).*");

    private final String text;
    private final boolean newspaper;

    EventHeadlines(Sheet sheet) {
        text = sheet.text;
        this.newspaper = sheet.lines().stream().limit(TOP).map(sheet::read).anyMatch(line -> line.indexOf('报') > 0 && MASTHEAD.matcher(line).matches());
    }

    /** Whether a line over running text begins a report of its own. */
    boolean opens(Span headline, Span body) {
        if (headline.length() < SHORTEST || headline.length() > LONGEST) {
            return false;
        }
        String line = headline.of(text);
        boolean event = EVENT.isIn(line);
        return event && (newspaper || DAY.isIn(text, body.start(), Math.min(body.start() + LEAD, body.end()))) || newspaper && PLACE.matcher(line).lookingAt();
    }
}
