package org.gangmu.segment;

import java.util.regex.Pattern;
import org.gangmu.text.Chars;
import org.gangmu.text.Span;

/** Recognises the words that open a news item: 本报讯, 新华社北京1月3日电, 央视网消息, "BEIJING, Jan. 3 (Xinhua) --". */
final class Datelines {

    private static final int LONGEST = 90;
    private static final String DATE = "(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日";
    private static final Pattern ZH = Pattern.compile("(?:[【（(\\[]?(?:本报|本台|本刊|本网|本社|[\\u4e00-\\u9fff]{2,8}?(?:日报|晚报|时报|商报|早报|都市报|新闻网|融媒|时刻|网|台|观察|客户端))[\\u4e00-\\u9fff]{0,8}?"
            + "(?:\\s?" + DATE + ")?\\s?(?:讯|电|消息)[】）)\\]]?(?=[\\s（(：:,，]|[\\u4e00-\\u9fff0-9“])"
            + "|(?:新华社|中新社|中新网|新华网|人民网|央广网|光明网|法新社|路透社|美联社|據|据)[\\u4e00-\\u9fff·]{0,10}?\\s?" + DATE + "(?:\\s?\\d{1,2}[时時])?\\s?(?:电|電|讯|消息|（|\\()"
            + "|央视网消息|央视新闻|[\\u4e00-\\u9fff]{2,6}讯\\s?[（(](?:记者|通讯员|全媒体|首席|本报)|[【（(]?(?:本报|本台|本刊|本网)(?:记者|综合)?[\\u4e00-\\u9fff ]{2,12}(?:报道|讯)[】）)：:]"
            + "|【[\\u4e00-\\u9fff]{2,8}(?:讯|消息)】|[\\u4e00-\\u9fff]{2,8}(?:时刻|新闻网?|日报|网)[\\u4e00-\\u9fff]{0,4}?\\d{0,2}月?\\d{0,2}日?讯[（(])");
    private static final Pattern EN = Pattern.compile("[A-Z][A-Z .'-]{2,30}(?:,\\s[A-Z][\\p{L}. ]{1,20})?(?:,?\\s(?:Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]{0,7}\\.?\\s\\d{1,2}(?:,\\s\\d{4})?)?"
            + "\\s?(?:\\([A-Z][\\p{L} ]{1,24}\\)\\s?(?:--|—|–|-)|(?:--|—|–)\\s)");

    private static final String SIGNS = "讯訊电電息報报闻聞-—–";
    /** The signs, each at the place that its number tells: a line is looked through without a question for each of them. */
    private static final char[] PLACES = new char[32];

    static {
        for (char sign : SIGNS.toCharArray()) {
            if (PLACES[place(sign)] != 0) {
                throw new IllegalStateException("two signs at one place: " + sign);
            }
            PLACES[place(sign)] = sign;
        }
    }

    private Datelines() {
    }

    private static int place(char c) {
        return c * 15 >> 4 & PLACES.length - 1;
    }

    /** Whether one of the signs stands there without which there is none. */
    private static boolean mayStandIn(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (PLACES[place(text[i])] == text[i]) {
                return true;
            }
        }
        return false;
    }

    /** Whether the stretch begins with one. */
    static boolean at(Sheet sheet, int from, int to) {
        return from < to && pattern(sheet.chars[from]) != null && mayStandIn(sheet.chars, from, Math.min(to, from + LONGEST)) && at(sheet.text, from, to);
    }

    private static boolean at(CharSequence text, int from, int to) {
        int end = Math.min(to, from + LONGEST);
        if (from >= end) {
            return false;
        }
        Pattern pattern = pattern(text.charAt(from));
        boolean worth = pattern == EN || pattern == ZH && Glyphs.contains(text, from, end, "讯訊电電息报報闻聞");
        return worth && pattern.matcher(text).region(from, end).useTransparentBounds(true).lookingAt();
    }

    private static Pattern pattern(char first) {
        return first >= 'A' && first <= 'Z' ? EN : first > '\u2e80' || first == '(' || first == '[' ? ZH : null;
    }

    /** Whether a paragraph of running text begins with one, signs of markup left out. */
    static boolean opens(Sheet sheet, Block block) {
        if (block.role() != Paragraph.Role.BODY && block.role() != Paragraph.Role.HEADING) {
            return false;
        }
        int to = Math.min(block.last().end(), block.first().start() + LONGEST);
        if (!mayStandIn(sheet.chars, block.first().start(), to)) {
            return false;
        }
        StringBuilder head = new StringBuilder();
        sheet.kept(new Span(block.first().start(), to)).forEach(s -> head.append(sheet.text, s.start(), s.end()));
        int from = 0;
        while (from < head.length() && Chars.isSpace(head.charAt(from))) {
            from++;
        }
        return at(head, from, head.length());
    }
}
