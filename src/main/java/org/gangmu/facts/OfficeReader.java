package org.gangmu.facts;

import java.util.regex.Matcher;
import org.gangmu.text.CharSet;
import org.gangmu.text.Chars;
import org.gangmu.text.Search;

/** Finds where the words for an office begin: back from its last word over places, bodies and further offices parted by 、. */
final class OfficeReader {

    private static final CharSet STOPS = CharSet.of(",;。!?:，；：！？()（）\"“”《》〈〉「」『』");
    /** Words that stand before an office and are not part of it. */
    private static final String WORDS = "(?:会上|会前|会后|随后|其间|期间|当天|当日|日前|近日|今天|昨天|上午|下午|邀请|特邀|时任|记者|听取了?|审议了?|陪同|传达了?|学习了?|根据|按照|宣布|欢迎|会见了?|接见了?|会晤了?|率领|以及|的|据|受|请|参加|出席|"
            + "主持|(?<![国所富享拥])有(?![限关色线机])|(?<!自|理|缘)由|(?<!方|指|动|倾|朝|导)向|(?<=^.{0,40}[\\u4e00-\\u9fff])代表(?=[省市县区州旗镇]委)|在|给|(?<!因|以|作|成|行)为|"
            + "(?:和|与|及|同)(?!田|静|平|龙|县|顺|政|志|林|仁|德|心|江|县|浦|谐))";
    /** Most offices have none before them. */
    private static final Search ANY = Search.of(WORDS);
    private static final Search BEFORE = Search.of("^.*" + WORDS);
    private static final int LONGEST = 40;

    private final WordTable offices;

    OfficeReader(WordTable offices) {
        this.offices = offices;
    }

    /**
     * Where the office begins whose last word starts at an offset.
     *
     * @param floor what stands before is another's
     */
    int start(String text, int word, int floor) {
        int start = segmentStart(text, word, floor);
        while (start > floor + 1 && text.charAt(start - 1) == '、' && word - start < LONGEST && !offices.endingAt(text, start - 1).isEmpty()) {
            start = segmentStart(text, start - 1, floor);
        }
        return start;
    }

    private static int segmentStart(String text, int end, int floor) {
        int start = end;
        while (start > floor && end - start < LONGEST && text.charAt(start - 1) != '、' && !STOPS.has(text.charAt(start - 1)) && !Chars.isSpace(text.charAt(start - 1))) {
            start--;
        }
        Matcher m = ANY.mayBeIn(text, start, end) ? BEFORE.at(text, start, end) : null;
        return m != null ? m.end() : start;
    }

    /** Whether words say of somebody no more than that they lead: 区领导, 市领导同志. */
    static boolean isVague(String office) {
        return office.endsWith("领导") || office.endsWith("领导同志") || office.endsWith("负责人") || office.endsWith("负责同志");
    }
}
