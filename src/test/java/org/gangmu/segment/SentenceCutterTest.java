package org.gangmu.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceCutterTest {

    private static List<String> cut(String text) {
        return new SentenceCutter().cut(text).stream().map(s -> s.of(text)).toList();
    }

    private static void cuts(String... sentences) {
        assertEquals(List.of(sentences), cut(String.join("", sentences)));
    }

    private static void cutsSpaced(String... sentences) {
        assertEquals(List.of(sentences), cut(String.join(" ", sentences)));
    }

    @Test
    void chineseSentencesEndAtFullStopQuestionAndExclamationMark() {
        cuts("青原县召开会议。", "怎么办？", "干！", "全县要抓好春耕。");
    }

    @Test
    void semicolonEndsNoSentence() {
        cuts("一要稳粮；二要增收；三要兴业。");
        cutsSpaced("We planted trees; we built roads.", "It is done.");
    }

    @Test
    void closingQuotesAndBracketsStayWithTheirSentence() {
        cuts("他说：“要真抓实干。”", "会议随后结束。");
        cuts("主席說：「要重視民生。」", "會議隨後結束。");
    }

    @Test
    void quotedSentenceWithItsSpeakerBehindIsOneSentence() {
        cuts("“要真抓实干。”李青山说。", "会议随后结束。");
    }

    @Test
    void fullStopInShortBracketsEndsNothing() {
        cuts("全县新建水库三座（其中一座在建。明年完工），灌溉农田五万亩。");
    }

    @Test
    void decimalPointsAndEnumeratorsAreNotSentenceEnds() {
        cuts("1.生产总值增长8.5%左右。", "2.财政收入达到12.6亿元。");
        cutsSpaced("1. Output grew by 3.5 percent.", "2. Prices fell by .5 points.");
    }

    @Test
    void englishAbbreviationsAreNotSentenceEnds() {
        cutsSpaced("Dr. Lee met Gov. Reed at St. Anne Hall, e.g. No. 5, at 9 a.m. on Jan. 3.", "The U.S. Department of Works agreed.", "He left.");
        cutsSpaced("It moved to the U.S.", "The firm grew.");
        cutsSpaced("J. R. Hall of Marlow Inc. Limited signed it.", "See Fig. 3 and Sec. 4.", "Done.");
    }

    @Test
    void versionsAddressesAndFileNamesAreNotCut() {
        cutsSpaced("Use v1.2 from www.example.org/Home.Html or README.md today.", "Then stop.");
    }

    @Test
    void gluedSentencesAreCut() {
        cuts("The bridge is done.", "The road is next.", "Water follows.");
    }

    @Test
    void englishQuoteGoesOnInLowerCase() {
        cutsSpaced("\"Are we ready?\" he asked.", "\"We are.\"", "They went.");
    }

    @Test
    void dotsThatLeadToAPageNumberCostNoMoreThanTheirLength() {
        String text = "contents " + ".".repeat(500_000) + " see below";
        assertEquals(text.replace(" ", ""), String.join("", cut(text)).replace(" ", ""));
        cutsSpaced("Aims .............. and tasks follow.", "Then more.");
    }

    @Test
    void textWithoutAnyEndIsCutBeforeItGrowsWithoutLimit() {
        String text = "工".repeat(3 * SentenceCutter.LONGEST);
        List<String> parts = cut(text);
        assertEquals(text, String.join("", parts));
        assertEquals(true, parts.size() >= 3);
    }
}
