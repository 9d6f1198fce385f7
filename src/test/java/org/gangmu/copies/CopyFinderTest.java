package org.gangmu.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gangmu.text.Span;
import org.junit.jupiter.api.Test;

class CopyFinderTest {

    private static final String CITY = "青泽市坚持把河湖治理放在前面。全年新修堤防三十公里沿线栽树护坡。市民出行更加方便。";

    @Test
    void aRunIsFoundWithItsSpansOnBothSides() {
        SmallTexts texts = new SmallTexts().with("市.txt", CITY).with("区.txt", "鹭滨区今年动作不小。全年新修堤防三十公里沿线栽树护坡。区里另有打算。");
        assertEquals(List.of("市.txt - 区.txt: 全年新修堤防三十公里沿线栽树护坡 | 全年新修堤防三十公里沿线栽树护坡"), texts.runs());
        texts.ask(copies -> {
            CopiedPair pair = copies.pairs().get(0);
            assertEquals(List.of(new Run(List.of(new Span(15, 31)), List.of(new Span(10, 26)), 16)), copies.runs(pair));
            assertEquals(16.0 / 38, pair.shareOfFirst(), 1e-9);
            assertEquals(16.0 / 31, pair.shareOfSecond(), 1e-9);
            return null;
        });
    }

    @Test
    void thirteenCharactersAreFoundAndTwelveAreNot() {
        assertEquals(1, new SmallTexts().with("a", "甲地春天一二三四五六七八九十东西南有雨。").with("b", "乙城秋日一二三四五六七八九十东西南无风。").runs().size());
        assertEquals(0, new SmallTexts().with("a", "甲地春天一二三四五六七八九十东西有雨雪。").with("b", "乙城秋日一二三四五六七八九十东西无风沙。").runs().size());
    }

    @Test
    void eightEnglishWordsAreFoundAndSevenAreNot() {
        String eight = "the council repaired eleven bridges along the river";
        assertEquals(List.of("a - b: " + eight + " | The Council repaired eleven bridges along the river"), new SmallTexts().with("a", "Last year " + eight + " in Westmere. More will follow.")
                .with("b", "The Council repaired eleven bridges along the river, and so it should. We thank them all.").runs());
        assertEquals(List.of(), new SmallTexts().with("a", "Last year council repaired eleven bridges along the river in Westmere. More will follow.")
                .with("b", "Our council repaired eleven bridges along the river, and so it should.").runs());
    }

    @Test
    void lineBreaksWidthQuotesPunctuationAndScriptDoNotMatter() {
        assertEquals(List.of("a - b: 会同“林沙”企业，新建厂房１２座，投资增长8.5% | 會同林沙企業、新建廠房12座投\n資增長８．５％"), new SmallTexts()
                .with("a", "去年会同“林沙”企业，新建厂房１２座，投资增长8.5%。其余照旧。").with("b", "今年國家機關時常說過這些話。\n我們要會同林沙企業、新建廠房12座投\n資增長８．５％以後再議。").runs());
    }

    @Test
    void aRunCutsNoNumberAndNoWord() {
        List<String> runs = new SmallTexts().with("a", "全市地区生产总值同比增长18.5%是多年以来最好的一年。").with("b", "区里工业产值增长8.5%是多年以来最好的一年。").runs();
        assertEquals(List.of(), runs);
        assertEquals(List.of("a - b: 是多年以来最好的一年全市上下都很高兴 | 是多年以来最好的一年全市上下都很高兴"), new SmallTexts()
                .with("a", "全市地区生产总值同比增长18.5%是多年以来最好的一年全市上下都很高兴。").with("b", "区里工业产值增长8.5%是多年以来最好的一年全市上下都很高兴。").runs());
    }

    @Test
    void numbersSideBySideDoNotRunIntoOne() {
        assertEquals(List.of(), new SmallTexts().with("a", "产量依次为12 15 18 21万吨。").with("b", "产量依次为121 518 21万吨。").runs());
    }

    @Test
    void ofThreeDocumentsEachPairIsToldAndTheFirstIsTheSource() {
        String passage = "统筹推进城乡供水一体化建设改造老旧管网";
        SmallTexts texts = new SmallTexts().with("县-2025-03-01.txt", "县里去年做了不少事。" + passage + "二百公里到村。")
                .with("省-2023-01-10.txt", "全省一盘棋。" + passage + "。").with("市-2024-02-02.txt", "市里接着做。" + passage + "二百公里。");
        assertEquals(List.of("市-2024-02-02.txt > 县-2025-03-01.txt", "省-2023-01-10.txt > 县-2025-03-01.txt", "省-2023-01-10.txt > 市-2024-02-02.txt"),
                texts.runs().stream().map(r -> r.substring(0, r.indexOf(": "))).sorted().toList());
        texts.ask(copies -> {
            assertEquals("市-2024-02-02.txt", copies.documents().get(0).source().orElseThrow().name());
            assertTrue(copies.documents().get(1).source().isEmpty(), "nobody was before the province");
            assertEquals(0, copies.documents().get(1).share());
            assertEquals("省-2023-01-10.txt", copies.documents().get(2).source().orElseThrow().name());
            return null;
        });
    }

