package org.gangmu.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gangmu.text.Mark;
import org.gangmu.text.SourceText;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;

/** Sentences, furniture and white space cover every text exactly; {@link Pages#segment} checks it on each call. */
class CoverageTest {

    private static final String[] SCRAPS = {"会议指出，", "一是抓好春耕。", "。", "”", "“", "（", "）", "（上接第1版）", "下转4版", "图为会场。张山 摄", "本报记者 李海", "来源：青原日报", "# ", "## ", "**", "- ", "* ",
        "1. ", "（一）", "第一章 ", "|", "| a | b |", "<b>", "</b>", "<!--", "-->", "](", "[", "![", "http://a.org/b.c", "e.g. ", "U.S. ", "Dr. ", "No. 5", "done.Next", "3.5", "…", "……", "! ", "? ",
        "\n", "\n\n", "\r\n", "\f", "\u2028", "\t", " ", "\u3000", "\u00a0", "\u0000", "\u0007", "\ufeff", "\u200b", "\u00ad", "\ud83d\ude00", "\ud800", "\udc00", "\ud840\udc00", "推动", "推动", "the ", "the ",
        "word-\n", "Page 3 of 9", "- 3 -", "3", "4", "---", "====", "首页 > 新闻", "Learn More", "By Ann Lee", "Photo by Ann Lee", "Figure 3: Growth", "扫一扫在手机打开当前页", "本报讯 ", "BEIJING, Jan. 3 -- ",
        "WHEREAS, ", "the plan goes on, and ", "全市上下要真抓实干", "`", "{: .x}", "[^1]", "---\ntitle: \"x\"\n---\n", "字号：", "打印", "大", "繁體字報告", "ﬁn", "é", "п", "العربية", "한국어", "日本語です。"};

    @Test
    void everyCharacterOfRandomTextIsKeptOnce() {
        Random random = new Random(20260108);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(random.nextInt(12) == 0 ? String.valueOf((char) random.nextInt(0x10000)) : SCRAPS[random.nextInt(SCRAPS.length)]);
            }
            Pages.segment(Pages.source(text.toString(), marks(random, text.length()), round % 3 == 0 ? "application/pdf" : "text/plain"));
        }
    }

    private static List<Mark> marks(Random random, int length) {
        List<Mark> marks = new ArrayList<>();
        Mark.Kind[] kinds = Mark.Kind.values();
        for (int at = 0; random.nextInt(3) > 0 && at < length;) {
            int end = Math.min(length, at + 1 + random.nextInt(30));
            Mark.Kind kind = kinds[random.nextInt(kinds.length)];
            marks.add(new Mark(kind, new Span(at, end), 1 + random.nextInt(3)));
            if (random.nextBoolean() && end - at > 4) {
                marks.add(new Mark(Mark.Kind.PARAGRAPH, new Span(at + 1, end - 1), 0));
            }
            at = end + random.nextInt(4);
        }
        return marks;
    }

    @Test
    void segmentingTwiceGivesEqualResults() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 80; i++) {
                text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
            }
            SourceText source = Pages.source(text.toString(), List.of(), "text/plain");
            assertEquals(new PageSegmenter().segment(source), new PageSegmenter().segment(source));
        }
    }

    @Test
    void everyTextFileOfTheTestCorpusIsCovered() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of("test-corpus"))) {
            files = walk.filter(p -> p.toString().matches(".*\\.(txt|md|html)")).sorted().toList();
        }
        for (Path file : files) {
            // Wrongly decoded bytes are text too: nothing of them may be lost either.
            Pages.segment(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
        assertEquals(true, files.size() > 5);
    }

    @Test
    void emptyAndBlankTextsHaveNoArticle() {
        assertEquals(List.of(), Pages.segment("").articles());
        assertEquals(List.of(), Pages.segment(" \n\t\u3000\n").articles());
    }

    @Test
    void oneLineOfMegabytesIsSegmented() {
        Pages.segment("会议指出，要抓好落实。".repeat(60_000));
        Pages.segment("工".repeat(1_000_000));
        Pages.segment("a ".repeat(300_000));
        for (String scrap : List.of("<a", "](", "[x](", "<!--", "**a", "（", "“", "|", "page ", "版", "((", "[^", "`", "1.", "- ", "a.B")) {
            Pages.segment(scrap.repeat(100_000 / scrap.length()));
            Pages.segment((scrap + "\n").repeat(20_000 / scrap.length()));
        }
    }
}
