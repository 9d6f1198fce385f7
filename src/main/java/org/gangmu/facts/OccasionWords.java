package org.gangmu.facts;

import java.util.List;
import java.util.regex.Matcher;
import org.gangmu.text.Search;

/** The patterns that find what met, made of the words that names of meetings end with. */
final class OccasionWords {

    /** What no name of a meeting runs across. */
    private static final String ENDS = ",。;:!?， \t\n\u000b\f\r";
    /** What happened to a meeting. */
    static final String HELD = "(?:隆重|顺利|胜利|正式|圆满)?(?:举行|召开|开幕|闭幕|启幕|举办)";
    static final Search HELD_AT_ALL = Search.of("举行|召开|开幕|闭幕|启幕|举办");
    private static final String CALLS = "(?:召开|举行|举办|主持召开|出席)";
    private static final Search CALLED_AT_ALL = Search.of(CALLS);
    private static final String WHEN = "(?:[0-9]{1,2}月[0-9]{1,2}日(?:(?:至|-|—)(?:[0-9]{1,2}月)?[0-9]{1,2}日)?|[0-9]{1,2}日(?:至[0-9]{1,2}日)?|日前|近日|今天|昨天|今日|昨日)?(?:上午|下午|晚)?";

    /** What meetings are called, wherever it stands. */
    private final Search named;
    /** The end of {@link #met}: the word for a meeting, and that it is held. */
    private final Search held;
    /** 市委经济工作会议（12月30日）（在…）举行 */
    final Search met;
    /** 市委召开全市经济工作会议 */
    private final Search called;
    /** 在市第八届人民代表大会第五次会议上 */
    final Search at;

    OccasionWords(WordTable meetings) {
        String named = "(?:" + meetings.alternatives("") + ")";
        this.named = Search.of(named);
        String heldThen = WHEN + "(?:,)?(?:在[^,。;]{1,24}?|以[^,。;]{1,12}?形式)?" + HELD;
        this.held = Search.of(named + heldThen);
        this.met = Search.of("(?<meeting>[^,。;:!?，\\s]{0,38}?[^,。;:!?，\\s]" + named + ")" + heldThen);
        this.called = Search.of(CALLS + "(?<meeting>[^,。;:!?，\\s]{0,38}?[^,。;:!?，\\s]" + named + ")(?=$|[,。;，、\\s]|并|暨)");
        this.at = Search.of("在(?<meeting>[^,。;:!?，\\s]{1,44}" + named + ")上");
    }

    /** Where it is worth the search: from the clause that first names a meeting that is held, or any meeting; the text's length where none does, or nothing is said to be held. */
    int first(Search search, String text) {
        boolean none = search == at ? text.indexOf('在') < 0 : !(search == met ? HELD_AT_ALL : CALLED_AT_ALL).isIn(text);
        Matcher m = none ? null : (search == met ? held : named).first(text);
        if (m == null) {
            return text.length();
        }
        int start = search == met ? m.start() : 0;
        while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** The surest first. */
    List<Search> all() {
        return List.of(met, at, called);
    }
}