    @Test
    void whatADocumentRepeatsOfItselfIsNoCopy() {
        String again = "一张蓝图绘到底一茬接着一茬干下去。";
        assertEquals(List.of(), new SmallTexts().with("a", again + "北塔镇修路。" + again + "南塔镇架桥。" + again).with("b", "东塔镇通水，各村都说好，明年再接着修。").runs());
    }

    @Test
    void aPassageThatStandsTwiceIsCoveredAtBothPlaces() {
        String passage = "加快建设覆盖城乡的公共充电服务网络。";
        SmallTexts texts = new SmallTexts().with("a", "开头另有一段话。" + passage).with("b", passage + "中间隔着一些别的话。" + passage + "结尾也有别的话。");
        assertEquals(2, texts.runs().size());
        assertEquals(2, new SmallTexts().with("b", passage + "中间隔着一些别的话。" + passage + "结尾也有别的话。").with("a", "开头另有一段话。" + passage).runs().size());
    }

    @Test
    void aSentenceTakenOverWithANewFigureIsNotCovered() {
        SmallTexts texts = new SmallTexts().with("2024.txt", "全市新建高标准农田三十万亩，粮食产量达到125万吨。全市农村公路管护实现全覆盖全达标。")
                .with("2025.txt", "全市新建高标准农田三十万亩，粮食产量达到131万吨。全市农村公路管护实现全覆盖全达标。");
        assertTrue(texts.covers("2025.txt", "全市农村公路管护实现全覆盖全达标。"));
        assertTrue(texts.covers("2025.txt", "高标准农田三十万亩"));
        assertFalse(texts.covers("2025.txt", "全市新建高标准农田三十万亩，粮食产量达到131万吨。"));
        assertFalse(texts.covers("2024.txt", "全市农村公路管护实现全覆盖全达标。"), "it was first");
    }

    @Test
    void ofUndatedDocumentsEachMayBeTheSource() {
        SmallTexts texts = new SmallTexts().with("a", "全市农村公路管护实现全覆盖全达标。甲说。").with("b", "全市农村公路管护实现全覆盖全达标。乙说。");
        assertTrue(texts.covers("a", "全市农村公路管护实现全覆盖全达标。"));
        assertTrue(texts.covers("b", "全市农村公路管护实现全覆盖全达标。"));
    }

    @Test
    void aPhraseOfVeryManyDocumentsMakesNoPairs() {
        SmallTexts texts = new SmallTexts().options(new CopyOptions(13, 8, 10));
        for (int i = 0; i < 300; i++) {
            texts.with("d" + i, "本地今年的打算之" + (char) ('一' + i) + "。牢牢把握稳字当头进字为要的总要求，另办实事" + (char) ('丁' + 7 * i) + "件。");
        }
        texts.ask(copies -> {
            assertEquals(List.of(), copies.pairs());
            assertTrue(copies.documents().stream().allMatch(d -> d.share() == 0 && d.common() > 0.3), "it counts as a common phrase");
            assertTrue(copies.compared() < 600, () -> "places compared: " + copies.compared());
            return null;
        });
    }

    @Test
    void aLongPassageOfVeryManyDocumentsIsACopyOfTheFirst() {
        String circular = "各地要把防汛备汛摆在突出位置，逐村逐户排查隐患点，汛前清淤河道、加固堤坝、备足物料，落实每一座水库的三个责任人，做到预警到户、转移到人、安置到位。";
        SmallTexts texts = new SmallTexts().options(new CopyOptions(13, 8, 10));
        for (int i = 0; i < 40; i++) {
            texts.with("d" + i, "第" + (char) ('一' + i) + "号文。" + circular);
        }
        texts.ask(copies -> {
            assertEquals(39, copies.pairs().size());
            assertTrue(copies.pairs().stream().allMatch(p -> p.first().name().equals("d0")));
            return null;
        });
    }

    @Test
    void oneSignManyTimesDoesNotBlowUp() {
        String zeros = "〇".repeat(3000);
        new SmallTexts().with("a", "甲" + zeros).with("b", "乙" + zeros + zeros).ask(copies -> {
            assertTrue(copies.compared() < 20, () -> "places compared: " + copies.compared());
            assertEquals(1, copies.pairs().get(0).share(), 0.01);
            assertTrue(copies.pairs().get(0).shareOfSecond() > 0.99);
            return null;
        });
    }

    @Test
    void anIndexMadeInPartsFindsTheSame() {
        SmallTexts texts = new SmallTexts().with("a", CITY).with("b", "鹭滨区说。" + CITY).with("c", "柳湾镇又说全年新修堤防三十公里沿线栽树护坡多处。");
        List<String> whole = texts.runs();
        assertEquals(3, whole.size());
        assertEquals(whole, texts.memory(100).runs());
    }

    @Test
    void headlinesAreNotCompared() {
        String title = "关于做好今冬明春农田水利建设工作的通知\n\n";
        assertEquals(List.of(), new SmallTexts().with("a", title + "各镇已经动工的，月底报数。").with("b", title + "各村还没有动工的，年前开工。").runs());
    }

    @Test
    void emptyDocumentsDoNoHarm() {
        new SmallTexts().with("a", "").with("b", "\n\n").with("c", CITY).with("d", CITY).ask(copies -> {
            assertEquals(1, copies.pairs().size());
            assertEquals(4, copies.documents().size());
            return null;
        });
    }
}
